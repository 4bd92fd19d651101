package io.github.cognitoaudit.policy.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows that the values of different symbols differ and have one shape: a pattern takes a symbol where it has it, or where its
 * text, without symbols, may be a value of the shape.
 */
final class DistinctSymbols implements SymbolSteps {

    private final Alphabet alphabet;
    private final SymbolRule rule;
    private final Map<List<Object>, BitSet> known = new HashMap<>();

    DistinctSymbols(Alphabet alphabet, SymbolRule rule) {
        this.alphabet = alphabet;
        this.rule = rule;
    }

    /** Returns the characters that the shape takes, and all symbols: there is no way to take one that no pattern has next. */
    @Override
    public int[] letters(List<TextPattern> within, int[] places) {
        BitSet letters = new BitSet();
        for (int letter : alphabet.lettersAt(within.get(0), places[0])) {
            letters.set(letter);
        }
        letters.set(alphabet.firstSymbol(), alphabet.size());
        return letters.stream().toArray();
    }

    /** Takes the symbol where at least one pattern has it itself; elsewhere letters do as well. */
    @Override
    public List<int[][]> steps(List<TextPattern> within, int[] places, int symbol) {
        List<int[][]> ways = new ArrayList<>();
        for (int owner = 0; owner < places.length; owner++) {
            int own = alphabet.placeBehind(within.get(owner), places[owner], symbol);
            if (own < 0) {
                continue;
            }
            int[][] next = new int[places.length][];
            for (int i = 0; i < next.length; i++) {
                next[i] = i == owner ? new int[] {own} : anyPlace(within.get(i), places[i], symbol);
            }
            ways.add(next);
        }
        return ways;
    }

    private int[] anyPlace(TextPattern pattern, int from, int symbol) {
        BitSet places = new BitSet();
        for (int place : alphabet.step(pattern, from, symbol)) {
            places.set(place);
        }
        TextPattern shape = rule.shape(alphabet.symbol(symbol));
        places.or(known.computeIfAbsent(List.of(pattern, from, shape), key -> afterValue(pattern, from, shape)));
        return places.stream().toArray();
    }

    /** Walks through pattern and shape together, always forward; a pair of places is one number. */
    private static BitSet afterValue(TextPattern pattern, int from, TextPattern shape) {
        int width = shape.length() + 1;
        BitSet reached = new BitSet();
        reached.set(from * width);
        BitSet after = new BitSet();
        for (int pair = from * width; pair >= 0; pair = reached.nextSetBit(pair + 1)) {
            if (pair % width == shape.length()) {
                after.set(pair / width);
            }
            advance(pattern, pair / width, shape, pair % width, reached);
        }
        return after;
    }

    private static void advance(TextPattern pattern, int place, TextPattern shape, int inShape, BitSet reached) {
        int width = shape.length() + 1;
        int token = place < pattern.length() ? pattern.token(place) : TextPattern.FIRST_VARIABLE;
        int expected = inShape < shape.length() ? shape.token(inShape) : TextPattern.FIRST_VARIABLE;
        if (TextPattern.isRun(token)) {
            reached.set((place + 1) * width + inShape);
        }
        if (TextPattern.isRun(expected)) {
            reached.set(place * width + inShape + 1);
        }
        if (token > TextPattern.FIRST_VARIABLE && expected > TextPattern.FIRST_VARIABLE && meet(token, expected)) {
            int moved = TextPattern.isRun(token) ? place : place + 1;
            reached.set(moved * width + (TextPattern.isRun(expected) ? inShape : inShape + 1));
        }
    }

    private static boolean meet(int token, int expected) {
        if (token >= 0) {
            int character = token & ~TextPattern.EITHER_CASE;
            return TextPattern.accepts(expected, character)
                    || (token >= TextPattern.EITHER_CASE && TextPattern.accepts(expected, character - 32));
        }
        return expected < 0 || TextPattern.accepts(token, expected & ~TextPattern.EITHER_CASE);
    }
}
