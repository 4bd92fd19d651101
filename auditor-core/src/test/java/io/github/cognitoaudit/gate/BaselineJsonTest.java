package io.github.cognitoaudit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.finding.Fingerprint;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BaselineJsonTest {

    private static final String TEXT = """
            {
              "schemaVersion" : 1,
              "tool" : "0.1.0",
              "takenAt" : "2026-11-29T08:00:00Z",
              "accepted" : [
                {
                  "rule" : "PERM-004",
                  "target" : "production",
                  "subject" : "arn:aws:iam::111122223333:role/app",
                  "fingerprint" : "0123456789abcdef0123456789abcdef"
                },
                {
                  "rule" : "OIDC-001",
                  "target" : "staging",
                  "subject" : "https://login.acme.example/",
                  "fingerprint" : "fedcba9876543210fedcba9876543210"
                }
              ]
            }
            """;

    private static final Baseline BASELINE = new Baseline(
            Instant.parse("2026-11-29T08:00:00Z"),
            "0.1.0",
            List.of(
                    new Baseline.Entry(
                            "OIDC-001",
                            "staging",
                            "https://login.acme.example/",
                            new Fingerprint("fedcba9876543210fedcba9876543210")),
                    new Baseline.Entry(
                            "PERM-004",
                            "production",
                            "arn:aws:iam::111122223333:role/app",
                            new Fingerprint("0123456789abcdef0123456789abcdef"))));

    @Test
    void the_same_baseline_is_the_same_text_whatever_the_order_of_its_entries() {
        assertThat(BaselineJson.write(BASELINE)).isEqualTo(TEXT);
    }

    @Test
    void what_was_written_is_read() throws BaselineException {
        assertThat(BaselineJson.read(TEXT, "baseline.json")).isEqualTo(BASELINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"schemaVersion\" : 1|\"schemaVersion\" : 2|expected a baseline of version 1, found 2; it was written by another"
                        + " version of cognito-audit (`0.1.0`): write it anew with the goal `baseline`",
                "\"schemaVersion\" : 1|\"version\" : 1|expected a baseline with `schemaVersion`, found none; write one with the goal"
                        + " `baseline`",
                "0123456789abcdef0123456789abcdef|0123|expected 32 hexadecimal digits as `fingerprint` of `accepted[0]`, found `0123`",
                "\"OIDC-001\"|7|expected a text as `rule` of `accepted[1]`, found `7`",
                "\"rule\" : \"OIDC-001\"|\"role\" : \"OIDC-001\"|expected `fingerprint`, `rule`, `subject`, `target` in `accepted[1]`, found"
                        + " `fingerprint`, `role`, `subject`, `target`",
                "2026-11-29T08:00:00Z|yesterday|expected a time in UTC such as `2026-11-22T08:00:00Z` as `takenAt`, found `yesterday`"
            })
    void a_baseline_that_was_edited_wrongly_is_refused_as_a_whole(String right, String wrong, String message) {
        assertThatThrownBy(() -> BaselineJson.read(TEXT.replace(right, wrong), "baseline.json"))
                .isInstanceOf(BaselineException.class)
                .hasMessage("baseline.json: " + message);
    }

    @Test
    void a_text_that_is_cut_off_is_refused_with_line_and_column() {
        assertThatThrownBy(() -> BaselineJson.read(TEXT.substring(0, 120), "baseline.json"))
                .isInstanceOf(BaselineException.class)
                .hasMessageStartingWith("baseline.json:7:15: expected a baseline in JSON; ");
        assertThatThrownBy(() -> BaselineJson.read(TEXT.replace("\"tool\"", "\"schemaVersion\""), "baseline.json"))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("Duplicate field");
    }
}
