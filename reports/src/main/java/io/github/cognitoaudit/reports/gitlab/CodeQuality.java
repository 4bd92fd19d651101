package io.github.cognitoaudit.reports.gitlab;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.reports.content.Decided;
import io.github.cognitoaudit.reports.content.FilePlace;
import io.github.cognitoaudit.reports.content.JsonText;
import io.github.cognitoaudit.reports.content.Printable;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.rule.Severity;
import java.util.Map;

/**
 * Prints {@code gl-code-quality.json}, which the code quality widget of GitLab reads, and Jenkins as {@code code-climate}.
 *
 * <p>What the team suppressed or accepted is left out, since the form has no word for it. An answer that could not be given is of the lightest severity, {@code info}, and says so in front.
 */
public final class CodeQuality {
    private CodeQuality() {}

    /** Returns the report as JSON text with two spaces of indentation, line feeds, and one at the end. */
    public static String print(Report report) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        Map<Fingerprint, Decided> decisions = report.decisions();
        for (Finding finding : report.audit().findings()) {
            if (decisions.containsKey(finding.fingerprint())) {
                continue;
            }
            fill(entries.addObject(), finding, report.placeOf(finding.target()));
        }
        return JsonText.print(entries);
    }

    private static void fill(ObjectNode node, Finding finding, FilePlace place) {
        // GitLab passes over the first two; the parser of Jenkins fails without the second.
        node.put("type", "issue");
        node.putArray("categories").add("Security");
        node.put("check_name", finding.rule().id());
        node.put("description", description(finding));
        node.put("fingerprint", finding.fingerprint().value());
        node.put("severity", severity(finding));
        ObjectNode location = node.putObject("location");
        location.put("path", Printable.line(place.file()));
        location.putObject("lines").put("begin", place.line());
    }

    private static String description(Finding finding) {
        String text = finding.rule().title() + ": " + finding.message() + "; subject " + finding.subject() + ", target "
                + finding.target();
        return switch (finding.status()) {
            case VIOLATION -> Printable.line(text);
            case UNDETERMINED -> Printable.line("Undetermined: " + text);
        };
    }

    private static String severity(Finding finding) {
        return switch (finding.status()) {
            case VIOLATION -> severity(finding.severity());
            case UNDETERMINED -> "info";
        };
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "blocker";
            case HIGH -> "critical";
            case MEDIUM -> "major";
            case LOW -> "minor";
        };
    }
}
