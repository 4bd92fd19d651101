package io.github.cognitoaudit.history;

import io.github.cognitoaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a folder of snapshots says beside the snapshot of a run.
 *
 * @param folder the folder
 * @param takenAt when the snapshot of the run was taken, UTC
 * @param earlier the newest snapshot of the same targets that is not later than it, cut to these targets; empty where there is none
 * @param trend the counts over time
 * @param kept the files that a run of the same targets kept, not later than it and without its own; no others ever leave the folder
 * @param clockWentBack whether there are later snapshots of the same targets
 */
public record History(
        HistoryFolder folder,
        Instant takenAt,
        Optional<Snapshot> earlier,
        Trend trend,
        List<Kept> kept,
        boolean clockWentBack) {

    /** Copies the files. */
    public History {
        kept = List.copyOf(kept);
    }

    /**
     * Removes the snapshots that are too many or too old, and returns their files.
     *
     * <p>The snapshot of the run counts as the newest and stays. The one before it stays whatever its age, so that a clock that runs
     * ahead does not empty the folder. Where later ones are about, a clock is wrong and nothing is removed.
     *
     * @throws HistoryException when a file can not be removed
     */
    public List<Path> prune(HistorySettings settings) throws HistoryException {
        if (clockWentBack) {
            return List.of();
        }
        List<Kept> newestFirst = kept.stream()
                .sorted(Comparator.comparing(Kept::takenAt).reversed().thenComparing(Kept::file))
                .toList();
        long others = settings.keep().map(most -> most - 1L).orElse(Long.MAX_VALUE);
        Instant oldest = settings.days()
                .map(days -> takenAt.minus(Duration.ofDays(days)))
                .orElse(Instant.MIN);
        List<Path> removed = new ArrayList<>();
        for (int index = 0; index < newestFirst.size(); index++) {
            Kept one = newestFirst.get(index);
            boolean tooOld = index > 0 && one.takenAt().isBefore(oldest);
            if (index >= others || tooOld) {
                folder.remove(one.file());
                removed.add(one.file());
            }
        }
        return removed;
    }

    /**
     * Names a snapshot that an earlier run kept.
     *
     * @param file where it is
     * @param takenAt when it was taken, UTC
     */
    public record Kept(Path file, Instant takenAt) {}
}
