package io.github.cognitoaudit.policy.pattern;

import java.util.List;
import java.util.Map;

/**
 * Holds a text in which symbols may stand for values that are not known.
 *
 * @param parts the parts in their order
 */
public record Word(List<Part> parts) {

    /** Copies the parts. */
    public Word {
        parts = List.copyOf(parts);
    }

    /** Returns the text with the values of the symbols; a symbol that is not named stands as {@code ${name}}. */
    public String text(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.symbol() ? values.getOrDefault(part.text(), "${" + part.text() + "}") : part.text());
        }
        return text.toString();
    }

    /**
     * Holds a stretch of text, or the name of a symbol.
     *
     * @param text the text, or the name
     * @param symbol whether it is a name
     */
    public record Part(String text, boolean symbol) {}
}
