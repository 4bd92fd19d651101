package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.content.Counted;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Severity;
import java.util.List;
import java.util.Locale;

/** Prints the violations by severity: what is, what should be, and the first mend. */
final class FindingLines {
    private static final int LISTED_PER_SEVERITY = 10;
    private static final int IN_FULL_PER_SEVERITY = 3;
    private static final int LISTED_EVIDENCE = 2;
    private static final String INDENT = "    ";
    private static final int LABEL = 15;

    private final Sheet sheet;

    FindingLines(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(List<Finding> violations) {
        for (Severity severity : Severity.values()) {
            List<Finding> listed = violations.stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!listed.isEmpty()) {
                print(severity, listed);
            }
        }
    }

    private void print(Severity severity, List<Finding> findings) {
        String heading = Named.inWords(severity).toUpperCase(Locale.ROOT);
        sheet.blank().line(sheet.paint(Tone.FLAWED, heading) + sheet.paint(Tone.QUIET, "  " + findings.size()));
        findings.stream().limit(IN_FULL_PER_SEVERITY).forEach(this::print);
        findings.stream().limit(LISTED_PER_SEVERITY).skip(IN_FULL_PER_SEVERITY).forEach(this::printInShort);
        int left = findings.size() - LISTED_PER_SEVERITY;
        if (left > 0) {
            sheet.prose("  ", Counted.of(left, "more finding") + " of this severity: see the report.");
        }
    }

    private void print(Finding finding) {
        printInShort(finding);
        sheet.prose(INDENT, finding.message());
        finding.evidence().stream().limit(LISTED_EVIDENCE).forEach(this::print);
        int left = finding.evidence().size() - LISTED_EVIDENCE;
        if (left > 0) {
            sheet.prose(INDENT, "and " + Counted.of(left, "more place") + ": see the report");
        }
        finding.remediation().stream().findFirst().ifPresent(this::print);
    }

    private void printInShort(Finding finding) {
        sheet.line("  " + sheet.paint(Tone.STRONG, finding.rule().id()) + "  "
                + finding.rule().title() + sheet.paint(Tone.QUIET, "  [" + Printable.line(finding.target()) + "]"));
        sheet.prose(INDENT, finding.subject().value());
    }

    private void print(Evidence evidence) {
        labelled("at", evidence.path() + "  (" + evidence.call() + ")");
        labelled("is", evidence.actual());
        labelled("should be", evidence.expected());
    }

    private void print(Remediation mend) {
        labelled("mend", Named.side(mend.side()) + ": " + mend.summary());
        if (!mend.command().isBlank()) {
            sheet.command(" ".repeat(LABEL), mend.command());
        }
    }

    private void labelled(String label, String text) {
        sheet.labelled(INDENT + label, LABEL, Tone.QUIET, text);
    }
}
