package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.rule.Severity;
import java.time.Duration;

/**
 * Says what stops a build.
 *
 * @param failOn the lightest severity that stops it
 * @param undeterminedFails whether an answer that could not be given stops it
 * @param maxSnapshotAge how old a snapshot may be; an older one is an answer that could not be given
 */
public record GateSettings(Severity failOn, boolean undeterminedFails, Duration maxSnapshotAge) {

    /** Returns the settings of a configuration that sets nothing: medium, undetermined fails, seven days. */
    public static GateSettings defaults() {
        return new GateSettings(Severity.MEDIUM, true, Duration.ofDays(7));
    }
}
