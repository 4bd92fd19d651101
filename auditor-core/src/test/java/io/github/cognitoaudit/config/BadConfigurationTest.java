package io.github.cognitoaudit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cognitoaudit.config.document.ConfigurationException;
import io.github.cognitoaudit.config.document.Place;
import io.github.cognitoaudit.config.document.SettingElement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BadConfigurationTest {

    private static final String SOUND = """
            version: 1
            targets:
              production:
                auth0:
                  domain: acme.eu.auth0.com
                aws:
                  region: eu-west-1
            """;

    @TempDir
    private Path folder;

    /** Reads the cases of {@code bad-configurations.txt}: a title, the file, and the one message that it must give. */
    static Stream<Arguments> files_with_one_wrong_setting() throws IOException {
        try (InputStream cases = BadConfigurationTest.class.getResourceAsStream("bad-configurations.txt")) {
            String text = new String(Objects.requireNonNull(cases).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^# "))
                    .filter(part -> !part.isBlank())
                    .map(part -> {
                        int begin = part.indexOf('\n') + 1;
                        int end = part.lastIndexOf("=> ");
                        return Arguments.of(
                                part.substring(0, begin - 1),
                                part.substring(begin, end),
                                part.substring(end + 3).strip());
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files_with_one_wrong_setting")
    void says_what_was_expected_what_was_found_and_where(String title, String text, String expected)
            throws IOException {
        Files.writeString(folder.resolve("text.json"), "hello");

        assertThat(messageOf(text)).isEqualTo(expected);
    }

    @Test
    void all_errors_of_a_file_come_at_once_in_the_order_of_their_places() throws IOException {
        assertThat(messageOf(SOUND.replace("eu-west-1", "Dublin") + "colour: red\ngate: {failOn: grave}\n"))
                .isEqualTo("""
                        cognito-audit.yaml:7:15: `targets.production.aws.region`: expected a region such as `eu-west-1`, \
                        a list of regions, or `all`; found `Dublin`
                        cognito-audit.yaml:8:1: unknown key `colour`; \
                        expected one of `version`, `targets`, `tls`, `rules`, `gate`, `suppressions`, `baseline`, `forecast`, `history`, `reports`
                        cognito-audit.yaml:9:16: `gate.failOn`: expected `critical`, `high`, `medium` or `low`; found `grave`""");
    }

    @Test
    void no_more_than_twenty_errors_are_shown_and_the_rest_are_counted() throws IOException {
        StringBuilder text = new StringBuilder(SOUND).append("rules:\n");
        for (int number = 100; number < 125; number++) {
            text.append("  XY-").append(number).append(": {}\n");
        }

        assertThat(messageOf(text.toString()).lines())
                .hasSize(21)
                .startsWith("cognito-audit.yaml:9:3: `rules`: there is no rule `XY-100`")
                .endsWith("and 5 more");
    }

    @Test
    void a_secret_in_place_of_a_variable_s_name_is_not_repeated() throws IOException {
        assertThat(messageOf(SOUND.replace("aws:", "  credentials: {clientSecret: s3cr3t}\n    aws:")))
                .isEqualTo("cognito-audit.yaml:6:35: `targets.production.auth0.credentials.clientSecret`: "
                        + "expected `env:` and the name of an environment variable, such as `env:AUTH0_CLIENT_SECRET`; "
                        + "found something else, not shown here since it may be a secret");
    }

    @Test
    void aliases_that_unfold_into_very_much_are_refused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 6; level++) {
            String below = "*a" + (level - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(level, level, String.join(", ", Collections.nCopies(10, below))));
        }

        assertThat(messageOf(bomb.toString()))
                .isEqualTo("cognito-audit.yaml:1:34: "
                        + "expected at most 20000 settings, found more: an alias may repeat too much");
    }

    @Test
    void a_part_that_holds_itself_is_refused() throws IOException {
        assertThat(messageOf("a: &a [*a]\n"))
                .isEqualTo("cognito-audit.yaml:1:4: expected settings nested at most 16 deep, found deeper ones");
    }

    @Test
    void a_file_that_is_missing_or_too_long_or_no_text_is_refused() throws IOException {
        Path bytes = Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(messageOf(folder.resolve("none.yaml"))).isEqualTo("none.yaml: no such file");
        assertThat(messageOf("# " + "x".repeat(300_000)))
                .isEqualTo("cognito-audit.yaml: expected at most 262144 bytes, found 300002");
        assertThat(messageOf(bytes)).isEqualTo("bytes.yaml: expected a text in UTF-8, found other bytes");
    }

    @Test
    void a_wrong_element_is_named_by_its_parameter() {
        SettingElement domain = element("domian", "acme.eu.auth0.com", List.of());
        SettingElement auth0 = element("auth0", "", List.of(domain));
        SettingElement twice = element("region", "eu-west-1", List.of());
        SettingElement lifetime = element("maxIdTokenLifetime", "long", List.of());

        assertThat(messageOf(
                        elements(auth0, element("aws", "", List.of(twice)), element("intent", "", List.of(lifetime)))))
                .isEqualTo("""
                        parameter `domian`: unknown key `domian` in `targets.default.auth0`; did you mean `domain`?
                        parameter `maxIdTokenLifetime`: `targets.default.intent.maxIdTokenLifetime`: \
                        expected a whole number of seconds from 1 to 31536000; found `long`""");
        assertThat(messageOf(elements(element("aws", "", List.of(twice, twice)))))
                .isEqualTo("parameter `region`: `region` stands here for the second time");
    }

    private static SettingElement elements(SettingElement... target) {
        return element(
                "",
                "",
                List.of(
                        element("version", "1", List.of()),
                        element("targets", "", List.of(element("default", "", List.of(target))))));
    }

    private static SettingElement element(String name, String text, List<SettingElement> children) {
        return new SettingElement(name, text, children, Place.of("parameter `" + name + "`"));
    }

    private String messageOf(String text) throws IOException {
        return messageOf(Files.writeString(folder.resolve("cognito-audit.yaml"), text));
    }

    private String messageOf(Path file) {
        return message(catchThrowableOfType(ConfigurationException.class, () -> reader().read(file, Optional.empty())));
    }

    private String messageOf(SettingElement root) {
        return message(catchThrowableOfType(
                ConfigurationException.class, () -> reader().read(root, folder, Optional.empty())));
    }

    private String message(ConfigurationException thrown) {
        return String.valueOf(thrown.getMessage()).replace(folder + "/", "");
    }

    private static ConfigurationReader reader() {
        return new ConfigurationReader(Set.of("OIDC-009", "AUTH0-001"));
    }
}
