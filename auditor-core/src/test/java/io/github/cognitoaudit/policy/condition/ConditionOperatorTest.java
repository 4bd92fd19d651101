package io.github.cognitoaudit.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.condition.ConditionOperator.Comparison;
import io.github.cognitoaudit.policy.condition.ConditionOperator.Quantifier;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionOperatorTest {

    @ParameterizedTest
    @CsvSource({
        "StringEquals,PLAIN,TEXT,false,false,false",
        "StringNotEquals,PLAIN,TEXT,true,false,true",
        "StringEqualsIgnoreCase,PLAIN,TEXT_ANY_CASE,false,false,false",
        "StringNotEqualsIgnoreCaseIfExists,PLAIN,TEXT_ANY_CASE,true,true,true",
        "StringLikeIfExists,PLAIN,TEXT_LIKE,false,true,true",
        "ForAnyValue:StringLike,ANY,TEXT_LIKE,false,false,false",
        "ForAnyValue:StringNotLike,ANY,TEXT_LIKE,true,false,false",
        "ForAnyValue:StringLikeIfExists,ANY,TEXT_LIKE,false,true,true",
        "ForAllValues:StringEquals,ALL,TEXT,false,false,true",
        "ForAllValues:StringNotEquals,ALL,TEXT,true,false,true",
        "ArnEquals,PLAIN,ARN,false,false,false",
        "ArnNotLike,PLAIN,ARN,true,false,true",
        "NumericEquals,PLAIN,NUMBER_EQUAL,false,false,false",
        "NumericNotEquals,PLAIN,NUMBER_EQUAL,true,false,true",
        "NumericLessThan,PLAIN,NUMBER_LESS,false,false,false",
        "NumericLessThanEquals,PLAIN,NUMBER_AT_MOST,false,false,false",
        "NumericGreaterThan,PLAIN,NUMBER_GREATER,false,false,false",
        "NumericGreaterThanEqualsIfExists,PLAIN,NUMBER_AT_LEAST,false,true,true",
        "DateEquals,PLAIN,DATE_EQUAL,false,false,false",
        "DateNotEquals,PLAIN,DATE_EQUAL,true,false,true",
        "DateLessThan,PLAIN,DATE_BEFORE,false,false,false",
        "DateLessThanEquals,PLAIN,DATE_AT_MOST,false,false,false",
        "DateGreaterThan,PLAIN,DATE_AFTER,false,false,false",
        "DateGreaterThanEquals,PLAIN,DATE_AT_LEAST,false,false,false",
        "Bool,PLAIN,BOOLEAN,false,false,false",
        "BoolIfExists,PLAIN,BOOLEAN,false,true,true",
        "BinaryEquals,PLAIN,BINARY,false,false,false",
        "IpAddress,PLAIN,ADDRESS,false,false,false",
        "NotIpAddress,PLAIN,ADDRESS,true,false,true",
        "Null,PLAIN,PRESENCE,false,false,false"
    })
    void reads_an_operator(
            String written,
            Quantifier quantifier,
            Comparison comparison,
            boolean negated,
            boolean ifExists,
            boolean holdsWhenAbsent) {
        Optional<ConditionOperator> operator = ConditionOperator.of(written);

        assertThat(operator).contains(new ConditionOperator(quantifier, comparison, negated, ifExists));
        assertThat(operator.map(ConditionOperator::holdsWhenAbsent)).contains(holdsWhenAbsent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "StringEqual",
                "stringequals",
                "IfExists",
                "NullIfExists",
                "ForAllValues:Null",
                "ForAllValues:",
                "ForSomeValues:StringEquals",
                "ForAllValues:ForAnyValue:StringEquals",
                "StringEqualsIfExistsIfExists",
                "NotBool",
                "BinaryNotEquals"
            })
    void knows_no_other(String written) {
        assertThat(ConditionOperator.of(written)).isEmpty();
    }

    @Test
    void takes_variables_in_texts_and_arns_only() {
        assertThat(Comparison.values())
                .filteredOn(Comparison::takesVariables)
                .containsExactly(Comparison.TEXT, Comparison.TEXT_ANY_CASE, Comparison.TEXT_LIKE, Comparison.ARN);
    }
}
