package io.github.cognitoaudit.policy.syntax;

import java.util.List;

/**
 * Holds the texts of an {@code Action}, {@code NotAction}, {@code Resource} or {@code NotResource} element.
 *
 * @param element the name of the element
 * @param pointer the JSON pointer of the element
 * @param texts its texts in their order; one that stands alone is a list of one
 */
public record Values(String element, String pointer, List<Located> texts) {

    /** Copies the texts. */
    public Values {
        texts = List.copyOf(texts);
    }

    /** Tells whether the element is the {@code Not...} form. */
    public boolean negated() {
        return element.startsWith("Not");
    }
}
