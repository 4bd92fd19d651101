package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.Witness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes down what changed in one target and what could not be compared. */
final class Ledger {

    private final String target;
    private final Set<Change> changes = new LinkedHashSet<>();
    private final Set<Uncompared> uncompared = new LinkedHashSet<>();

    Ledger(String target) {
        this.target = target;
    }

    /** Returns a place to compare. */
    Spot at(ResourceId subject, String path, String words) {
        return new Spot(this, subject, path, words);
    }

    void change(
            Spot spot,
            Change.Kind kind,
            Direction direction,
            String message,
            Optional<String> before,
            Optional<String> after,
            Optional<Witness> witness) {
        changes.add(new Change(
                target,
                spot.subject(),
                spot.path(),
                kind,
                direction,
                message,
                before,
                after,
                witness,
                List.of(),
                List.of()));
    }

    void uncompared(Spot spot, Uncompared.Side side, Gap gap) {
        uncompared.add(new Uncompared(
                target,
                spot.subject(),
                spot.path(),
                side,
                "could not be compared: " + spot.words() + ": " + when(side) + gap.detail() + " (" + gap.call() + ")",
                gap));
    }

    private static String when(Uncompared.Side side) {
        return switch (side) {
            case BEFORE -> "not read before: ";
            case AFTER -> "not read now: ";
            case BOTH -> "";
        };
    }

    List<Change> changes() {
        return new ArrayList<>(changes);
    }

    List<Uncompared> uncompared() {
        return new ArrayList<>(uncompared);
    }
}
