package io.github.cognitoaudit.forecast;

import io.github.cognitoaudit.gate.Suppression;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what ends within a window, or has ended, as far as it was read.
 *
 * @param asOf the time from which the window counts, UTC, whole seconds
 * @param days the length of the window, days
 * @param endings what ends, sorted by {@link Ending#ORDER}
 * @param unforeseen of what the end is not known, sorted by {@link Unforeseen#ORDER}
 */
public record Forecast(Instant asOf, int days, List<Ending> endings, List<Unforeseen> unforeseen) {

    /** Sorts the lists. */
    public Forecast {
        endings = endings.stream().sorted(Ending.ORDER).toList();
        unforeseen = unforeseen.stream().sorted(Unforeseen.ORDER).toList();
    }

    /**
     * Looks ahead from a time.
     *
     * @param snapshot what was read
     * @param suppressions what the team lets pass for a while
     * @param time the time of the audit, UTC; the seconds count
     * @param days how far to look ahead, days, 1 or more
     */
    public static Forecast of(Snapshot snapshot, List<Suppression> suppressions, Instant time, int days) {
        Instant asOf = time.truncatedTo(ChronoUnit.SECONDS);
        List<Ending> endings = new ArrayList<>(SuppressionEnds.of(suppressions, asOf));
        List<Unforeseen> unforeseen = new ArrayList<>();
        for (TargetSnapshot target : snapshot.targets()) {
            TargetEnds ends = new TargetEnds(target, asOf);
            ends.find();
            endings.addAll(ends.endings());
            unforeseen.addAll(ends.unforeseen());
        }
        Instant horizon = asOf.plus(Duration.ofDays(days));
        return new Forecast(
                asOf,
                days,
                endings.stream()
                        .filter(ending -> !ending.ends().isAfter(horizon))
                        .toList(),
                unforeseen);
    }
}
