package io.github.cognitoaudit.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.condition.ConditionOperator.Comparison;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTestTest {

    private static final Condition WRITTEN = new Condition(
            "StringLike", "S3:Prefix", List.of("${aws:UserName}/*", "${aws:userid, 'x'}"), "/Statement/Condition");

    @Test
    void keeps_what_was_written_and_names_keys_and_variables_in_lower_case() {
        ConditionTest test = ConditionTest.of(WRITTEN, true);

        assertThat(List.of(test.key(), test.written(), test.interpretsVariables()))
                .containsExactly("s3:prefix", WRITTEN, true);
        assertThat(test.operator().map(ConditionOperator::comparison)).contains(Comparison.TEXT_LIKE);
        assertThat(test.variableNames()).containsExactly("aws:username", "aws:userid");
        assertThat(test.requiredVariableNames()).containsExactly("aws:username");
        assertThat(ConditionTest.of(WRITTEN, false).interpretsVariables()).isFalse();
        assertThat(ConditionTest.of(WRITTEN, false).variableNames()).isEmpty();
    }

    @Test
    void has_other_names_for_key_and_variables_where_they_are_renamed() {
        ConditionTest renamed = ConditionTest.of(WRITTEN, true).renamed(name -> name + "#2");

        assertThat(renamed.key()).isEqualTo("s3:prefix#2");
        assertThat(renamed.variableNames()).containsExactly("aws:username#2", "aws:userid#2");
        assertThat(renamed.values(Map.of("aws:username#2", VariableValue.text("u"))))
                .anyMatch(set -> set.contains("u/a"));
        assertThat(renamed.operator()).isPresent();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "NumericEquals,1,true",
        "NumericEquals,one,false",
        "IpAddress,localhost,false",
        "Bool,maybe,false",
        "ArnLike,a:b,false",
        "StringEquals,one,true",
        "NoSuchOperator,one,true"
    })
    void a_condition_whose_value_is_of_another_kind_holds_or_not(String operator, String value, boolean readable) {
        Condition written = new Condition(operator, "a:b", List.of(value), "/p");
        ConditionTest test = ReadableCondition.of(written, true);

        assertThat(ReadableCondition.isReadable(ConditionTest.of(written, true)))
                .isEqualTo(readable);
        assertThat(test.operator()).isEqualTo(readable ? ConditionOperator.of(operator) : ConditionOperator.of("x"));
        assertThat(test.written().values()).containsExactly(value);
    }
}
