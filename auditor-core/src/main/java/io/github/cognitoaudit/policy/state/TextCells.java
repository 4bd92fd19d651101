package io.github.cognitoaudit.policy.state;

import io.github.cognitoaudit.policy.pattern.PatternSearch;
import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.pattern.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Divides all texts into cells, each of the texts that the same patterns match.
 *
 * <p>Without symbols the cells are exact. With symbols, cells may be left in that no values of the symbols fill, but none is left
 * out: a cell is dropped only when, whichever of its patterns gives the shape, the search proves that it is empty.
 */
final class TextCells {

    private static final int BUDGET = 20_000;

    private final List<TextPattern> patterns;
    private final List<Cell> cells = new ArrayList<>();
    private final SymbolRule rule;
    private final boolean symbols;
    private boolean complete = true;

    private TextCells(List<TextPattern> patterns, SymbolRule rule) {
        this.rule = rule;
        this.patterns = patterns;
        this.symbols = patterns.stream().anyMatch(TextPattern::hasVariables);
    }

    /**
     * Divides the texts.
     *
     * @param patterns the patterns; the bits of a cell are their places
     * @param most the most cells
     * @param rule what is known of the values of symbols
     * @return the cells; empty when there were too many to find
     */
    static Optional<List<Cell>> of(Set<TextPattern> patterns, int most, SymbolRule rule) {
        TextCells cells = new TextCells(List.copyOf(patterns), rule);
        cells.run(most);
        return cells.complete ? Optional.of(cells.cells) : Optional.empty();
    }

    private void run(int most) {
        Set<Integer> single = new LinkedHashSet<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            if (!symbols && patterns.get(i).isOneText()) {
                single.add(i);
            } else {
                others.add(i);
            }
        }
        for (int i : single) {
            String text = patterns.get(i).toString();
            BitSet matching = new BitSet();
            for (int j = 0; j < patterns.size(); j++) {
                matching.set(j, patterns.get(j).matches(text));
            }
            cells.add(new Cell(matching, new Word(List.of(new Word.Part(text, false))), true));
        }
        List<TextPattern> excluded = new ArrayList<>();
        single.forEach(i -> excluded.add(patterns.get(i)));
        divide(others, 0, new ArrayList<>(), excluded, new BitSet(), most);
    }

    private void divide(
            List<Integer> others, int next, List<TextPattern> in, List<TextPattern> out, BitSet matching, int most) {
        if (!complete || cells.size() > most) {
            complete = false;
            return;
        }
        Optional<Word> word = fill(in, out);
        if (word.isEmpty()) {
            return;
        }
        if (next == others.size()) {
            boolean only = in.stream().anyMatch(pattern -> pattern.isOneText() && !pattern.hasVariables());
            cells.add(new Cell((BitSet) matching.clone(), word.get(), only));
            return;
        }
        TextPattern pattern = patterns.get(others.get(next));
        out.add(pattern);
        divide(others, next + 1, in, out, matching, most);
        out.remove(out.size() - 1);
        in.add(pattern);
        matching.set(others.get(next));
        divide(others, next + 1, in, out, matching, most);
        matching.clear(others.get(next));
        in.remove(in.size() - 1);
    }

    /** Returns a text of the cell; empty when there is certainly none. */
    private Optional<Word> fill(List<TextPattern> in, List<TextPattern> out) {
        if (in.isEmpty()) {
            return search(List.of(TextPattern.everything()), out);
        }
        Optional<Word> first = Optional.empty();
        for (TextPattern shape : in) {
            List<TextPattern> within = new ArrayList<>(List.of(shape));
            within.addAll(in);
            Optional<Word> word = search(within, out);
            if (word.isEmpty() || !symbols) {
                return word;
            }
            first = first.or(() -> word);
        }
        return first;
    }

    private Optional<Word> search(List<TextPattern> within, List<TextPattern> out) {
        return PatternSearch.find(within, out, BUDGET, rule).fold(Optional::of, Optional::empty, budget -> {
            complete = false;
            return Optional.empty();
        });
    }

    /** Returns a word that is all text. */
    static Word plain(String text) {
        return new Word(List.of(new Word.Part(text, false)));
    }

    /** Tells whether a text without symbols lies in the cell. */
    static boolean holds(Cell cell, List<TextPattern> patterns, String text) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).resolved(Map.of()).map(p -> p.matches(text)).orElse(false)
                    != cell.matching().get(i)) {
                return false;
            }
        }
        return true;
    }
}
