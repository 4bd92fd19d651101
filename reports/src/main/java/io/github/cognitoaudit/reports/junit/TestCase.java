package io.github.cognitoaudit.reports.junit;

import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.reports.content.Counted;
import io.github.cognitoaudit.reports.content.Decided;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says how one rule stands with one subject, or how it stands everywhere.
 *
 * @param className what gathers cases: the name of their suite
 * @param name what tells the case from others, the same in every run
 * @param outcome how it stands
 * @param message the answer in a line; for a case that passed what was judged
 * @param type the kind of a failure or error
 * @param details what to read besides; may have many lines
 */
record TestCase(String className, String name, Outcome outcome, String message, String type, String details) {
    private static final String ROOT = "cognito-audit";

    /** Names how a case ended. */
    enum Outcome {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    /** Returns the name of the suite of a target; build servers take what is before the last full stop for a package. */
    static String suiteOf(String target) {
        return ROOT + "." + target;
    }

    /** Returns the name of the suite of the rules, which no target can have. */
    static String suiteOfRules() {
        return ROOT;
    }

    static TestCase of(Finding finding, Optional<Decided> decided) {
        String name = finding.rule().id() + " " + finding.rule().name() + ": " + finding.subject();
        if (decided.isPresent()) {
            return new TestCase(
                    suiteOf(finding.target()),
                    name,
                    Outcome.SKIPPED,
                    decided.get().inWords(),
                    "",
                    "");
        }
        return new TestCase(
                suiteOf(finding.target()),
                name,
                switch (finding.status()) {
                    case VIOLATION -> Outcome.FAILURE;
                    case UNDETERMINED -> Outcome.ERROR;
                },
                finding.message(),
                switch (finding.status()) {
                    case VIOLATION -> Named.plainly(finding.severity());
                    case UNDETERMINED -> Named.plainly(finding.status());
                },
                details(finding));
    }

    /**
     * Returns the case of a rule that holds everywhere or was not examined; none for one with findings, which have their own. Each target that
     * left the rule out has one too.
     */
    static Stream<TestCase> of(Examined examined) {
        String name = examined.rule().id() + " " + examined.rule().name();
        if (examined.skipped().isPresent()) {
            String reason = "not examined: " + examined.skipped().get();
            return Stream.of(new TestCase(suiteOfRules(), name, Outcome.SKIPPED, reason, "", ""));
        }
        Stream<TestCase> leftOut = examined.leftOut().stream()
                .map(left -> new TestCase(
                        suiteOfRules(),
                        name + ": " + left.target(),
                        Outcome.SKIPPED,
                        "not examined: " + left.because(),
                        "",
                        ""));
        if (examined.violations() > 0 || examined.undetermined() > 0) {
            return leftOut;
        }
        String judged = Counted.of(examined.subjects(), "subject") + " judged, no finding";
        return Stream.concat(Stream.of(new TestCase(suiteOfRules(), name, Outcome.PASSED, judged, "", "")), leftOut);
    }

    private static String details(Finding finding) {
        List<String> lines = new ArrayList<>(List.of(finding.rule().title(), ""));
        lines.add("target:    " + finding.target());
        lines.add("subject:   " + finding.subject());
        for (Evidence item : finding.evidence()) {
            lines.add("at:        " + item.path() + "  (" + item.call() + ")");
            lines.add("is:        " + item.actual());
            lines.add("should be: " + item.expected());
        }
        for (Gap gap : finding.gaps()) {
            lines.add("not read:  " + gap.call() + ", " + Named.inWords(gap.reason()) + ": " + gap.detail());
            if (!gap.needs().isEmpty()) {
                lines.add("to close it, allow " + String.join(", ", gap.needs()));
            }
        }
        finding.remediation().forEach(mend -> lines.addAll(lines(mend)));
        return String.join("\n", lines);
    }

    private static List<String> lines(Remediation mend) {
        List<String> lines = new ArrayList<>(List.of("", "mend, " + Named.side(mend.side()) + ": " + mend.summary()));
        if (!mend.command().isBlank()) {
            lines.add(mend.command());
        }
        lines.add(mend.impact());
        return lines;
    }
}
