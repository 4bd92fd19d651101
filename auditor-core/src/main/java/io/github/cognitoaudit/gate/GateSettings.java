package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.rule.Severity;
import java.time.Duration;

/**
 * Says what stops a build.
 *
 * @param failOn the lightest severity that stops it
 * @param undeterminedFails whether an answer that could not be given stops it
 * @param suppressionsFail whether an expired, unused or over-broad suppression stops it
 * @param maxSnapshotAge how old a snapshot may be; an older one is an answer that could not be given
 */
public record GateSettings(
        Severity failOn, boolean undeterminedFails, boolean suppressionsFail, Duration maxSnapshotAge) {

    /** Returns the settings of a configuration that sets nothing: medium, undetermined fails, seven days. */
    public static GateSettings defaults() {
        return new GateSettings(Severity.MEDIUM, true, true, Duration.ofDays(7));
    }
}
