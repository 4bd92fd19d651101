package io.github.cognitoaudit.policy.condition;

import io.github.cognitoaudit.policy.condition.ValueSet.Nothing;
import io.github.cognitoaudit.policy.document.Condition;
import java.util.Map;

/** Prepares conditions so that nothing is taken for granted of one that IAM could not have meant. */
public final class ReadableCondition {

    private static final String UNKNOWN_OPERATOR = "unreadable ";

    private ReadableCondition() {}

    /**
     * Prepares a condition; one with a value that its operator can not compare with, such as a number that is none, counts as
     * one whose operator nobody knows: it holds or not.
     */
    public static ConditionTest of(Condition condition, boolean variables) {
        ConditionTest test = ConditionTest.of(condition, variables);
        return isReadable(test)
                ? test
                : ConditionTest.of(
                        new Condition(
                                UNKNOWN_OPERATOR + condition.operator(),
                                condition.key(),
                                condition.values(),
                                condition.pointer()),
                        variables);
    }

    /** Tells whether the operator can compare with each value. */
    public static boolean isReadable(ConditionTest test) {
        return test.values(Map.of()).stream().noneMatch(Nothing.class::isInstance);
    }
}
