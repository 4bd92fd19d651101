package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.Auditor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the terms of what the core carries beside it, in the jar too. */
final class LicenceTest {

    private static final Pattern CATALOGUE = Pattern.compile("io/\\S+/iam-catalogue\\.json\\.gz");

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "NOTICE"})
    void the_core_carries_the_file_of_the_repository(String name) throws IOException {
        assertThat(inCore("META-INF/" + name)).contains(Files.readString(Path.of("..", name)));
    }

    @Test
    void the_notice_names_the_catalogue_where_the_core_has_it() throws IOException {
        Stream<String> named = CATALOGUE
                .matcher(Files.readString(Path.of("..", "NOTICE")))
                .results()
                .map(result -> result.group());

        assertThat(named)
                .singleElement()
                .satisfies(path -> assertThat(inCore(path)).isPresent());
    }

    /** Reads a resource of the core alone: other jars of the class path have a NOTICE as well. */
    private static Optional<String> inCore(String name) throws IOException {
        URL core = Auditor.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader only = new URLClassLoader(new URL[] {core}, null);
                InputStream resource = only.getResourceAsStream(name)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
