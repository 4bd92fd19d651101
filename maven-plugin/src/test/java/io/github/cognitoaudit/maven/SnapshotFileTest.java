package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cognitoaudit.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotFileTest {

    private static final Snapshot EMPTY = new Snapshot(Instant.parse("2026-11-22T12:00:00Z"), List.of());

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_again() throws MojoExecutionException {
        SnapshotFile file = SnapshotFile.in(folder.resolve("target/cognito-audit"));

        file.write(EMPTY);

        assertThat(file.read()).isEqualTo(EMPTY);
    }

    @Test
    void only_the_owner_may_read_it_even_where_an_earlier_file_was_open_to_all() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path path = Files.writeString(folder.resolve("snapshot.json"), "{}");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));

        SnapshotFile.in(folder).write(EMPTY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void a_file_that_is_missing_or_no_snapshot_is_named() throws IOException {
        Path none = folder.resolve("none.json");
        Path other = Files.writeString(folder.resolve("other.json"), "[]");

        assertThatThrownBy(() -> new SnapshotFile(none).read())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("there is no snapshot `" + none
                        + "`; write one with `mvn cognito-audit:snapshot`, or leave out -Dcognito-audit.snapshot");
        assertThatThrownBy(() -> new SnapshotFile(other).read())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("`" + other + "`: expected a snapshot");
    }
}
