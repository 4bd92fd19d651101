package io.github.cognitoaudit.snapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Holds the frozen world of one run: everything after it is offline and repeatable.
 *
 * @param takenAt when collecting began, UTC, whole seconds
 * @param targets one part a target, in the order of their names
 */
public record Snapshot(Instant takenAt, List<TargetSnapshot> targets) {

    /** The version of the JSON form that this program writes, and the newest that it reads. */
    public static final int SCHEMA_VERSION = 1;

    /** Sorts the targets by name and cuts the time to whole seconds. */
    public Snapshot {
        takenAt = takenAt.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        targets = targets.stream()
                .sorted(Comparator.comparing(TargetSnapshot::name))
                .toList();
    }

    /** Returns the snapshot of some of its targets: those that have one of the names. */
    public Snapshot ofTargets(Collection<String> names) {
        return new Snapshot(
                takenAt,
                targets.stream().filter(target -> names.contains(target.name())).toList());
    }

    /** Finds a target by its name. */
    public Optional<TargetSnapshot> target(String name) {
        return targets.stream().filter(target -> target.name().equals(name)).findFirst();
    }
}
