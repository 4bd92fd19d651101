package io.github.cognitoaudit.reports.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.gate.Remembered;
import io.github.cognitoaudit.reports.content.Decided;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.markdown.FindingText;
import io.github.cognitoaudit.rule.Evidence;
import java.util.Map;
import java.util.Optional;

/** Prints one finding as a result. */
final class SarifResult {
    private SarifResult() {}

    static void fill(
            ObjectNode node, Finding finding, int ruleIndex, Report report, Map<Fingerprint, Decided> decisions) {
        node.put("ruleId", finding.rule().id());
        node.put("ruleIndex", ruleIndex);
        switch (finding.status()) {
            case VIOLATION -> node.put("kind", "fail").put("level", SarifText.level(finding.severity()));
            // The level of what is not a failure is `none` (SARIF 2.1.0, 3.27.10).
            case UNDETERMINED -> node.put("kind", "open").put("level", "none");
        }
        node.putObject("message").put("text", text(finding)).put("markdown", FindingText.of(finding));
        ObjectNode location = node.putArray("locations").addObject();
        SarifText.fillPlace(location, report.placeOf(finding.target()));
        fillLogical(location.putArray("logicalLocations"), finding);
        // GitHub tells alerts apart by this one alone, and would take it from the line that many findings share.
        node.putObject("partialFingerprints")
                .put("cognitoAuditFinding/v1", finding.fingerprint().value())
                .put("primaryLocationLineHash", finding.fingerprint().value() + ":1");
        fillDecision(node, finding, report, Optional.ofNullable(decisions.get(finding.fingerprint())));
        fillProperties(node.putObject("properties"), finding);
    }

    /** A result without suppressions in a log that has some says so by an empty list (SARIF 2.1.0, 3.27.23). */
    private static void fillDecision(ObjectNode node, Finding finding, Report report, Optional<Decided> decided) {
        Remembered remembered = report.gate().remembered();
        if (remembered.hasBaseline() && finding.status() == Finding.Status.VIOLATION) {
            boolean known = decided.filter(one -> one.suppression().isEmpty()).isPresent();
            node.put("baselineState", known ? "unchanged" : "new");
        }
        if (!remembered.suppressed().isEmpty()) {
            ArrayNode suppressions = node.putArray("suppressions");
            decided.flatMap(Decided::suppression)
                    .ifPresent(suppression -> suppressions
                            .addObject()
                            .put("kind", "external")
                            .put("status", "accepted")
                            .put(
                                    "justification",
                                    SarifText.line(decided.orElseThrow().inWords())));
        }
    }

    private static String text(Finding finding) {
        String message = SarifText.sentence(SarifText.line(finding.message()));
        return (finding.status() == Finding.Status.UNDETERMINED ? "Undetermined: " : "") + message + " Subject: "
                + SarifText.line(finding.subject().value()) + ", target: " + SarifText.line(finding.target()) + ".";
    }

    private static void fillLogical(ArrayNode locations, Finding finding) {
        String target = SarifText.line(finding.target());
        String subject = SarifText.line(finding.subject().value());
        locations
                .addObject()
                .put("name", lastName(subject))
                .put("fullyQualifiedName", subject)
                .put("kind", "resource");
        locations
                .addObject()
                .put("name", target)
                .put("fullyQualifiedName", target)
                .put("kind", "namespace");
    }

    /** Returns what comes after the last slash that is not the end. */
    private static String lastName(String subject) {
        return subject.substring(subject.lastIndexOf('/', subject.length() - 2) + 1);
    }

    private static void fillProperties(ObjectNode properties, Finding finding) {
        properties.put("severity", Named.plainly(finding.severity()));
        properties.put("status", Named.plainly(finding.status()));
        properties.put("target", SarifText.line(finding.target()));
        properties.put("subject", SarifText.line(finding.subject().value()));
        properties.put("link", Named.plainly(finding.rule().link()));
        ArrayNode evidence = properties.putArray("evidence");
        for (Evidence item : finding.evidence()) {
            evidence.addObject()
                    .put("path", SarifText.line(item.path()))
                    .put("expected", SarifText.line(item.expected()))
                    .put("actual", SarifText.line(item.actual()))
                    .put("call", SarifText.line(item.call()));
        }
    }
}
