package io.github.cognitoaudit.policy.pattern;

import java.util.Arrays;

/** Knows nothing of the values: the shape takes a symbol where it has it, every other pattern may take any text for it. */
record AnySymbols(Alphabet alphabet) implements SymbolSteps {

    @Override
    public int[] letters(TextPattern shape, int place) {
        return alphabet.lettersAt(shape, place);
    }

    @Override
    public int[] step(TextPattern pattern, boolean isShape, int from, int symbol) {
        if (isShape) {
            return alphabet.step(pattern, from, symbol);
        }
        int[] places = new int[pattern.length() - from + 1];
        Arrays.setAll(places, i -> from + i);
        return places;
    }
}
