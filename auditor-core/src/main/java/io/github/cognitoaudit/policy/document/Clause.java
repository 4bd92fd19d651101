package io.github.cognitoaudit.policy.document;

import io.github.cognitoaudit.policy.pattern.Glob;
import java.util.List;

/**
 * Holds the patterns of an {@code Action}, {@code NotAction}, {@code Resource} or {@code NotResource} element.
 *
 * @param negated whether the element is the {@code Not...} form
 * @param patterns the patterns as written
 */
public record Clause(boolean negated, List<String> patterns) {

    /** Copies the patterns. */
    public Clause {
        patterns = List.copyOf(patterns);
    }

    /** Tells whether the element, as one of actions, takes in the action; upper and lower case are the same. */
    public boolean coversAction(String action) {
        return patterns.stream().anyMatch(pattern -> Glob.ignoringCase(pattern).matches(action)) != negated;
    }
}
