package io.github.cognitoaudit.policy.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names the states of a key as `the values of one request: the numbers of the conditions that hold`. */
class KeyStatesTest {

    private static final Map<String, VariableValue> SYMBOLS =
            Map.of("v", VariableValue.symbol("v"), "w", VariableValue.symbol("w"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "StringEquals a | `a`{0}; `example-value`{}",
                "StringEquals a, StringNotEquals a | `a`{0}; `example-value`{1}",
                "StringEquals a, StringEquals b | `a`{0}; `b`{1}; `example-value`{}",
                "StringLike a*, StringLike *b | `example-value`{}; `b`{1}; `a`{0}; `ab`{0, 1}",
                "StringLike *, StringEqualsIfExists a | `a`{0, 1}; `example-value`{0}; absent{1}",
                "Null true, Null false | `example-value`{1}; absent{0}",
                "Null true, StringEquals a | `a`{1}; `example-value`{}; absent{0}",
                "NumericLessThan 5, NumericGreaterThan 3 | `2`{0}; `4`{0, 1}; `5`{1}; `example-value`{}",
                "NumericLessThan 5, StringEquals 4 | `4`{0, 1}; `4`{1}; `example-value`{0}; `example-value`{}",
                "Bool true, StringEquals true | `true`{0, 1}; `true`{1}; `example-value`{0}; `example-value`{}",
                "IpAddress 10.0.0.0/8, NotIpAddress 10.0.0.0/8 | `203.0.113.10`{1}; `10.0.0.0`{0}",
                "StringEquals ${v}, StringEquals a | `example-value`{}; `a`{1}; `${v}`{0}; `${v}`{0, 1}",
                "StringEquals ${v}, StringEquals ${w} | `example-value`{}; `${w}`{1}; `${v}`{0}; `${v}`{0, 1}",
                "StringLike ${v}*, StringLike *a | `example-value`{}; `a`{1}; `${v}`{0}; `${v}`{0, 1}",
                "NumericEquals ten, Null false | `example-value`{1}; absent{}",
                "StringEquals '', StringLike *, StringEquals example-value | ``{0, 1}; `example-value`{1, 2}; `y`{1}; absent{}",
                "StringEquals ${v}, StringLike a?, StringLike a* | `example-value`{}; `a`{2}; `ax`{1, 2}; `${v}`{0}; `${v}`{0, 2}; `${v}`{0, 1, 2}",
            })
    void one_value_makes_conditions_hold_together(String conditions, String expected) {
        assertThat(states("aws:username", conditions, false, true, true)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ForAnyValue:StringEquals a | `a`{0}; `example-value`{}",
                "ForAllValues:StringEquals a | `a`{0}; `example-value`{}",
                "ForAnyValue:StringNotEquals a | `a`{}; `example-value`{0}",
                "ForAllValues:StringNotEquals a | `a`{}; `example-value`{0}",
                "ForAllValues:StringEquals a, ForAnyValue:StringEquals a | `a`{0, 1}; `example-value`{}; `a`+`example-value`{1}; ``{0}",
                "ForAnyValue:StringEquals a, ForAnyValue:StringEquals b | `a`{0}; `b`{1}; `example-value`{}; `a`+`b`{0, 1}",
                "ForAnyValue:StringEquals a, ForAnyValue:StringEquals b, ForAnyValue:StringEquals c | `a`{0}; `b`{1}; `c`{2}; `example-value`{}; `a`+`b`{0, 1}; `a`+`c`{0, 2}; `b`+`c`{1, 2}; `a`+`b`+`c`{0, 1, 2}",
                "ForAllValues:StringLike a*, Null false | `example-value`{1}; `a`{0, 1}; absent{0}",
                "ForAllValues:StringLike ${v}*, StringEquals b | `example-value`{}; `b`{1}; `${v}`{0}; `${v}`{0, 1}",
                "ForAllValues:StringEquals a, StringEquals b | `a`{0}; `b`{1}; `example-value`{}",
                "ForAllValues:StringLike *, StringLike ? | `example-value`{0}; `x`{0, 1}",
                "StringEquals a, StringNotEquals b | `a`{0, 1}; `b`{}; `example-value`{1}; `a`+`b`{0}",
                "ForAllValues:StringNotEquals a, ForAnyValue:StringNotEquals a | `a`{}; `example-value`{0, 1}; `a`+`example-value`{1}; absent{0}",
                "ForAllValues:NumericEquals ten, StringEquals a | `a`{1}; `example-value`{}; ``{0}",
                "ForAllValues:NumericEquals ten, StringLike * | `example-value`{1}; ``{0, 1}; absent{0}",
                "ForAllValues:NumericEquals ten, StringEquals ${v} | `example-value`{}; `${v}`{1}; ``{0}; ``{0, 1}",
                "ForAllValues:NumericEquals ten, StringEquals '';${v} | `example-value`{}; `${v}`{1}; ``{0, 1}; absent{0}",
            })
    void several_values_make_conditions_hold_together(String conditions, String expected) {
        assertThat(states("nosuch:key", conditions, false, true, false)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "StringEquals a | `z`{} is `z`; `a`{0} is `a`; `example-value`{} is any; absent{}",
                "StringLike a* | `z`{} is `z`; `example-value`{} is any; `a`{0} is any; absent{}",
                "StringEquals ${v} | `example-value`{} is any; `${v}`{0} is any; `z`{} is `z`; `z`{0} is `z`; absent{}",
                "ForAllValues:StringEquals a | `z`{} is `z`; `a`{0} is `a`; `example-value`{} is any; `z`+`z`{}; `a`+`a`{0}; ``{0} is ``; absent{0}",
                "NumericEquals 1 | `z`{} is any; `z`{0} is `z`; `example-value`{0} is any; absent{}",
                "StringEquals z | `z`{0} is `z`; `example-value`{} is any; absent{}",
                "StringEquals ${v}, StringEquals a | `example-value`{} is any; `a`{1} is `a`; `${v}`{0} is any; `${v}`{0, 1} is any; `z`{} is `z`; `z`{0} is `z`; absent{}",
                "StringLike a*, StringEquals ${v} | `example-value`{} is any; `${v}`{1} is any; `a`{0} is any; `a`{0, 1} is any; `z`{} is `z`; `z`{1} is `z`; absent{}",
                "ForAllValues:NumericEquals ten | `z`{} is `z`; `example-value`{} is any; `z`+`z`{}; ``{0} is ``; ``+``{0}; absent{0}",
            })
    void a_variable_stands_for_the_value_of_its_key(String conditions, String expected) {
        assertThat(states("aws:username", conditions, true, true, false)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "StringEquals a | `z`{} is `z`; `a`{0} is `a`; `example-value`{} is any; `z`+`z`{}; `a`+`a`{0}",
                "StringLike a* | `z`{} is `z`; `example-value`{} is any; `a`{0} is any; `z`+`z`{}; `a`+`a`{0}",
                "StringEquals ${v} | `example-value`{} is any; `${v}`{0} is any; `z`{} is `z`; `z`{0} is `z`; `example-value`+`example-value`{}; `${v}`+`${v}`{0}",
                "ForAllValues:StringEquals a | `z`{} is `z`; `a`{0} is `a`; `example-value`{} is any; `z`+`z`{}; `a`+`a`{0}",
                "NumericEquals 1 | `z`{} is any; `z`{0} is `z`; `example-value`{0} is any; `z`+`z`{}; `z`+`z`{0}",
                "StringEquals z | `z`{0} is `z`; `example-value`{} is any; `z`+`z`{0}; `example-value`+`example-value`{}",
            })
    void a_variable_whose_key_has_several_values_stands_for_none(String conditions, String expected) {
        assertThat(states("nosuch:key", conditions, true, false, false)).isEqualTo(expected);
    }

    @Test
    void a_value_looks_like_one_of_its_key() {
        assertThat(states("cognito-identity.amazonaws.com:sub", "Null false", false, true, true))
                .isEqualTo("`eu-west-1:7c1e2f3a-0b4d-4e5f-8a6b-9c0d1e2f3a40`{0}; absent{}");
        assertThat(states("aws:securetransport", "Null false, ForAllValues:Bool true, Bool true", false, true, false))
                .isEqualTo("`true`{0, 1, 2}; `false`{0}; `true`+`false`{0, 2}; ``{0, 1}; absent{1}");
    }

    @Test
    void conditions_of_which_any_may_hold_together_are_given_up_above_eleven() {
        assertThat(number("ForAnyValue:StringEquals", 11)).isEqualTo("2048 states");
        assertThat(number("ForAnyValue:StringEquals", 12)).isEqualTo("too many");
    }

    @Test
    void more_than_four_hundred_values_are_given_up() {
        assertThat(number("StringEquals", 400)).isEqualTo("401 states");
        assertThat(number("StringEquals", 401)).isEqualTo("too many");
    }

    @Test
    void patterns_that_can_be_met_in_too_many_orders_are_given_up() {
        assertThat(number(ofThreeLetters(26))).isEqualTo("8 states");
        assertThat(number(ofThreeLetters(27))).isEqualTo("too many");
    }

    /** Asks for a letter so many times, with anything between, and the same of two other letters: the cube of that are the places to visit. */
    private static String ofThreeLetters(int times) {
        return Stream.of("a", "b", "c")
                .map(letter -> "StringLike *" + (letter + "*").repeat(times))
                .collect(Collectors.joining(", "));
    }

    private static String number(String operator, int conditions) {
        return number(IntStream.range(0, conditions)
                .mapToObj(i -> operator + " v" + i)
                .collect(Collectors.joining(", ")));
    }

    private static String number(String conditions) {
        return found("nosuch:key", conditions, false, false, !conditions.contains(":"))
                .map(states -> states.size() + " states")
                .orElse("too many");
    }

    private static String states(
            String key, String conditions, boolean isVariable, boolean mayBeAbsent, boolean oneValue) {
        return found(key, conditions, isVariable, mayBeAbsent, oneValue)
                .map(states -> states.stream().map(KeyStatesTest::words).collect(Collectors.joining("; ")))
                .orElse("too many");
    }

    private static Optional<List<KeyState>> found(
            String key, String conditions, boolean isVariable, boolean mayBeAbsent, boolean oneValue) {
        List<Atom> atoms = new ArrayList<>();
        for (String condition : conditions.split(", ", -1)) {
            String[] parts = condition.split(" ", -1);
            atoms.add(Atom.of(
                    atoms.size(),
                    ConditionTest.of(
                            new Condition(
                                    parts[0],
                                    key,
                                    List.of(parts[1].replace("''", "").split(";", -1)),
                                    ""),
                            true),
                    SYMBOLS));
        }
        return KeyStates.of(
                key,
                atoms,
                isVariable,
                mayBeAbsent,
                isVariable ? Set.of("z") : Set.of(),
                SymbolRule.ANYTHING,
                oneValue);
    }

    private static String words(KeyState state) {
        String values = state.values().isEmpty()
                ? "absent"
                : state.values().stream()
                        .map(value -> "`" + value.text(Map.of()) + "`")
                        .collect(Collectors.joining("+"));
        return values
                + state.holding()
                + state.variable()
                        .map(value -> value.fold(text -> " is `" + text + "`", symbol -> " is any"))
                        .orElse("");
    }
}
