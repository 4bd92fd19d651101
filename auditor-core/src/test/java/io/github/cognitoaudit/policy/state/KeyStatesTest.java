package io.github.cognitoaudit.policy.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static String states(
            String key, String conditions, boolean isVariable, boolean mayBeAbsent, boolean oneValue) {
        List<Atom> atoms = new ArrayList<>();
        for (String condition : conditions.split(", ", -1)) {
            String[] parts = condition.split(" ", -1);
            atoms.add(Atom.of(
                    atoms.size(),
                    ConditionTest.of(new Condition(parts[0], key, List.of(parts[1]), ""), true),
                    SYMBOLS));
        }
        return KeyStates.of(
                        key,
                        atoms,
                        isVariable,
                        mayBeAbsent,
                        isVariable ? Set.of("z") : Set.of(),
                        SymbolRule.ANYTHING,
                        oneValue)
                .map(states -> states.stream().map(KeyStatesTest::words).collect(Collectors.joining("; ")))
                .orElse("too many");
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
