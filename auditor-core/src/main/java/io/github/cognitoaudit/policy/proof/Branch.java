package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.pattern.TextPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects the patterns of one search: those that a resource must match and those that it must not.
 *
 * @param within the patterns to match
 * @param outside the patterns to miss
 */
record Branch(List<TextPattern> within, List<TextPattern> outside) {

    static final Branch START = new Branch(List.of(), List.of());

    Branch within(TextPattern pattern) {
        if (pattern.matchesEverything() || within.contains(pattern)) {
            return this;
        }
        List<TextPattern> more = new ArrayList<>(within);
        more.add(pattern);
        return new Branch(more, outside);
    }

    Branch outside(Collection<TextPattern> patterns) {
        if (patterns.isEmpty()) {
            return this;
        }
        List<TextPattern> more = new ArrayList<>(outside);
        more.addAll(patterns);
        return new Branch(within, more);
    }

    /** Returns the patterns that may give the shape: each where one has symbols, or any one where none has. */
    List<TextPattern> shapes() {
        if (within.isEmpty()) {
            return List.of(TextPattern.everything());
        }
        return within.stream().anyMatch(TextPattern::hasVariables) ? within : within.subList(0, 1);
    }
}
