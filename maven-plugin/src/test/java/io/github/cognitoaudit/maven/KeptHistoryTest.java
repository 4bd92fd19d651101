package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.history.History;
import io.github.cognitoaudit.history.HistorySettings;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptHistoryTest {

    private static final Snapshot MONDAY = new Snapshot(Instant.parse("2026-11-16T06:00:00Z"), List.of());
    private static final Snapshot TUESDAY = new Snapshot(Instant.parse("2026-11-17T06:00:00Z"), List.of());

    @TempDir
    private Path folder;

    @Test
    void without_a_folder_nothing_is_kept_and_nothing_read() throws Exception {
        KeptHistory none = new KeptHistory(HistorySettings.none(), new SystemStreamLog());

        none.keep(MONDAY);

        assertThat(read(none, MONDAY)).isEmpty();
    }

    @Test
    void the_first_run_has_nothing_to_compare_with_and_the_second_has_the_first() throws Exception {
        KeptHistory kept = keeping(2);

        kept.keep(MONDAY);
        assertThat(kept.earlier(read(kept, MONDAY).orElseThrow())).isEmpty();
        kept.keep(TUESDAY);
        assertThat(kept.earlier(read(kept, TUESDAY).orElseThrow())).contains(MONDAY);
    }

    @Test
    void files_of_which_none_can_be_compared_with_fail_the_run_and_its_snapshot_stays() throws Exception {
        Files.writeString(folder.resolve("foreign.json"), "{}");
        KeptHistory kept = keeping(2);
        kept.keep(MONDAY);
        History history = read(kept, MONDAY).orElseThrow();

        assertThatThrownBy(() -> kept.earlier(history))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("expected an earlier snapshot of the same targets in `" + folder
                        + "`, found none; the snapshot of this run is kept there, so the next run compares with it;"
                        + " `foreign.json`: expected a snapshot with a number `schemaVersion`, found none; write one with"
                        + " `cognito-audit:snapshot`");
        assertThat(names()).hasSize(2);
    }

    @Test
    void what_is_too_much_leaves() throws Exception {
        KeptHistory kept = keeping(1);
        kept.keep(MONDAY);
        kept.keep(TUESDAY);

        kept.prune(read(kept, TUESDAY).orElseThrow());

        assertThat(names()).singleElement().matches(name -> name.startsWith("snapshot-20261117T060000Z-"));
    }

    @Test
    void a_file_in_place_of_the_folder_is_an_error_of_the_run() throws Exception {
        Path file = Files.writeString(folder.resolve("history"), "");
        KeptHistory kept = new KeptHistory(
                new HistorySettings(Optional.of(file), Optional.empty(), Optional.empty()), new SystemStreamLog());

        assertThatThrownBy(() -> kept.keep(MONDAY))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(
                        "the snapshot can not be kept in `" + file + "`: expected a folder, found a file");
        assertThatThrownBy(() -> read(kept, MONDAY))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(
                        "the history in `" + file + "` can not be read: expected a folder, found a file");
    }

    private KeptHistory keeping(int most) {
        return new KeptHistory(
                new HistorySettings(Optional.of(folder), Optional.of(most), Optional.empty()), new SystemStreamLog());
    }

    private static Optional<History> read(KeptHistory kept, Snapshot now) throws MojoExecutionException {
        return kept.read(now, audit(now), KeptHistoryTest::audit);
    }

    private static Audit audit(Snapshot snapshot) {
        return new Audit(SnapshotJson.digest(snapshot), snapshot.takenAt(), List.of(), List.of(), List.of(), List.of());
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
