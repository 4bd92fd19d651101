package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with a file of the repository; {@code -Dbless=true} writes the file instead, for a reader of the diff to judge.
 *
 * @param path the file, from the root of the repository on
 */
public record Golden(String path) {

    /** Compares, or writes where it is blessed. */
    public void mustBe(String text) throws IOException {
        Path file = Path.of("..", path);
        if (Boolean.getBoolean("bless")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("`%s` is not what it was; if the change is meant, run with -Dbless=true and read the diff", path)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
