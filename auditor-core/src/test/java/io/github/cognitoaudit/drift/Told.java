package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells what a comparison of two worlds says: each change by its direction and place, and each open question by its place. */
final class Told {

    private Told() {}

    static List<String> of(WorldBuilder before, WorldBuilder after) {
        return of(before.snapshot(), after.snapshot());
    }

    static List<String> of(Snapshot before, Snapshot after) {
        Drift drift = drift(before, after);
        return Stream.concat(
                        drift.changes().stream().map(change -> change.direction() + " " + change.path()),
                        drift.uncompared().stream().map(one -> "OPEN " + one.path()))
                .toList();
    }

    static List<String> messages(WorldBuilder before, WorldBuilder after) {
        return drift(before.snapshot(), after.snapshot()).changes().stream()
                .map(change -> change.direction() + " " + change.message())
                .toList();
    }

    static Drift drift(Snapshot before, Snapshot after) {
        Auditor auditor = Auditor.of(List.of(), Map.of());
        try {
            return Drift.between(before, after, auditor.audit(before, Map.of()), auditor.audit(after, Map.of()));
        } catch (DriftException e) {
            throw new IllegalStateException(e);
        }
    }
}
