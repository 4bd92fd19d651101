package io.github.cognitoaudit.finding;

import io.github.cognitoaudit.rule.Severity;
import java.time.Instant;
import java.util.List;

/**
 * Holds everything that an audit has to say; every report is printed from it.
 *
 * @param snapshotDigest SHA-256 of the snapshot's canonical JSON, 64 lower-case hexadecimal digits
 * @param takenAt when the snapshot was taken, UTC
 * @param chains one verdict a target, in the order of their names
 * @param findings the findings, sorted by {@link Finding#ORDER}
 * @param examined what each rule examined, in the order of the rule ids
 * @param gaps everything that was not read
 */
public record Audit(
        String snapshotDigest,
        Instant takenAt,
        List<ChainVerdict> chains,
        List<Finding> findings,
        List<Examined> examined,
        List<TargetGap> gaps) {

    /** Copies the lists and sorts the findings. */
    public Audit {
        chains = List.copyOf(chains);
        findings = findings.stream().sorted(Finding.ORDER).toList();
        examined = List.copyOf(examined);
        gaps = gaps.stream().distinct().toList();
    }

    /** Returns the violations, the gravest first. */
    public List<Finding> violations() {
        return findings.stream()
                .filter(finding -> finding.status() == Finding.Status.VIOLATION)
                .toList();
    }

    /** Returns the answers that could not be given. */
    public List<Finding> undetermined() {
        return findings.stream()
                .filter(finding -> finding.status() == Finding.Status.UNDETERMINED)
                .toList();
    }

    /** Counts the violations of a severity. */
    public long violations(Severity severity) {
        return violations().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
