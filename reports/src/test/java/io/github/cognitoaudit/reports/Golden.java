package io.github.cognitoaudit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what is printed with the file that says how it should look; {@code -Dbless=true} writes the file instead. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Asserts that the text is what the file of the name holds, byte for byte. */
    public static void assertMatches(String name, String printed) {
        Path file = FOLDER.resolve(name);
        byte[] bytes = printed.getBytes(StandardCharsets.UTF_8);
        try {
            if (Boolean.getBoolean("bless")) {
                Files.createDirectories(FOLDER);
                Files.write(file, bytes);
            }
            assertThat(printed)
                    .as("`%s`; if the change is meant, run again with -Dbless=true", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
