package io.github.cognitoaudit.policy.pattern;

/** Says where a text may stand in a pattern after a symbol, by what is known of the values of symbols. */
sealed interface SymbolSteps permits AnySymbols, DistinctSymbols {

    /** Returns the letters that may follow where a text stands in the shape, which is the first of the patterns to match. */
    int[] letters(TextPattern shape, int place);

    /**
     * Returns where a text may stand in the pattern after the symbol.
     *
     * @param pattern one of the patterns to match
     * @param isShape whether it is the one that gives the shape
     * @param from where the text stands before
     * @param symbol the letter of the symbol
     */
    int[] step(TextPattern pattern, boolean isShape, int from, int symbol);
}
