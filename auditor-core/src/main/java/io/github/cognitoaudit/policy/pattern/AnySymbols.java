package io.github.cognitoaudit.policy.pattern;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Knows nothing of the values: the shape takes a symbol where it has it, every other pattern may take any text for it. */
record AnySymbols(Alphabet alphabet) implements SymbolSteps {

    @Override
    public int[] letters(List<TextPattern> within, int[] places) {
        return alphabet.lettersAt(within.get(0), places[0]);
    }

    @Override
    public List<int[][]> steps(List<TextPattern> within, int[] places, int symbol) {
        int[][] next = new int[places.length][];
        next[0] = alphabet.step(within.get(0), places[0], symbol);
        for (int i = 1; i < next.length; i++) {
            int from = places[i];
            next[i] = new int[within.get(i).length() - from + 1];
            Arrays.setAll(next[i], later -> from + later);
        }
        return Collections.singletonList(next);
    }
}
