package io.github.cognitoaudit.reports.markdown;

import static io.github.cognitoaudit.reports.markdown.Markdown.block;
import static io.github.cognitoaudit.reports.markdown.Markdown.code;
import static io.github.cognitoaudit.reports.markdown.Markdown.head;
import static io.github.cognitoaudit.reports.markdown.Markdown.message;
import static io.github.cognitoaudit.reports.markdown.Markdown.plain;
import static io.github.cognitoaudit.reports.markdown.Markdown.row;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import java.util.List;

/** Prints one finding in full. */
public final class FindingText {
    private FindingText() {}

    /** Returns what is wrong and where it shows, or what was not read, and how to mend it. */
    public static String of(Finding finding) {
        StringBuilder text = new StringBuilder(plain(finding.rule().title()));
        text.append(": ").append(message(finding.message()));
        text.append("\n\nSubject ").append(code(finding.subject().value()));
        text.append(", target ").append(code(finding.target())).append(".\n");
        if (!finding.evidence().isEmpty()) {
            text.append("\n").append(head(List.of("where", "is", "should be", "read by")));
            finding.evidence().forEach(item -> text.append(row(cells(item))));
        }
        if (!finding.gaps().isEmpty()) {
            text.append("\n").append(head(List.of("not read", "why", "to close it, allow")));
            finding.gaps().forEach(gap -> text.append(row(cells(gap))));
        }
        finding.remediation().forEach(mend -> text.append("\n").append(of(mend)));
        return text.toString();
    }

    /** Returns a mend: what to do, the command and the Terraform to copy, and what it breaks. */
    static String of(Remediation mend) {
        StringBuilder text = new StringBuilder("**Mend, on the side of ");
        text.append(Named.side(mend.side())).append(".** ").append(message(mend.summary()));
        text.append(" ").append(message(mend.impact())).append("\n");
        if (!mend.command().isBlank()) {
            text.append("\n").append(block("sh", mend.command()));
        }
        if (!mend.terraform().isBlank()) {
            text.append("\n").append(block("hcl", mend.terraform()));
        }
        return text.toString();
    }

    private static List<String> cells(Evidence item) {
        return List.of(code(item.path()), code(item.actual()), code(item.expected()), code(item.call()));
    }

    private static List<String> cells(Gap gap) {
        return List.of(
                code(gap.call()),
                Named.inWords(gap.reason()) + ": " + code(gap.detail()),
                gap.needs().isEmpty() ? "-" : code(String.join(", ", gap.needs())));
    }
}
