package io.github.cognitoaudit.history;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.rule.Severity;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts what was found at one time, whatever the team decided about it.
 *
 * @param takenAt when the snapshot was taken, UTC
 * @param violations how many there were of each severity, all four
 * @param undetermined how many answers could not be given
 */
public record TrendPoint(Instant takenAt, Map<Severity, Long> violations, long undetermined) {

    /** Copies the counts and adds what is zero. */
    public TrendPoint {
        Map<Severity, Long> all = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            all.put(severity, violations.getOrDefault(severity, 0L));
        }
        violations = Map.copyOf(all);
    }

    /** Counts the findings of an audit. */
    public static TrendPoint of(Audit audit) {
        Map<Severity, Long> violations = new EnumMap<>(Severity.class);
        audit.violations().forEach(finding -> violations.merge(finding.severity(), 1L, Long::sum));
        return new TrendPoint(audit.takenAt(), violations, audit.undetermined().size());
    }

    /** Returns how many violations of the severity there were. */
    public long violations(Severity severity) {
        return violations.getOrDefault(severity, 0L);
    }
}
