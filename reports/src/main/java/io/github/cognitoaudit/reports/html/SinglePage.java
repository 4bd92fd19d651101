package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.content.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints the whole report as one page for mailing, which fetches nothing and says so in a Content-Security-Policy of its own. */
public final class SinglePage {
    private static final String HERE = "";

    private SinglePage() {}

    /** Returns the page; it grows with the audit, about three kilobytes a finding. */
    public static String print(Report report) {
        Anchors anchors = new Anchors(report.audit().findings());
        List<List<Part>> parts = Sections.of(report, anchors).stream()
                .map(section -> List.of(new Part(section, 1, 1, section.blocks())))
                .toList();
        InlinePart style = new InlinePart(StaticFile.text("report.css"));
        InlinePart script = new InlinePart(StaticFile.text("report.js"));
        InlinePart findings = findings(report, anchors);
        return Templates.fill(
                "single",
                Map.of(
                        "overview", new Overview(report, parts, anchors, Map.of()),
                        "policy", policy(style, findings, script),
                        "style", style,
                        "findings", findings,
                        "script", script));
    }

    /** The data has the sign only within texts, where the escape means the same. */
    private static InlinePart findings(Report report, Anchors anchors) {
        Map<String, String> places = new HashMap<>();
        for (Finding finding : report.audit().findings()) {
            places.put(anchors.of(finding), HERE);
        }
        return new InlinePart(FindingList.print(report.audit(), anchors, places).replace("<", "\\u003c"));
    }

    private static String policy(InlinePart style, InlinePart findings, InlinePart script) {
        return "default-src 'none'; style-src " + style.source() + "; script-src " + findings.source() + " "
                + script.source() + "; base-uri 'none'; form-action 'none'";
    }
}
