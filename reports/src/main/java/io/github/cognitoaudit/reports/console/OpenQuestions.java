package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.reports.content.Counted;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the answers that could not be given, gathered under the call that failed and the permission that mends it. */
final class OpenQuestions {
    private static final int LISTED = 10;
    private static final String INDENT = "    ";
    private static final int LABEL = 15;

    private final Sheet sheet;

    OpenQuestions(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(List<Finding> undetermined) {
        if (undetermined.isEmpty()) {
            return;
        }
        sheet.blank()
                .line(sheet.paint(Tone.UNDETERMINED, "COULD NOT TELL")
                        + sheet.paint(Tone.QUIET, "  " + undetermined.size()));
        Map<Cause, List<Finding>> causes = byCause(undetermined);
        causes.entrySet().stream().limit(LISTED).forEach(cause -> print(cause.getKey(), cause.getValue()));
        int left = causes.size() - LISTED;
        if (left > 0) {
            sheet.prose("  ", Counted.of(left, "more cause") + ": see the report.");
        }
    }

    private static Map<Cause, List<Finding>> byCause(List<Finding> undetermined) {
        Map<Cause, List<Finding>> causes = new LinkedHashMap<>();
        for (Finding finding : undetermined) {
            for (Gap gap : finding.gaps()) {
                causes.computeIfAbsent(Cause.of(gap), cause -> new ArrayList<>())
                        .add(finding);
            }
        }
        return causes;
    }

    private void print(Cause cause, List<Finding> findings) {
        Gap gap = findings.stream()
                .flatMap(finding -> finding.gaps().stream())
                .filter(candidate -> Cause.of(candidate).equals(cause))
                .findFirst()
                .orElseThrow();
        sheet.line("  " + sheet.paint(Tone.STRONG, Printable.line(cause.call())) + "  " + Named.inWords(gap.reason())
                + sheet.paint(Tone.QUIET, "  [" + targets(findings) + "]"));
        sheet.prose(INDENT, gap.detail());
        String rules =
                findings.stream().map(finding -> finding.rule().id()).distinct().collect(Collectors.joining(", "));
        labelled("leaves open", rules + " (" + Counted.of(findings.size(), "answer") + ")");
        if (!gap.needs().isEmpty()) {
            labelled("to close it", "allow " + String.join(", ", gap.needs()));
        }
    }

    private static String targets(List<Finding> findings) {
        List<String> targets = findings.stream().map(Finding::target).distinct().toList();
        String first = Printable.line(targets.get(0));
        return targets.size() == 1 ? first : first + " and " + Counted.of(targets.size() - 1, "more target");
    }

    private void labelled(String label, String text) {
        sheet.labelled(INDENT + label, LABEL + 2, Tone.QUIET, text);
    }

    /** Tells one failed read from another. */
    private record Cause(String call, String reason, List<String> needs) {
        static Cause of(Gap gap) {
            return new Cause(gap.call(), gap.reason().name(), gap.needs());
        }
    }
}
