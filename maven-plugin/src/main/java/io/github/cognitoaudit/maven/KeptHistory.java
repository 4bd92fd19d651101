package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.history.History;
import io.github.cognitoaudit.history.HistoryException;
import io.github.cognitoaudit.history.HistoryFolder;
import io.github.cognitoaudit.history.HistoryReader;
import io.github.cognitoaudit.history.HistorySettings;
import io.github.cognitoaudit.history.LeftOut;
import io.github.cognitoaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Looks after the folder of earlier snapshots during a run.
 *
 * @param settings where it is, and for how long it keeps
 * @param log where it says what it leaves out
 */
record KeptHistory(HistorySettings settings, Log log) {

    private static final int MOST_WARNINGS = 5;

    /** Keeps the snapshot of the run; nothing without a folder. */
    void keep(Snapshot now) throws MojoExecutionException {
        if (settings.folder().isPresent()) {
            try {
                Path file = new HistoryFolder(settings.folder().get()).add(now);
                log.info("the snapshot of this run is kept as " + file);
            } catch (HistoryException e) {
                throw new MojoExecutionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * Reads the earlier snapshots, and warns of files that are left out; empty without a folder.
     *
     * @param now the snapshot of the run
     * @param audit the audit of it
     * @param auditor audits an earlier snapshot in the same way
     */
    Optional<History> read(Snapshot now, Audit audit, Function<Snapshot, Audit> auditor) throws MojoExecutionException {
        if (settings.folder().isEmpty()) {
            return Optional.empty();
        }
        Path folder = settings.folder().get();
        try {
            History history = HistoryReader.read(new HistoryFolder(folder), auditor, now, audit);
            List<LeftOut> leftOut = history.trend().leftOut();
            leftOut.stream().limit(MOST_WARNINGS).forEach(one -> log.warn("history " + folder + ": " + one.message()));
            if (leftOut.size() > MOST_WARNINGS) {
                log.warn("history " + folder + ": " + (leftOut.size() - MOST_WARNINGS)
                        + " more files are left out; the reports list them");
            }
            return Optional.of(history);
        } catch (HistoryException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the snapshot to compare with; empty in the first run of a history.
     *
     * @throws MojoExecutionException when the folder has files and none of them can be compared with
     */
    Optional<Snapshot> earlier(History history) throws MojoExecutionException {
        List<LeftOut> leftOut = history.trend().leftOut();
        if (history.earlier().isEmpty() && !leftOut.isEmpty()) {
            throw new MojoExecutionException("expected an earlier snapshot of the same targets in `"
                    + history.folder().path()
                    + "`, found none; the snapshot of this run is kept there, so the next run compares"
                    + " with it; " + leftOut.get(0).message());
        }
        return history.earlier();
    }

    /** Removes what is too much or too old; where that fails, the run goes on. */
    void prune(History history) {
        try {
            int removed = history.prune(settings).size();
            if (removed > 0) {
                log.info(removed + (removed == 1 ? " snapshot has" : " snapshots have") + " left the history "
                        + history.folder().path());
            }
        } catch (HistoryException e) {
            log.warn(e.getMessage());
        }
    }
}
