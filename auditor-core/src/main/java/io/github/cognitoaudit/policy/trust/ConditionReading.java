package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.pattern.Glob;
import io.github.cognitoaudit.policy.trust.ConditionOperator.Comparison;
import io.github.cognitoaudit.policy.trust.ConditionOperator.Quantifier;
import io.github.cognitoaudit.policy.trust.RequestContext.Values;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates conditions on what is known of one request.
 *
 * <p>Evaluates the String operators, Bool and Null, with their qualifiers, as policy-engine.md 1.3 tells them; a condition with
 * any other operator, or with a policy variable, is undecided.
 */
public final class ConditionReading {

    private final RequestContext context;
    private final boolean hasVariables;

    private ConditionReading(RequestContext context, boolean hasVariables) {
        this.context = context;
        this.hasVariables = hasVariables;
    }

    /** Prepares to read the conditions of a document; only version 2012-10-17 has policy variables. */
    static ConditionReading of(PolicyDocument document, RequestContext context) {
        return new ConditionReading(context, document.hasVariables());
    }

    /**
     * Tells whether all conditions of a statement hold for every request, or fail for every request; what depends on the
     * request is undecided. A statement without conditions holds.
     */
    public static Truth forAnyRequest(PolicyDocument document, Statement statement) {
        ConditionReading reading = of(document, RequestContext.UNKNOWN);
        return statement.conditions().stream().map(reading::read).reduce(Truth.HOLDS, Truth::and);
    }

    /** Tells whether the condition holds. */
    Truth read(Condition condition) {
        List<Values> states = context.states(condition.key());
        Truth first = read(condition, states.get(0));
        boolean same = states.stream().allMatch(state -> read(condition, state) == first);
        return same ? first : Truth.UNDECIDED;
    }

    private Truth read(Condition condition, Values state) {
        if (hasVariables && condition.values().stream().anyMatch(value -> value.contains("${"))) {
            return Truth.UNDECIDED;
        }
        if (condition.operator().equals("Null")) {
            return isNull(condition.values(), state.isAbsent());
        }
        Optional<ConditionOperator> operator = ConditionOperator.of(condition.operator());
        if (operator.isEmpty()) {
            return Truth.UNDECIDED;
        }
        return state.isAbsent() ? operator.get().whenAbsent() : whenPresent(operator.get(), condition.values(), state);
    }

    private static Truth isNull(List<String> values, boolean absent) {
        if (values.isEmpty() || !List.of("true", "false").containsAll(values)) {
            return Truth.UNDECIDED;
        }
        return Truth.of(values.contains(String.valueOf(absent)));
    }

    private static Truth whenPresent(ConditionOperator operator, List<String> patterns, Values state) {
        if (operator.comparison() == Comparison.BOOLEAN
                && !(patterns.stream().allMatch(ConditionReading::isBoolean)
                        && state.known().stream().allMatch(ConditionReading::isBoolean))) {
            return Truth.UNDECIDED;
        }
        boolean negatesEach = operator.negated() && operator.quantifier() != Quantifier.PLAIN;
        boolean every = operator.quantifier() == Quantifier.ALL;
        Truth result = Truth.of(every);
        for (String value : state.known()) {
            Truth matches = Truth.of(
                    patterns.stream().anyMatch(p -> operator.comparison().matches(p, value)));
            Truth passes = negatesEach ? matches.not() : matches;
            result = every ? result.and(passes) : result.or(passes);
        }
        if (state.open()) {
            Truth matches = furtherMatches(operator.comparison(), patterns, state);
            Truth passes = negatesEach ? matches.not() : matches;
            boolean certainlyThere = state.known().isEmpty();
            boolean neutral = passes == Truth.of(every);
            Truth contributed = certainlyThere || neutral ? passes : Truth.UNDECIDED;
            result = every ? result.and(contributed) : result.or(contributed);
        }
        return operator.negated() && !negatesEach ? result.not() : result;
    }

    /** Tells whether a value of which only is known that it is none of certain others matches one of the patterns. */
    private static Truth furtherMatches(Comparison comparison, List<String> patterns, Values state) {
        Truth result = Truth.FAILS;
        for (String pattern : patterns) {
            Glob glob = Glob.of(pattern);
            boolean wildcard = comparison == Comparison.WILDCARD && glob.hasWildcard();
            if (wildcard && glob.matchesEverything()) {
                return Truth.HOLDS;
            }
            if (wildcard || state.mayHold(pattern)) {
                result = Truth.UNDECIDED;
            }
        }
        return result;
    }

    private static boolean isBoolean(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }
}
