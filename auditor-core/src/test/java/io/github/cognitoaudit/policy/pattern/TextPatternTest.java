package io.github.cognitoaudit.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {

    @Test
    void ignores_the_case_of_letters_and_of_nothing_else() {
        TextPattern letters = PatternReader.equalToIgnoringCase("aZ", false);
        TextPattern neighbours = PatternReader.equalToIgnoringCase("@[`{", false);

        assertThat(Stream.of("aZ", "Az", "AZ", "az", "a:", "aY", "a")
                        .filter(letters::matches)
                        .toList())
                .containsExactly("aZ", "Az", "AZ", "az");
        assertThat(Stream.of("@[`{", "`{@[", "@{`[", "`[`{")
                        .filter(neighbours::matches)
                        .toList())
                .containsExactly("@[`{");
    }

    @Test
    void an_identity_id_holds_letters_digits_and_hyphens_behind_its_region() {
        TextPattern id = PatternReader.identityId();
        String uuid = "0a9f2e3c-0b4d-4e5f-8a6b-9c0d1e2f3a4";

        assertThat(Stream.of("0", "9", "a", "z", "A", "Z", "-", "/", ":", "@", "[", "`", "{", "")
                        .filter(last -> id.matches("eu-west-1:" + uuid + last))
                        .toList())
                .containsExactly("0", "9", "a", "z", "A", "Z", "-");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"*, true", "**, true", "***, true", "?, false", "a, false", "*a, false", "'', false", "*?, false"})
    void matches_everything_where_it_is_stars_only(String pattern, boolean everything) {
        assertThat(PatternReader.like(pattern, false).matchesEverything()).isEqualTo(everything);
    }

    @Test
    void is_one_text_where_nothing_in_it_varies() {
        assertThat(List.of(
                        PatternReader.like("ab", false).isOneText(),
                        PatternReader.like("a*", false).isOneText(),
                        PatternReader.like("?", false).isOneText(),
                        PatternReader.equalToIgnoringCase("5", false).isOneText(),
                        PatternReader.equalToIgnoringCase("a", false).isOneText(),
                        PatternReader.equalTo("${aws:username}", true).isOneText(),
                        PatternReader.equalToIgnoringCase("${aws:username}", true)
                                .isOneText(),
                        TextPattern.literal("").isOneText()))
                .containsExactly(true, false, false, true, false, true, false, true);
    }

    @Test
    void is_printed_as_written_with_its_symbols_by_name() {
        assertThat(List.of(
                        PatternReader.like("a*b?", false).toString(),
                        PatternReader.equalToIgnoringCase("Ab", false).toString(),
                        PatternReader.like("${aws:UserName}/*", true).toString()))
                .containsExactly("a*b?", "ab", "${aws:username}/*");
    }

    @Test
    void a_variable_takes_its_value_as_text_its_default_or_matches_nothing() {
        TextPattern named = PatternReader.like("b/${aws:username}/*", true);
        TextPattern defaulted = PatternReader.like("b/${aws:username, 'nobody'}/*", true);
        Map<String, VariableValue> star = Map.of("aws:username", VariableValue.text("*"));

        assertThat(named.resolved(Map.of())).isEmpty();
        assertThat(named.resolved(star).map(pattern -> List.of(pattern.matches("b/*/a"), pattern.matches("b/a/a"))))
                .contains(List.of(true, false));
        assertThat(defaulted
                        .resolved(Map.of())
                        .map(pattern -> List.of(pattern.matches("b/nobody/a"), pattern.matches("b/a/a"))))
                .contains(List.of(true, false));
        assertThat(defaulted.resolved(star).map(pattern -> pattern.matches("b/nobody/a")))
                .isEqualTo(Optional.of(false));
    }

    @Test
    void a_variable_that_has_no_value_yet_matches_no_text() {
        TextPattern named = PatternReader.like("${aws:username}", true);

        assertThat(Stream.of("", "a", "${aws:username}").filter(named::matches)).isEmpty();
    }

    @Test
    void another_name_of_a_variable_is_the_one_that_counts() {
        TextPattern second = PatternReader.like("${aws:username}", true).renamed(name -> name + "#2");

        assertThat(second.variableNames()).containsExactly("aws:username#2");
        assertThat(second.resolved(Map.of("aws:username", VariableValue.text("a"))))
                .isEmpty();
        assertThat(second.resolved(Map.of("aws:username#2", VariableValue.text("a"))))
                .contains(TextPattern.literal("a"));
    }

    @Test
    void two_patterns_are_one_where_their_parts_and_their_variables_are() {
        TextPattern first = PatternReader.like("${aws:username}/a", true);

        assertThat(first).isEqualTo(PatternReader.like("${aws:username}/a", true));
        assertThat(first).isNotEqualTo(PatternReader.like("${aws:userid}/a", true));
        assertThat(first).isNotEqualTo(PatternReader.like("${aws:username}/b", true));
        assertThat((Object) first).isNotEqualTo("${aws:username}/a");
    }

    @Test
    void even_the_character_zero_is_one_text() {
        TextPattern zero = TextPattern.literal("\u0000");

        assertThat(zero.isOneText()).isTrue();
        assertThat(zero).hasToString("\u0000");
    }

    @Test
    void a_widened_pattern_has_runs_for_its_variables() {
        TextPattern anyCase = PatternReader.equalToIgnoringCase("${v}a", true);

        assertThat(List.of(
                        PatternReader.like("a", true).widened(),
                        PatternReader.like("${v}/${w}", true).widened(),
                        PatternReader.like("${v}", true).widened(),
                        PatternReader.like("${v}/${w}", true).withOneTextPerVariable(),
                        anyCase.withOneTextPerVariable()))
                .containsExactly(
                        TextPattern.literal("a"),
                        PatternReader.like("*/*", false),
                        TextPattern.everything(),
                        PatternReader.like("${v}/${w}", true),
                        anyCase.widened());
        assertThat(anyCase.widened()).hasToString("*a");
    }

    @Test
    void a_value_is_taken_in_any_case_where_the_variable_is() {
        TextPattern anyCase = PatternReader.equalToIgnoringCase("${v}${w,'b'}", true)
                .resolved(Map.of("v", VariableValue.text("a")))
                .orElseThrow();

        assertThat(Stream.of("ab", "AB", "aB").filter(anyCase::matches)).hasSize(3);
        assertThat(PatternReader.equalToIgnoringCase("${v}", true)
                        .resolved(Map.of("v", VariableValue.symbol("s")))
                        .map(TextPattern::isOneText))
                .contains(false);
        assertThat(PatternReader.like("${v}", true)
                        .resolved(Map.of("v", VariableValue.text("a")))
                        .orElseThrow()
                        .matches("A"))
                .isFalse();
    }

    @Test
    void a_run_is_left_out_behind_the_same_run_or_one_of_everything() {
        TextPattern crossing = PatternReader.resource("arn:**:s3:::a", false, ColonReading.WITHIN_FIELDS);

        assertThat(List.of(
                        PatternReader.like("**", false).length(),
                        PatternReader.like("a".repeat(33) + "*", false).length(),
                        ArnFormat.in("*${Region}", "aws").length(),
                        ArnFormat.in("${Region}${Region}", "aws").length(),
                        PatternReader.arn("a:b:c:${v}*:e:f", true)
                                .orElseThrow()
                                .widened()
                                .length(),
                        PatternReader.arn("a:b:c:**d:e:f", true).orElseThrow().length(),
                        crossing.length()))
                .containsExactly(1, 34, 3, 4, 11, 12, 13);
    }

    @Test
    void a_format_is_printed_with_a_zero_for_a_digit() {
        assertThat(ArnFormat.in("${Region}:${Account}:${Name}", "aws")).hasToString("?*:000000000000:?*");
    }

    @Test
    void a_variable_that_occurs_twice_is_one() {
        TextPattern twice = PatternReader.like("${v}/${v}/${w}", true);

        assertThat(List.of(twice.token(0) == twice.token(2), twice.token(0) == twice.token(4)))
                .containsExactly(true, false);
        assertThat(twice).hasToString("${v}/${v}/${w}");
    }

    @Test
    void a_pattern_without_variables_stays_as_it_is() {
        TextPattern plain = PatternReader.like("a*", true);

        assertThat(plain.hasVariables()).isFalse();
        assertThat(plain.resolved(Map.of())).containsSame(plain);
    }
}
