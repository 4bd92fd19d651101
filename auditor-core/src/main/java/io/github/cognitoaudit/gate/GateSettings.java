package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.rule.Severity;
import java.time.Duration;
import java.util.Set;

/**
 * Says what stops a build.
 *
 * @param failOn the lightest severity that stops it
 * @param undeterminedFails whether an answer that could not be given stops it
 * @param suppressionsFail whether an expired, unused or over-broad suppression stops it
 * @param maxSnapshotAge how old a snapshot may be; an older one is an answer that could not be given
 * @param driftFails which directions of a change stop it
 */
public record GateSettings(
        Severity failOn,
        boolean undeterminedFails,
        boolean suppressionsFail,
        Duration maxSnapshotAge,
        Set<Direction> driftFails) {

    /** Copies the set. */
    public GateSettings {
        driftFails = Set.copyOf(driftFails);
    }

    /** Returns the settings of a configuration that sets nothing: medium, undetermined fails, seven days, looser and broken. */
    public static GateSettings defaults() {
        return new GateSettings(
                Severity.MEDIUM, true, true, Duration.ofDays(7), Set.of(Direction.LOOSER, Direction.BROKEN));
    }
}
