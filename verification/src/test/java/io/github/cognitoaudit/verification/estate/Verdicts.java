package io.github.cognitoaudit.verification.estate;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds what an audit decided, without the words: one line a rule, target and subject.
 *
 * @param violations what is broken
 * @param undetermined what could not be told
 */
record Verdicts(Set<String> violations, Set<String> undetermined) {

    static Verdicts of(Audit audit) {
        return new Verdicts(lines(audit.violations()), lines(audit.undetermined()));
    }

    /** Tells whether the violation could not be told here: of its subject, or since the subjects were not all read. */
    boolean leavesOpen(String violation) {
        String[] parts = violation.split(" ", 3);
        return undetermined.contains(violation)
                || undetermined.contains(parts[0] + " " + parts[1] + " target:" + parts[1]);
    }

    /** Returns the ids of the rules that are broken. */
    Set<String> rules() {
        return rules(violations);
    }

    /** Returns the ids of the rules that could not tell something. */
    Set<String> rulesLeftOpen() {
        return rules(undetermined);
    }

    private static Set<String> rules(Set<String> lines) {
        return lines.stream().map(line -> line.split(" ", 2)[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().id() + " " + finding.target() + " " + finding.subject())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
