package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import io.github.cognitoaudit.policy.state.Atom;
import io.github.cognitoaudit.policy.state.KeyState;
import io.github.cognitoaudit.policy.state.KeyStates;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers the conditions of the statements of one action class, the same condition once, and finds the states of their keys.
 *
 * <p>A condition of which nobody knows when it holds, since its operator is unknown or since it compares a variable with another,
 * is a state of its own: it holds or not, the same on both sides.
 */
final class Conditions {

    private final List<ConditionTest> tests = new ArrayList<>();
    private final Map<Integer, BitSet> ofStatement = new LinkedHashMap<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private final Set<String> resourceVariables = new LinkedHashSet<>();
    private final ProofFrame frame;
    private final Map<Set<String>, Optional<List<KeyChoices>>> ofVariables = new HashMap<>();
    private final Map<Map<String, VariableValue>, Optional<List<KeyChoices>>> ofOthers = new HashMap<>();

    Conditions(Sides sides, BitSet statements, ProofFrame frame) {
        this.frame = frame;
        Map<Object, Integer> known = new LinkedHashMap<>();
        statements.stream().forEach(index -> {
            PreparedStatement statement = sides.statement(index);
            BitSet numbers = new BitSet();
            for (ConditionTest test : statement.conditions()) {
                Object same = List.of(
                        test.written().operator(),
                        test.key(),
                        Set.copyOf(test.written().values()),
                        test.interpretsVariables(),
                        test.variableNames());
                int number = known.computeIfAbsent(same, key -> {
                    tests.add(test);
                    return tests.size() - 1;
                });
                numbers.set(number);
            }
            ofStatement.put(index, numbers);
            variables.addAll(statement.variableNames());
            statement.resources().forEach(resource -> resourceVariables.addAll(resource.variableNames()));
        });
    }

    /** Returns the conditions of a statement. */
    BitSet of(int statement) {
        return ofStatement.getOrDefault(statement, new BitSet());
    }

    /** Returns the names of the variables in the resources. */
    Set<String> resourceVariables() {
        return resourceVariables;
    }

    /**
     * Returns the states of each key that a variable is named after; empty when one has too many.
     *
     * @param spelledOut values that get states of their own
     */
    Optional<List<KeyChoices>> ofVariables(Set<String> spelledOut) {
        return ofVariables.computeIfAbsent(spelledOut, texts -> states(variables, Map.of(), texts));
    }

    /** Tells whether there are variables. */
    boolean hasVariables() {
        return !variables.isEmpty();
    }

    /** Returns the states of each other key when the variables have these values, and of each condition nobody knows. */
    Optional<List<KeyChoices>> ofOthers(Map<String, VariableValue> values) {
        return ofOthers.computeIfAbsent(values, this::statesOfOthers);
    }

    private Optional<List<KeyChoices>> statesOfOthers(Map<String, VariableValue> values) {
        Set<String> keys = new LinkedHashSet<>();
        tests.stream()
                .map(ConditionTest::key)
                .filter(key -> !variables.contains(key))
                .forEach(keys::add);
        Optional<List<KeyChoices>> states = states(keys, values, Set.of());
        return states.map(known -> {
            List<KeyChoices> all = new ArrayList<>(known);
            for (int i = 0; i < tests.size(); i++) {
                if (!isKnown(tests.get(i))) {
                    all.add(free(i));
                }
            }
            return all;
        });
    }

    private boolean isKnown(ConditionTest test) {
        return test.operator().isPresent()
                && (!variables.contains(test.key()) || test.variableNames().isEmpty());
    }

    private static KeyChoices free(int number) {
        BitSet holding = new BitSet();
        holding.set(number);
        return new KeyChoices(
                List.of(
                        new KeyState("", List.of(), holding, Optional.empty()),
                        new KeyState("", List.of(), new BitSet(), Optional.empty())),
                holding);
    }

    private Optional<List<KeyChoices>> states(
            Set<String> keys, Map<String, VariableValue> values, Set<String> spelledOut) {
        List<KeyChoices> all = new ArrayList<>();
        for (String key : keys) {
            List<Atom> atoms = new ArrayList<>();
            BitSet numbers = new BitSet();
            for (int i = 0; i < tests.size(); i++) {
                if (tests.get(i).key().equals(key) && isKnown(tests.get(i))) {
                    atoms.add(Atom.of(i, tests.get(i), values));
                    numbers.set(i);
                }
            }
            if (frame.neverPresent().contains(key)) {
                all.add(new KeyChoices(List.of(KeyStates.absent(key, atoms)), numbers));
                continue;
            }
            Optional<List<KeyState>> states = KeyStates.of(
                    key,
                    atoms,
                    variables.contains(key),
                    !frame.alwaysPresent().contains(key),
                    possible(key, spelledOut),
                    frame.symbols(),
                    frame.oneValue().contains(key));
            if (states.isEmpty()) {
                return Optional.empty();
            }
            all.add(new KeyChoices(states.get(), numbers));
        }
        return Optional.of(all);
    }

    /** Returns the values that the key may have. */
    private Set<String> possible(String key, Set<String> spelledOut) {
        return spelledOut.stream()
                .filter(frame.symbols().shape(key)::matches)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
