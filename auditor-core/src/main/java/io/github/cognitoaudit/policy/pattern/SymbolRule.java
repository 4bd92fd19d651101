package io.github.cognitoaudit.policy.pattern;

import java.util.Map;

/**
 * Says what is known of the values of symbols.
 *
 * @param distinct whether different symbols always have different values, none of which is part of another or overlaps it
 * @param shapes the shape of the values of a symbol, by its name; a symbol that is not named may have any value; counts only
 *     where they are distinct
 */
public record SymbolRule(boolean distinct, Map<String, TextPattern> shapes) {

    /** Nothing is known of the values. */
    public static final SymbolRule ANYTHING = new SymbolRule(false, Map.of());

    /** Copies the shapes. */
    public SymbolRule {
        shapes = Map.copyOf(shapes);
    }

    /** Returns the rule for symbols with different values. */
    public static SymbolRule distinct(Map<String, TextPattern> shapes) {
        return new SymbolRule(true, shapes);
    }

    /** Returns the shape of the values of a symbol. */
    public TextPattern shape(String symbol) {
        return shapes.getOrDefault(symbol, TextPattern.everything());
    }
}
