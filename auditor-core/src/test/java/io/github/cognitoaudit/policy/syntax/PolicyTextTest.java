package io.github.cognitoaudit.policy.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTextTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "a,a,~~",
                "M a,a,~~",
                "a%20,a%20,~~",
                "%61%2Fb+c,a/b+c,~~",
                "%61,a,~~",
                "%EF%BB%BFa,a,~~",
                "%c3%A9,\u00e9,~~",
                "M%61,a,~~",
                "%,~~,expected two hexadecimal digits after `%` at byte 0",
                "%6,~~,expected two hexadecimal digits after `%` at byte 0",
                "%61%6,~~,expected two hexadecimal digits after `%` at byte 3",
                "%g1,~~,expected two hexadecimal digits after `%` at byte 0",
                "%1g,~~,expected two hexadecimal digits after `%` at byte 0",
                "%61%20%09b,a \tb,~~",
                "%FF,~~,~expected UTF-8 behind the percent-encoding, found other bytes~"
            })
    void is_unwrapped_or_said_to_be_broken(String text, String expected, String message) {
        Problems problems = new Problems();

        Optional<String> decoded = PolicyText.decode(text.replace("M", "\ufeff"), problems);

        assertThat(decoded).isEqualTo(message.isEmpty() ? Optional.of(expected) : Optional.empty());
        assertThat(problems.all().stream().map(PolicyProblem::message))
                .containsExactlyElementsOf(message.isEmpty() ? List.of() : List.of(message));
    }
}
