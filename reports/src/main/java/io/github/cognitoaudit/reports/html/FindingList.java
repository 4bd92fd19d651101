package io.github.cognitoaudit.reports.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import java.util.Map;

/** Prints all findings in short as a script of data, so that {@code interactive.html} can list them without a server. */
final class FindingList {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FindingList() {}

    static String print(Audit audit, Anchors anchors, Map<String, String> files) {
        StringBuilder script = new StringBuilder("window.cognitoAuditFindings = [\n");
        for (Finding finding : audit.findings()) {
            String anchor = anchors.of(finding);
            script.append(row(finding, files.getOrDefault(anchor, "index.html") + "#" + anchor))
                    .append(",\n");
        }
        return script.append("];\n").toString();
    }

    private static String row(Finding finding, String href) {
        ArrayNode row = MAPPER.createArrayNode();
        row.add(Named.plainly(finding.severity()));
        row.add(Named.plainly(finding.status()));
        row.add(finding.rule().id());
        row.add(finding.rule().title());
        row.add(Printable.line(finding.target()));
        row.add(Printable.line(finding.subject().value()));
        row.add(Printable.line(finding.message()));
        row.add(finding.remediation().stream()
                .findFirst()
                .map(mend -> Printable.block(mend.command()))
                .orElse(""));
        row.add(href);
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of texts always prints", e);
        }
    }
}
