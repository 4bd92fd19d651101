package io.github.cognitoaudit.policy.state;

import io.github.cognitoaudit.policy.condition.ConditionOperator.Quantifier;
import io.github.cognitoaudit.policy.condition.KeyKind;
import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import io.github.cognitoaudit.policy.pattern.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the states of one key: for each set of conditions that can hold together, one way to make them hold. */
public final class KeyStates {

    /** What eleven values give of which any may be there together: 2^11 sets of them, and 11 where something else is there besides one. */
    private static final int MOST = 2_059;

    private final String key;
    private final List<Atom> atoms;
    private final boolean isVariable;
    private final Map<Object, KeyState> states = new LinkedHashMap<>();

    private KeyStates(String key, List<Atom> atoms, boolean isVariable) {
        this.key = key;
        this.atoms = atoms;
        this.isVariable = isVariable;
    }

    /**
     * Finds the states.
     *
     * @param key the key, lower case
     * @param atoms the conditions on it
     * @param isVariable whether a policy variable of that name is used
     * @param mayBeAbsent whether a request may lack the key, or carry it with the empty text
     * @param spelledOut values that get states of their own, where it is a variable
     * @param symbols what is known of the values of policy variables
     * @param oneValue whether every request carries at most one value
     * @return the states; empty when there are too many
     */
    public static Optional<List<KeyState>> of(
            String key,
            List<Atom> atoms,
            boolean isVariable,
            boolean mayBeAbsent,
            Set<String> spelledOut,
            SymbolRule symbols,
            boolean oneValue) {
        KeyStates states = new KeyStates(key, atoms, isVariable);
        Optional<List<Cell>> cells = Cells.of(atoms, key, isVariable, spelledOut, symbols);
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        cells.get().forEach(states::single);
        if (mayHaveSeveralValues(key, atoms, oneValue) && !states.several(cells.get())) {
            return Optional.empty();
        }
        if (mayBeAbsent && atoms.stream().anyMatch(Atom::holdsForNoText)) {
            cells.get().stream()
                    .filter(cell -> Cells.mayHoldNoText(cell, atoms))
                    .forEach(states::noText);
        }
        if (mayBeAbsent) {
            states.put(absent(key, atoms));
        }
        return Optional.of(List.copyOf(states.states.values()));
    }

    private static boolean mayHaveSeveralValues(String key, List<Atom> atoms, boolean oneValue) {
        return !oneValue
                && (!KeyKind.of(key).oneValue()
                        || atoms.stream().anyMatch(atom -> atom.operator().quantifier() != Quantifier.PLAIN));
    }

    private void single(Cell cell) {
        Optional<VariableValue> variable = Optional.empty();
        if (isVariable) {
            Optional<String> text = cell.onlyValue() ? Cells.text(cell.value()) : Optional.empty();
            variable = Optional.of(text.map(VariableValue::text).orElseGet(() -> VariableValue.symbol(key)));
        }
        add(List.of(cell.value()), cell.matching(), cell.matching(), variable);
    }

    /** Returns the state in which a request lacks the key. */
    public static KeyState absent(String key, List<Atom> atoms) {
        BitSet holding = new BitSet();
        atoms.stream().filter(Atom::holdsWhenAbsent).forEach(atom -> holding.set(atom.number()));
        return new KeyState(key, List.of(), holding, Optional.empty());
    }

    /** Adds the states of two and more values; a variable can not be resolved then (policy-engine.md 1.4). */
    private boolean several(List<Cell> cells) {
        Map<List<BitSet>, List<Cell>> known = new LinkedHashMap<>();
        for (Cell cell : cells) {
            add(List.of(cell.value(), cell.value()), cell.matching(), cell.matching(), Optional.empty());
            known.putIfAbsent(List.of(cell.matching(), cell.matching()), List.of(cell));
        }
        Deque<List<BitSet>> open = new ArrayDeque<>(known.keySet());
        while (!open.isEmpty()) {
            List<BitSet> from = open.remove();
            for (Cell cell : cells) {
                BitSet some = (BitSet) from.get(0).clone();
                some.or(cell.matching());
                BitSet all = (BitSet) from.get(1).clone();
                all.and(cell.matching());
                List<BitSet> next = List.of(some, all);
                if (known.containsKey(next)) {
                    continue;
                }
                List<Cell> values = new ArrayList<>(known.getOrDefault(from, List.of()));
                values.add(cell);
                known.put(next, values);
                open.add(next);
                add(values.stream().map(Cell::value).toList(), some, all, Optional.empty());
                if (known.size() > MOST) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Adds the state of the empty text, which {@code ForAllValues} takes for no value (policy-engine.md 1.3). */
    private void noText(Cell cell) {
        BitSet holding = new BitSet();
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            if (atom.holdsForNoText()
                    || atom.holds(cell.matching().get(i), cell.matching().get(i))) {
                holding.set(atom.number());
            }
        }
        Word none = TextCells.plain("");
        Optional<VariableValue> text = isVariable ? Optional.of(VariableValue.text("")) : Optional.empty();
        put(new KeyState(key, List.of(none), holding, text));
        put(new KeyState(key, List.of(none, none), holding, Optional.empty()));
    }

    private void add(List<Word> values, BitSet some, BitSet all, Optional<VariableValue> variable) {
        BitSet holding = new BitSet();
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.get(i).holds(some.get(i), all.get(i))) {
                holding.set(atoms.get(i).number());
            }
        }
        put(new KeyState(key, values, holding, variable));
    }

    private void put(KeyState state) {
        states.putIfAbsent(
                List.of(
                        state.holding(),
                        state.variable(),
                        isVariable && state.values().isEmpty()),
                state);
    }
}
