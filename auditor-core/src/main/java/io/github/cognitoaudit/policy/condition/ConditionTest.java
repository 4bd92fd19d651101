package io.github.cognitoaudit.policy.condition;

import io.github.cognitoaudit.policy.condition.ConditionOperator.Comparison;
import io.github.cognitoaudit.policy.condition.ConditionOperator.Quantifier;
import io.github.cognitoaudit.policy.condition.ValueSet.Flag;
import io.github.cognitoaudit.policy.condition.ValueSet.Nothing;
import io.github.cognitoaudit.policy.condition.ValueSet.Numbers;
import io.github.cognitoaudit.policy.condition.ValueSet.Texts;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Tests one condition of a statement on requests (policy-engine.md 1.3). */
public final class ConditionTest {

    private final Condition written;
    private final boolean variables;
    private final String key;
    private final Optional<ConditionOperator> operator;
    private final List<TextPattern> schemes;
    private final List<ValueSet> values;

    private ConditionTest(Condition written, boolean variables) {
        this.written = written;
        this.variables = variables;
        this.key = written.key().toLowerCase(Locale.ROOT);
        this.operator = ConditionOperator.of(written.operator());
        List<TextPattern> patterns = new ArrayList<>();
        List<ValueSet> sets = new ArrayList<>();
        for (String value : written.values()) {
            Optional<TextPattern> pattern = operator.flatMap(known -> pattern(known.comparison(), value, variables));
            if (pattern.isPresent()) {
                patterns.add(pattern.get());
            } else if (operator.isPresent()) {
                sets.add(set(operator.get().comparison(), value));
            }
        }
        this.schemes = List.copyOf(patterns);
        this.values = List.copyOf(sets);
    }

    /**
     * Prepares a condition.
     *
     * @param condition the condition as written
     * @param variables whether the document's version has policy variables
     */
    public static ConditionTest of(Condition condition, boolean variables) {
        return new ConditionTest(condition, variables);
    }

    private ConditionTest(ConditionTest other, UnaryOperator<String> name) {
        this.written = other.written;
        this.variables = other.variables;
        this.key = name.apply(other.key);
        this.operator = other.operator;
        this.schemes =
                other.schemes.stream().map(scheme -> scheme.renamed(name)).toList();
        this.values = other.values;
    }

    /** Returns the condition with other names for its key and variables. */
    public ConditionTest renamed(UnaryOperator<String> name) {
        return new ConditionTest(this, name);
    }

    private static Optional<TextPattern> pattern(Comparison comparison, String value, boolean variables) {
        return switch (comparison) {
            case TEXT -> Optional.of(PatternReader.equalTo(value, variables));
            case TEXT_ANY_CASE -> Optional.of(PatternReader.equalToIgnoringCase(value, variables));
            case TEXT_LIKE -> Optional.of(PatternReader.like(value, variables));
            case ARN -> PatternReader.arn(value, variables);
            case BINARY -> Optional.of(TextPattern.literal(value));
            default -> Optional.empty();
        };
    }

    private static ValueSet set(Comparison comparison, String value) {
        return switch (comparison) {
            case NUMBER_EQUAL -> numbers(false, value, false, true, false);
            case NUMBER_LESS -> numbers(false, value, true, false, false);
            case NUMBER_AT_MOST -> numbers(false, value, true, true, false);
            case NUMBER_GREATER -> numbers(false, value, false, false, true);
            case NUMBER_AT_LEAST -> numbers(false, value, false, true, true);
            case DATE_EQUAL -> numbers(true, value, false, true, false);
            case DATE_BEFORE -> numbers(true, value, true, false, false);
            case DATE_AT_MOST -> numbers(true, value, true, true, false);
            case DATE_AFTER -> numbers(true, value, false, false, true);
            case DATE_AT_LEAST -> numbers(true, value, false, true, true);
            case ADDRESS ->
                AddressReader.range(value).<ValueSet>map(range -> range).orElseGet(Nothing::new);
            case BOOLEAN, PRESENCE ->
                value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")
                        ? new Flag(value.equalsIgnoreCase("true"))
                        : new Nothing();
            default -> new Nothing();
        };
    }

    private static ValueSet numbers(boolean instants, String value, boolean below, boolean at, boolean above) {
        Optional<BigDecimal> bound = instants ? Instants.seconds(value) : Instants.number(value);
        return bound.isPresent() ? new Numbers(instants, bound.get(), below, at, above) : new Nothing();
    }

    /** Returns the name of the key, in lower case. */
    public String key() {
        return key;
    }

    /** Returns the condition as written. */
    public Condition written() {
        return written;
    }

    /** Returns the operator; empty when there is none of that name, so that nobody knows what the condition does. */
    public Optional<ConditionOperator> operator() {
        return operator;
    }

    /** Tells whether {@code ${...}} in its values is a variable. */
    public boolean interpretsVariables() {
        return variables;
    }

    /** Returns the names of the policy variables in the values, lower case. */
    public Set<String> variableNames() {
        Set<String> names = new LinkedHashSet<>();
        schemes.forEach(scheme -> names.addAll(scheme.variableNames()));
        return names;
    }

    /** Returns the names of the variables without a default text, lower case: their values match nothing where one is absent. */
    public Set<String> requiredVariableNames() {
        Set<String> names = new LinkedHashSet<>();
        schemes.forEach(scheme -> names.addAll(scheme.requiredVariableNames()));
        return names;
    }

    /** Returns the request values that each value of the condition matches, when the variables have these values. */
    public List<ValueSet> values(Map<String, VariableValue> variables) {
        List<ValueSet> all = new ArrayList<>(values);
        for (TextPattern scheme : schemes) {
            scheme.resolved(variables).ifPresent(pattern -> all.add(new Texts(pattern)));
        }
        return all;
    }

    /** Tells whether the condition holds for a request; one with an unknown operator never does. */
    public boolean holds(RequestContext context) {
        if (operator.isEmpty()) {
            return false;
        }
        ConditionOperator known = operator.get();
        List<String> present = context.of(key);
        List<ValueSet> sets = values(context.variables());
        if (known.comparison() == Comparison.PRESENCE) {
            return sets.contains(new Flag(present.isEmpty()));
        }
        if (present.isEmpty()
                || (known.quantifier() == Quantifier.ALL && present.stream().allMatch(String::isEmpty))) {
            return known.holdsWhenAbsent();
        }
        return switch (known.quantifier()) {
            case ALL -> present.stream().allMatch(value -> matches(sets, value) != known.negated());
            case ANY -> present.stream().anyMatch(value -> matches(sets, value) != known.negated());
            case PLAIN -> present.stream().anyMatch(value -> matches(sets, value)) != known.negated();
        };
    }

    private static boolean matches(List<ValueSet> sets, String value) {
        return sets.stream().anyMatch(set -> set.contains(value));
    }
}
