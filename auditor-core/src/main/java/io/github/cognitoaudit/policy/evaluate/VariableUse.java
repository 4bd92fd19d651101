package io.github.cognitoaudit.policy.evaluate;

import io.github.cognitoaudit.policy.condition.ConditionOperator;
import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Points to a policy variable without a default text, and says what becomes of its place where the variable has no value
 * (policy-engine.md 1.4).
 *
 * @param variable the condition key, lower case
 * @param pointer the JSON pointer of the element, such as {@code /Statement/0/NotResource}
 * @param open whether the place then excludes nothing, as in {@code NotResource} and in a negated condition; else it matches nothing
 */
public record VariableUse(String variable, String pointer, boolean open) {

    /** Finds the variables of a document; one of the older version has none. */
    public static List<VariableUse> in(PolicyDocument document) {
        return document.hasVariables()
                ? document.statements().stream()
                        .flatMap(statement -> Stream.concat(
                                statement.resources().stream().flatMap(clause -> of(clause, statement.pointer())),
                                statement.conditions().stream().flatMap(VariableUse::of)))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Returns what becomes of the place, in words. */
    public String outcome() {
        return "`${" + variable + "}` has no value: "
                + (open ? "open, it excludes nothing" : "dead, it matches nothing");
    }

    /** Returns the text with another variable in the place of this one, wherever it stands. */
    public String replacedIn(String text, String other) {
        return text.replaceAll(
                "(?i)\\$\\{" + Pattern.quote(variable) + "\\}", Matcher.quoteReplacement("${" + other + "}"));
    }

    private static Stream<VariableUse> of(Clause clause, String statement) {
        String pointer = statement + (clause.negated() ? "/NotResource" : "/Resource");
        return clause.patterns().stream()
                .flatMap(pattern ->
                        PatternReader.resource(pattern, true, ColonReading.CROSSING).requiredVariableNames().stream())
                .map(name -> new VariableUse(name, pointer, clause.negated()));
    }

    private static Stream<VariableUse> of(Condition condition) {
        boolean open = ConditionOperator.of(condition.operator())
                .filter(ConditionOperator::negated)
                .isPresent();
        return ConditionTest.of(condition, true).requiredVariableNames().stream()
                .map(name -> new VariableUse(name, condition.pointer(), open));
    }
}
