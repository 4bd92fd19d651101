package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.drift.Change;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.drift.Uncompared;
import java.util.List;

/**
 * Says whether a drift stops the build.
 *
 * <p>A target that only the later snapshot has is judged by {@code check}, not here; one that is gone is said and stops nothing.
 *
 * @param stopping the changes whose direction stops it
 * @param uncompared what could not be compared although somebody asked for it
 * @param uncomparedFails whether that stops it
 */
public record DriftGate(List<Change> stopping, List<Uncompared> uncompared, boolean uncomparedFails) {

    /** Copies the lists. */
    public DriftGate {
        stopping = List.copyOf(stopping);
        uncompared = List.copyOf(uncompared);
    }

    /** Judges a drift by the settings: {@code gate.drift} names the directions, {@code gate.undetermined} says what an open answer does. */
    public static DriftGate judge(Drift drift, GateSettings settings) {
        return new DriftGate(
                drift.changes().stream()
                        .filter(change -> settings.driftFails().contains(change.direction()))
                        .toList(),
                drift.uncompared().stream().filter(Uncompared::wasAskedFor).toList(),
                settings.undeterminedFails());
    }

    /** Tells whether the build goes on. */
    public boolean passed() {
        return stopping.isEmpty() && !couldNotTell();
    }

    /** Tells whether answers that could not be given stop the build. */
    public boolean couldNotTell() {
        return uncomparedFails && !uncompared.isEmpty();
    }
}
