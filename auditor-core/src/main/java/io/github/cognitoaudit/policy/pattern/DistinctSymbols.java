package io.github.cognitoaudit.policy.pattern;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Returns the characters that the shape takes, and the symbols that one of the patterns has next. */
    @Override
    public int[] letters(List<TextPattern> within, int[] places) {
        BitSet letters = new BitSet();
        for (int letter : alphabet.lettersAt(within.get(0), places[0])) {
            letters.set(letter);
        }
        for (int symbol = alphabet.firstSymbol(); symbol < alphabet.size(); symbol++) {
            for (int i = 0; i < places.length && !letters.get(symbol); i++) {
                letters.set(symbol, alphabet.placeBehind(within.get(i), places[i], symbol) >= 0);
            }
        }
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

    /** Walks through pattern and shape together; a pair of places is one number. */
    private static BitSet afterValue(TextPattern pattern, int from, TextPattern shape) {
        int width = shape.length() + 1;
        BitSet seen = new BitSet();
        int[] open = new int[(pattern.length() + 1) * width];
        int count = 0;
        seen.set(from * width);
        open[count++] = from * width;
        BitSet after = new BitSet();
        while (count > 0) {
            int pair = open[--count];
            int place = pair / width;
            int inShape = pair % width;
            if (inShape == shape.length()) {
                after.set(place);
            }
            for (int next : next(pattern, place, shape, inShape, width)) {
                if (!seen.get(next)) {
                    seen.set(next);
                    open[count++] = next;
                }
            }
        }
        return after;
    }

    private static int[] next(TextPattern pattern, int place, TextPattern shape, int inShape, int width) {
        int[] next = new int[4];
        int count = 0;
        int token = place < pattern.length() ? pattern.token(place) : TextPattern.FIRST_VARIABLE;
        int expected = inShape < shape.length() ? shape.token(inShape) : TextPattern.FIRST_VARIABLE;
        if (TextPattern.isRun(token)) {
            next[count++] = (place + 1) * width + inShape;
        }
        if (TextPattern.isRun(expected)) {
            next[count++] = place * width + inShape + 1;
        }
        if (token > TextPattern.FIRST_VARIABLE && expected > TextPattern.FIRST_VARIABLE && meet(token, expected)) {
            int moved = TextPattern.isRun(token) ? place : place + 1;
            next[count++] = moved * width + (TextPattern.isRun(expected) ? inShape : inShape + 1);
        }
        return Arrays.copyOf(next, count);
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
