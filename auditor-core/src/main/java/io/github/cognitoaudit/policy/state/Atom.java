package io.github.cognitoaudit.policy.state;

import io.github.cognitoaudit.policy.condition.ConditionOperator;
import io.github.cognitoaudit.policy.condition.ConditionOperator.Comparison;
import io.github.cognitoaudit.policy.condition.ConditionOperator.Quantifier;
import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.condition.ValueSet;
import io.github.cognitoaudit.policy.condition.ValueSet.Flag;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import java.util.List;
import java.util.Map;

/**
 * Holds one condition of the comparison with its values resolved.
 *
 * @param number its number among the conditions of the comparison
 * @param operator the operator
 * @param sets the request values that its values match
 */
public record Atom(int number, ConditionOperator operator, List<ValueSet> sets) {

    /** Copies the sets. */
    public Atom {
        sets = List.copyOf(sets);
    }

    /** Resolves a condition whose operator is known. */
    public static Atom of(int number, ConditionTest condition, Map<String, VariableValue> variables) {
        return new Atom(number, condition.operator().orElseThrow(), condition.values(variables));
    }

    /** Tells whether it holds for a request without the key. */
    boolean holdsWhenAbsent() {
        return isPresence() ? sets.contains(new Flag(true)) : operator.holdsWhenAbsent();
    }

    /** Tells whether it holds for a request whose only value of the key is the empty text, whatever the sets. */
    boolean holdsForNoText() {
        return operator.quantifier() == Quantifier.ALL;
    }

    /**
     * Tells whether it holds for a request with the key.
     *
     * @param some whether one of the key's values is among the sets
     * @param all whether each is
     */
    boolean holds(boolean some, boolean all) {
        if (isPresence()) {
            return sets.contains(new Flag(false));
        }
        if (operator.quantifier() == Quantifier.PLAIN) {
            return some != operator.negated();
        }
        boolean every = operator.quantifier() == Quantifier.ALL;
        return operator.negated() ? !(every ? some : all) : every ? all : some;
    }

    boolean isPresence() {
        return operator.comparison() == Comparison.PRESENCE;
    }
}
