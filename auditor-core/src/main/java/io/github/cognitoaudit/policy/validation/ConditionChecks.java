package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.ConditionEntry;
import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.syntax.Problems;
import io.github.cognitoaudit.policy.syntax.StatementTree;
import io.github.cognitoaudit.policy.validation.Operator.Family;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks operators and keys of conditions (IAM user guide, reference_policies_elements_condition and its operators). */
final class ConditionChecks {

    private final boolean variables;
    private final Problems problems;

    ConditionChecks(boolean variables, Problems problems) {
        this.variables = variables;
        this.problems = problems;
    }

    void check(StatementTree statement) {
        Map<String, Set<String>> keys = new HashMap<>();
        for (ConditionEntry condition : statement.conditions()) {
            Set<String> seen = keys.computeIfAbsent(condition.operator(), operator -> new HashSet<>());
            if (seen.isEmpty()) {
                operator(condition);
            }
            if (!seen.add(condition.key().toLowerCase(Locale.ROOT))) {
                problems.error(
                        ProblemCode.DUPLICATE_KEYS_WITH_DIFFERENT_CASE,
                        condition.pointer(),
                        "expected each key once whatever its case, found " + Problems.quote(condition.key())
                                + " again");
            }
            key(condition);
            Operator.of(condition.operator()).ifPresent(operator -> {
                if (statement.allows() && operator.qualifier().equals(Operator.FOR_ALL)) {
                    singleValued(condition);
                }
                values(condition, operator);
            });
        }
    }

    private void operator(ConditionEntry condition) {
        Optional<Operator> found = Operator.of(condition.operator());
        if (found.isEmpty()) {
            problems.error(
                    ProblemCode.INVALID_CONDITION_OPERATOR,
                    condition.operatorPointer(),
                    "expected a condition operator, found " + Problems.quote(condition.operator()));
            return;
        }
        Operator operator = found.get();
        if (!operator.name().equals(condition.operator())) {
            problems.warning(
                    ProblemCode.INVALID_CONDITION_OPERATOR,
                    condition.operatorPointer(),
                    "expected `" + operator.name() + "`, found " + Problems.quote(condition.operator()));
        }
        if (operator.family() == Family.NULL && operator.ifExists()) {
            problems.error(
                    ProblemCode.NULL_WITH_IF_EXISTS,
                    condition.operatorPointer(),
                    "expected `Null` without `IfExists`, found `" + operator.name() + "`");
        }
        if (operator.family() == Family.NULL && !operator.qualifier().isEmpty()) {
            problems.warning(
                    ProblemCode.NULL_WITH_QUALIFIER,
                    condition.operatorPointer(),
                    "expected `Null` without a qualifier, found `" + operator.name() + "`");
        }
    }

    private void key(ConditionEntry condition) {
        int colon = condition.key().indexOf(':');
        if (colon <= 0 || colon == condition.key().length() - 1) {
            problems.warning(
                    ProblemCode.INVALID_CONDITION_KEY_FORMAT,
                    condition.pointer(),
                    "expected a key of the form `service:key`, found " + Problems.quote(condition.key()));
        }
    }

    private void singleValued(ConditionEntry condition) {
        if (ConditionKeys.hasOneValue(condition.key())) {
            problems.warning(
                    ProblemCode.FORALLVALUES_WITH_SINGLE_VALUED_KEY,
                    condition.pointer(),
                    "expected a key of several values with `ForAllValues`, found " + Problems.quote(condition.key())
                            + ", without which the condition holds");
        }
    }

    private void values(ConditionEntry condition, Operator operator) {
        if (condition.values().isEmpty()) {
            problems.warning(
                    whenEmpty(operator), condition.pointer(), "expected at least one value, found an empty list");
            return;
        }
        if (condition.values().stream().map(Located::quoted).distinct().count() > 1) {
            problems.warning(
                    ProblemCode.INVALID_CONDITION_DATA_TYPE,
                    condition.pointer(),
                    "expected values of one type, found some with and some without quotation marks");
        }
        if (operator.family() == Family.BOOLEAN && condition.values().size() > 1) {
            problems.warning(
                    ProblemCode.INVALID_CONDITION_MULTIPLE_BOOLEAN,
                    condition.pointer(),
                    "expected one value, found " + condition.values().size());
        }
        condition.values().forEach(value -> ValueChecks.check(value, operator, variables, problems));
    }

    private static ProblemCode whenEmpty(Operator operator) {
        return switch (operator.qualifier()) {
            case Operator.FOR_ALL -> ProblemCode.EMPTY_ARRAY_CONDITION_FORALLVALUES;
            case Operator.FOR_ANY -> ProblemCode.EMPTY_ARRAY_CONDITION_FORANYVALUE;
            default ->
                operator.ifExists() ? ProblemCode.EMPTY_ARRAY_CONDITION_IFEXISTS : ProblemCode.EMPTY_ARRAY_CONDITION;
        };
    }
}
