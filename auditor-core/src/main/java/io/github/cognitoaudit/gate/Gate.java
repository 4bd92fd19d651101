package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides whether a build stops.
 *
 * @param settings what stops it
 */
public record Gate(GateSettings settings) {

    /** How far the clocks of two machines may be apart. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    /**
     * Judges an audit.
     *
     * @param asOf the time from which the snapshot's age is counted, UTC
     */
    public GateResult judge(Audit audit, Instant asOf) {
        Map<Boolean, List<Finding>> violations = audit.violations().stream()
                .collect(Collectors.partitioningBy(finding -> finding.severity().isAtLeast(settings.failOn())));
        return new GateResult(
                violations.getOrDefault(true, List.of()),
                violations.getOrDefault(false, List.of()),
                audit.undetermined(),
                settings.undeterminedFails(),
                staleness(audit.takenAt(), asOf));
    }

    private Optional<String> staleness(Instant takenAt, Instant asOf) {
        Duration age = Duration.between(takenAt, asOf);
        if (age.plus(CLOCKS_APART).isNegative()) {
            return Optional.of("the snapshot was taken at " + takenAt + ", which is after " + asOf
                    + "; take a new one, or set the clock right");
        }
        return age.compareTo(settings.maxSnapshotAge()) <= 0
                ? Optional.empty()
                : Optional.of("the snapshot was taken at " + takenAt + ", " + age.toDays() + " days ago; at most "
                        + settings.maxSnapshotAge().toDays() + " are allowed (`gate.maxSnapshotAge`)");
    }
}
