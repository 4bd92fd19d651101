package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says whether the build goes on, and what stops it.
 *
 * @param violations the violations that stop it, the gravest first
 * @param tolerated the violations below the threshold
 * @param undetermined the answers that could not be given
 * @param undeterminedFails whether those stop it
 * @param staleness why the snapshot is too old to tell; empty when it is not
 * @param remembered what earlier decisions of the team did to the audit
 */
public record GateResult(
        List<Finding> violations,
        List<Finding> tolerated,
        List<Finding> undetermined,
        boolean undeterminedFails,
        Optional<String> staleness,
        Remembered remembered) {

    /** Copies the lists. */
    public GateResult {
        violations = List.copyOf(violations);
        tolerated = List.copyOf(tolerated);
        undetermined = List.copyOf(undetermined);
    }

    /** Counts the violations of a severity on which nobody decided yet. */
    public long violations(Severity severity) {
        return Stream.concat(violations.stream(), tolerated.stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Tells whether nothing stops the build. */
    public boolean passed() {
        return violations.isEmpty() && !couldNotTell() && remembered.stopping().isEmpty();
    }

    /** Tells whether answers that could not be given stop the build. */
    public boolean couldNotTell() {
        return undeterminedFails && (!undetermined.isEmpty() || staleness.isPresent());
    }
}
