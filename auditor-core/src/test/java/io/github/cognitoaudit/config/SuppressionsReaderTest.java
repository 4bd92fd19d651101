package io.github.cognitoaudit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.config.document.ConfigurationException;
import io.github.cognitoaudit.config.document.ConfigurationSchema;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.gate.SubjectPattern;
import io.github.cognitoaudit.gate.Suppression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SuppressionsReaderTest {

    private static final String FILE = """
            version: 1
            suppressions:
              - rule: PERM-004
                subject: arn:aws:iam::111122223333:role/ci-*
                fingerprint: 0123456789abcdef0123456789abcdef
                reason: the builds write to buckets that they make
                owner: platform@acme.example
                until: 2027-05-31
              - rule: AUTH0-010
                subject: auth0:acme.eu.auth0.com:client/abc
                reason: the kiosk has no browser
                owner: kiosk@acme.example
                until: "2027-11-29"
            """;

    @TempDir
    private Path folder;

    @Test
    void a_file_is_read_with_the_places_of_its_suppressions() throws Exception {
        assertThat(read(FILE))
                .containsExactly(
                        new Suppression(
                                "PERM-004",
                                new SubjectPattern("arn:aws:iam::111122223333:role/ci-*"),
                                Optional.of(new Fingerprint("0123456789abcdef0123456789abcdef")),
                                "the builds write to buckets that they make",
                                "platform@acme.example",
                                LocalDate.parse("2027-05-31"),
                                folder.resolve("suppressions.yaml") + ":3:5"),
                        new Suppression(
                                "AUTH0-010",
                                new SubjectPattern("auth0:acme.eu.auth0.com:client/abc"),
                                Optional.empty(),
                                "the kiosk has no browser",
                                "kiosk@acme.example",
                                LocalDate.parse("2027-11-29"),
                                folder.resolve("suppressions.yaml") + ":9:5"));
        assertThat(read("version: 1\nsuppressions: []\n")).isEmpty();
    }

    @Test
    void every_error_comes_with_line_and_column_and_nothing_is_suppressed() {
        refuses(
                FILE.replace("    owner: platform@acme.example\n", "")
                        .replace("reason: the kiosk", "raeson: the kiosk"),
                ":3:5: `suppressions[0]` needs `owner`: a text that says who answers for it",
                ":10:5: unknown key `raeson` in `suppressions[1]`; did you mean `reason`?");
        refuses(
                FILE.replace("PERM-004", "PERM-040").replace("2027-11-29", "2027-11-30"),
                ":3:11: `suppressions[0].rule`: expected the id of a rule; there is no rule `PERM-040`, did you mean `PERM-004`?",
                ":13:12: `suppressions[1].until`: expected a day that is at most a year away, `2027-11-29` or before; found `2027-11-30`");
        refuses(
                FILE.replace("2027-05-31", "2027-02-30"),
                ":8:12: `suppressions[0].until`: expected a day of the calendar such as `2027-03-31`; found `2027-02-30`");
        refuses(
                FILE.replace("0123456789abcdef0123456789abcdef", "0123"),
                ":5:18: `suppressions[0].fingerprint`: expected the fingerprint of the finding, 32 hexadecimal digits; with it a changed"
                        + " setting opens the finding again; found the number `123`");
        refuses(
                FILE.replace("the kiosk has no browser", "' '"),
                ":11:13: `suppressions[1].reason`: expected a text that says why the finding may pass; found ` `");
    }

    @Test
    void the_same_suppression_twice_is_an_error() {
        refuses(
                FILE + FILE.substring(FILE.indexOf("  - rule: AUTH0")),
                ":14:5: `suppressions[2]`: expected one suppression of it; there is one already at "
                        + folder.resolve("suppressions.yaml") + ":9:5");
    }

    @Test
    void a_file_that_is_missing_or_no_yaml_is_an_error() {
        assertThatThrownBy(() -> reader().read(folder.resolve("none.yaml")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(folder.resolve("none.yaml") + ": no such file");
        refuses("suppressions: [", ":1:16: not YAML");
    }

    @Test
    void the_published_schema_is_the_one_that_is_checked() throws IOException {
        assertThat(Files.readString(Path.of("../docs/cognito-audit-suppressions.schema.json")))
                .isEqualTo(ConfigurationSchema.textOfSuppressions());
    }

    private void refuses(String text, String... messages) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refusal -> assertThat(refusal.errors())
                                .hasSize(messages.length)
                                .zipSatisfy(
                                        List.of(messages),
                                        (error, message) -> assertThat(error.toString())
                                                .startsWith(folder.resolve("suppressions.yaml") + message)));
    }

    private List<Suppression> read(String text) throws ConfigurationException, IOException {
        Path file = Files.writeString(folder.resolve("suppressions.yaml"), text);
        return reader().read(file);
    }

    private static SuppressionsReader reader() {
        return new SuppressionsReader(Set.of("PERM-004", "AUTH0-010"), LocalDate.parse("2026-11-29"));
    }
}
