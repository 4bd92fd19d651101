package io.github.cognitoaudit.policy.syntax;

import java.util.List;

/**
 * Holds a {@code Principal} or {@code NotPrincipal} element.
 *
 * @param element the name of the element
 * @param pointer the JSON pointer of the element
 * @param entries the principals in their order
 */
public record Principals(String element, String pointer, List<PrincipalEntry> entries) {

    /** Copies the entries. */
    public Principals {
        entries = List.copyOf(entries);
    }

    /** Tells whether the element is {@code NotPrincipal}. */
    public boolean negated() {
        return element.startsWith("Not");
    }
}
