package io.github.cognitoaudit.forecast;

import io.github.cognitoaudit.gate.Suppression;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Knows when suppressions end: with their last day, UTC. */
final class SuppressionEnds {

    private SuppressionEnds() {}

    static List<Ending> of(List<Suppression> suppressions, Instant asOf) {
        return suppressions.stream()
                .map(suppression -> ending(suppression, asOf))
                .toList();
    }

    private static Ending ending(Suppression suppression, Instant asOf) {
        Instant ends =
                suppression.until().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Ending(
                Ending.Kind.SUPPRESSION,
                Optional.empty(),
                suppression.subject().text(),
                "suppression of " + suppression.inWords() + ", whose last day is `" + suppression.until() + "`",
                ends,
                Ending.daysBetween(asOf, ends),
                "the finding counts again, and stops a build as any other",
                "mend the finding, or have " + suppression.owner() + " decide anew (" + suppression.place() + ")");
    }
}
