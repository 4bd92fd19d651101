package io.github.cognitoaudit.policy.state;

import io.github.cognitoaudit.policy.condition.KeyKind;
import io.github.cognitoaudit.policy.condition.ValueCandidates;
import io.github.cognitoaudit.policy.condition.ValueSet;
import io.github.cognitoaudit.policy.condition.ValueSet.Texts;
import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.pattern.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Divides the values of one key into cells, each of the values that the same conditions match. */
final class Cells {

    private static final int MOST = 400;

    private Cells() {}

    /**
     * Divides the values.
     *
     * @param atoms the conditions on the key; the bits of a cell are their places
     * @param key the key, for values that look like it
     * @param distinct whether values that are spelled out are kept apart even where the same conditions match them
     * @param spelledOut further values to be kept apart
     * @param symbols what is known of the values of policy variables
     * @return the cells; empty when there are too many
     */
    static Optional<List<Cell>> of(
            List<Atom> atoms, String key, boolean distinct, Set<String> spelledOut, SymbolRule symbols) {
        Set<TextPattern> patterns = new LinkedHashSet<>();
        spelledOut.forEach(text -> patterns.add(TextPattern.literal(text)));
        boolean others = false;
        for (Atom atom : atoms) {
            for (ValueSet set : atom.sets()) {
                if (set instanceof Texts texts) {
                    patterns.add(texts.pattern());
                } else {
                    others |= !atom.isPresence();
                }
            }
        }
        Optional<List<Cell>> ofTexts = ofTexts(atoms, List.copyOf(patterns), key, symbols);
        if (!others) {
            return ofTexts.map(cells -> merged(cells, distinct));
        }
        List<Cell> ofOthers = ofOthers(atoms, KeyKind.of(key).wellFormed());
        return ofTexts.map(cells -> merged(times(cells, ofOthers, patterns.isEmpty()), distinct));
    }

    private static Optional<List<Cell>> ofTexts(
            List<Atom> atoms, List<TextPattern> patterns, String key, SymbolRule symbols) {
        Optional<List<Cell>> cells = TextCells.of(new LinkedHashSet<>(patterns), MOST, symbols);
        return cells.map(found -> found.stream()
                .map(cell -> {
                    BitSet matching = new BitSet();
                    for (int i = 0; i < atoms.size(); i++) {
                        matching.set(i, matches(atoms.get(i), patterns, cell.matching()));
                    }
                    String nice = ValueCandidates.plain(key);
                    boolean fits = TextCells.holds(cell, patterns, nice);
                    return new Cell(matching, fits ? TextCells.plain(nice) : cell.value(), cell.onlyValue());
                })
                .toList());
    }

    /** Tells whether the empty text may lie in the cell; where symbols decide, it may. */
    static boolean mayHoldNoText(Cell cell, List<Atom> atoms) {
        for (int i = 0; i < atoms.size(); i++) {
            List<ValueSet> sets = atoms.get(i).sets();
            boolean symbols = sets.stream()
                    .anyMatch(
                            set -> set instanceof Texts texts && texts.pattern().hasVariables());
            boolean matches = sets.stream().anyMatch(set -> set.contains(""));
            if (cell.matching().get(i) != matches && (matches || !symbols)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Atom atom, List<TextPattern> patterns, BitSet matching) {
        return atom.sets().stream()
                .anyMatch(set -> set instanceof Texts texts && matching.get(patterns.indexOf(texts.pattern())));
    }

    /** Returns the cells of numbers, instants, addresses and flags; each value is tried on every condition. */
    private static List<Cell> ofOthers(List<Atom> atoms, boolean wellFormed) {
        List<ValueSet> sets = atoms.stream()
                .filter(atom -> !atom.isPresence())
                .flatMap(atom -> atom.sets().stream())
                .toList();
        return ValueCandidates.of(sets, wellFormed).stream()
                .map(value -> {
                    BitSet matching = new BitSet();
                    for (int i = 0; i < atoms.size(); i++) {
                        matching.set(
                                i,
                                !atoms.get(i).isPresence()
                                        && atoms.get(i).sets().stream()
                                                .anyMatch(set -> !(set instanceof Texts) && set.contains(value)));
                    }
                    return new Cell(matching, TextCells.plain(value), false);
                })
                .toList();
    }

    private static List<Cell> times(List<Cell> texts, List<Cell> others, boolean onlyOthers) {
        List<Cell> product = new ArrayList<>();
        for (Cell text : texts) {
            for (Cell other : others) {
                BitSet matching = (BitSet) text.matching().clone();
                matching.or(other.matching());
                product.add(new Cell(matching, onlyOthers ? other.value() : text.value(), text.onlyValue()));
            }
        }
        return product;
    }

    private static List<Cell> merged(List<Cell> cells, boolean distinct) {
        Map<Object, Cell> merged = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Object key = distinct && cell.onlyValue() ? List.of(cell.matching(), cell.value()) : cell.matching();
            merged.merge(key, cell, (first, second) -> new Cell(first.matching(), first.value(), false));
        }
        return List.copyOf(merged.values());
    }

    /** Returns the value of a cell as text when it holds no symbol. */
    static Optional<String> text(Word value) {
        return value.parts().stream().anyMatch(Word.Part::symbol)
                ? Optional.empty()
                : Optional.of(value.text(Map.of()));
    }
}
