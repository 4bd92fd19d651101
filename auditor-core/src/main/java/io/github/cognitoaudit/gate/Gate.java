package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a build stops.
 *
 * @param settings what stops it
 * @param memory what the team decided before
 */
public record Gate(GateSettings settings, GateMemory memory) {

    /** How far the clocks of two machines may be apart. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    /** Makes a gate for a team that decided nothing before. */
    public Gate(GateSettings settings) {
        this(settings, GateMemory.none());
    }

    /**
     * Judges an audit.
     *
     * @param asOf the time from which the snapshot's age and the end of suppressions are counted, UTC
     */
    public GateResult judge(Audit audit, Instant asOf) {
        SuppressionReview review = new SuppressionReview(
                memory.suppressions(), audit, asOf.atZone(ZoneOffset.UTC).toLocalDate(), memory.wholeConfiguration());
        List<Finding> stopping = new ArrayList<>();
        List<Finding> tolerated = new ArrayList<>();
        List<SuppressedFinding> suppressed = new ArrayList<>();
        List<Finding> accepted = new ArrayList<>();
        for (Finding finding : audit.violations()) {
            Optional<Suppression> covering = review.covering(finding);
            if (covering.isPresent()) {
                suppressed.add(new SuppressedFinding(finding, covering.get()));
            } else if (memory.baseline()
                    .map(baseline -> baseline.accepts(finding))
                    .orElse(false)) {
                accepted.add(finding);
            } else {
                (finding.severity().isAtLeast(settings.failOn()) ? stopping : tolerated).add(finding);
            }
        }
        return new GateResult(
                stopping,
                tolerated,
                audit.undetermined(),
                settings.undeterminedFails(),
                staleness(audit.takenAt(), asOf),
                new Remembered(
                        suppressed,
                        accepted,
                        review.remarks(),
                        settings.suppressionsFail(),
                        memory.baseline().isPresent(),
                        memory.baseline()
                                .map(baseline -> baseline.leftovers(audit))
                                .orElse(List.of())));
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
