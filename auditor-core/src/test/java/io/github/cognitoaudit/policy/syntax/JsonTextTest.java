package io.github.cognitoaudit.policy.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "`a` | none",
                "`HL` | none",
                "`HLHL` | none",
                "`H` | expected JSON, found: half of a surrogate pair at character 2",
                "`aH | expected JSON, found: half of a surrogate pair at character 3",
                "`L` | expected JSON, found: half of a surrogate pair at character 2",
                "L`a` | expected JSON, found: half of a surrogate pair at character 1",
                "`LL` | expected JSON, found: half of a surrogate pair at character 2",
                "`HLL` | expected JSON, found: half of a surrogate pair at character 4",
                "`HH` | expected JSON, found: half of a surrogate pair at character 2",
                "~~ | expected JSON, found: no text",
                "1 2 | expected JSON, found: more text behind its end (line 1, column 4)",
                "[1,{`a`:[true,null]}] | none",
            })
    void reads_json_or_says_what_is_none(String text, String message) {
        Problems problems = new Problems();
        String source = text.replace('`', '"').replace("H", "\ud83d").replace("L", "\ude00");

        Optional<Json> read = JsonText.read(source, problems);

        assertThat(read.isPresent()).isEqualTo(message == null);
        assertThat(problems.all().stream().map(PolicyProblem::message))
                .containsExactlyElementsOf(Optional.ofNullable(message).stream().toList());
    }

    @Test
    void takes_as_much_as_it_says_and_no_more() {
        String text = "\"" + "x".repeat((1 << 18) - 2) + "\"";
        String name = "{\"" + "n".repeat(1_024) + "\":1}";
        String deep = "[".repeat(32) + "]".repeat(32);

        assertThat(Stream.of(text, text + " ", name, name.replace("{\"", "{\"n"), deep, "[" + deep + "]")
                        .map(source -> JsonText.read(source, new Problems()).isPresent()))
                .containsExactly(true, false, true, false, true, false);
    }
}
