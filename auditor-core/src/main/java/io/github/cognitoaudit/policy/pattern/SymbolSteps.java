package io.github.cognitoaudit.policy.pattern;

import java.util.List;

/** Says where a text may stand in the patterns to match after a symbol, by what is known of the values of symbols. */
sealed interface SymbolSteps permits AnySymbols, DistinctSymbols {

    /**
     * Returns the letters that may follow.
     *
     * @param within the patterns to match, the shape first
     * @param places where the text stands in each
     */
    int[] letters(List<TextPattern> within, int[] places);

    /**
     * Returns where a text may stand after the symbol: for each way to take the symbol, the places in each pattern.
     *
     * @param within the patterns to match, the shape first
     * @param places where the text stands before
     * @param symbol the letter of the symbol
     */
    List<int[][]> steps(List<TextPattern> within, int[] places, int symbol);
}
