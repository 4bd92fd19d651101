package io.github.cognitoaudit.policy.pattern;

import java.util.Optional;

/**
 * Says what is known of the values of symbols.
 *
 * @param shape the shape of every value, where different symbols always have different values, none of which is part of another
 *     or overlaps it; empty where nothing is known, so that two symbols may have one value
 */
public record SymbolRule(Optional<TextPattern> shape) {

    /** Nothing is known of the values. */
    public static final SymbolRule ANYTHING = new SymbolRule(Optional.empty());

    /** Different symbols stand for different values of one shape. */
    public static SymbolRule distinct(TextPattern shape) {
        return new SymbolRule(Optional.of(shape));
    }
}
