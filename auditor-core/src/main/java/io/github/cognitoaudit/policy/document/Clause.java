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
        return patterns.stream().anyMatch(pattern -> covers(pattern, action)) != negated;
    }

    /** A pattern that is neither stars nor has exactly one colon is none of actions (policy-engine.md 1.2). */
    private static boolean covers(String pattern, String action) {
        if (!beginsAlike(pattern, action)) {
            return false;
        }
        Glob glob = Glob.ignoringCase(pattern);
        int colon = pattern.indexOf(':');
        boolean readable = glob.matchesEverything() || (colon >= 0 && colon == pattern.lastIndexOf(':'));
        return readable && glob.matches(action);
    }

    /** Tells apart, without reading the pattern, most of what it does not match: the text before its first wildcard is another one. */
    private static boolean beginsAlike(String pattern, String action) {
        int plain = 0;
        while (plain < pattern.length() && pattern.charAt(plain) != '*' && pattern.charAt(plain) != '?') {
            plain++;
        }
        return action.regionMatches(true, 0, pattern, 0, plain);
    }
}
