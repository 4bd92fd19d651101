package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.policy.pattern.Glob;
import java.util.stream.Stream;

/**
 * Names the subjects that a suppression covers: one by its identity, or several by a pattern.
 *
 * <p>In a pattern {@code *} stands for any run of characters and {@code ?} for exactly one; the pattern matches the whole identity,
 * upper and lower case told apart. So {@code ci-logs} never covers {@code ci-logs-replica} (peers.md, D14).
 *
 * @param text the identity or the pattern, not blank
 */
public record SubjectPattern(String text) {

    /** A pattern whose longest run of plain characters is shorter says nearly nothing about what it covers. */
    private static final int SHORTEST_NAME = 6;

    /**
     * Checks that the pattern says something.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public SubjectPattern {
        if (text.isBlank()) {
            throw new IllegalArgumentException("expected the identity of a subject or a pattern, found a blank text");
        }
    }

    /** Tells whether the subject is covered. */
    public boolean covers(ResourceId subject) {
        return text.equals(subject.value()) || Glob.of(text).matches(subject.value());
    }

    /** Tells whether it could cover nearly anything: it has wildcards, and no six plain characters in a row beside them. */
    public boolean isOverBroad() {
        return Glob.of(text).hasWildcard()
                && Stream.of(text.split("[*?]+")).noneMatch(plain -> plain.length() >= SHORTEST_NAME);
    }

    @Override
    public String toString() {
        return text;
    }
}
