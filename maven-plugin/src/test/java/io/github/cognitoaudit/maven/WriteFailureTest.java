package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteFailureTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_in_the_place_of_the_folder_is_named_with_what_to_do() throws IOException {
        Path file = Files.writeString(folder.resolve("cognito-audit"), "a file");

        IOException failure = catchThrowableOfType(IOException.class, () -> Files.createDirectories(file));

        assertThat(WriteFailure.inWords(failure))
                .isEqualTo("expected a folder at `" + file
                        + "`, found a file; move it, or name another folder with -Dcognito-audit.outputDirectory");
    }

    @Test
    void a_missing_permission_is_said_in_words() {
        assertThat(WriteFailure.inWords(new AccessDeniedException("target/cognito-audit")))
                .isEqualTo("no permission to write `target/cognito-audit`; allow it, or name another folder with"
                        + " -Dcognito-audit.outputDirectory");
    }

    @Test
    void what_the_system_says_is_passed_on() {
        assertThat(WriteFailure.inWords(new FileSystemException("summary.md", null, "No space left on device")))
                .isEqualTo("`summary.md`: No space left on device");
        assertThat(WriteFailure.inWords(new IOException("the stream is closed")))
                .isEqualTo("the stream is closed");
    }
}
