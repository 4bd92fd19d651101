package io.github.cognitoaudit.history;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Says where earlier snapshots are kept, and for how long.
 *
 * @param folder the folder; empty where no history is kept
 * @param keep how many snapshots stay at most, 1 or more; empty for all
 * @param days how many days they stay, 1 or more; empty for ever
 */
public record HistorySettings(Optional<Path> folder, Optional<Integer> keep, Optional<Integer> days) {

    /** Returns the settings of a team that keeps no history. */
    public static HistorySettings none() {
        return new HistorySettings(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
