package io.github.cognitoaudit.policy.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which sets of patterns a text can match at once. */
public final class PatternProfiles {

    private PatternProfiles() {}

    /**
     * Finds the sets: each of them is what some text of the shape matches, and nothing else of the patterns.
     *
     * @param patterns the patterns, without variables
     * @param shape what every text must match
     * @param budget the most places to visit before giving up
     * @return the sets of places in the list; empty when the search was given up
     */
    public static Optional<Set<BitSet>> of(List<TextPattern> patterns, TextPattern shape, int budget) {
        List<TextPattern> all = new ArrayList<>(patterns);
        all.add(shape);
        Alphabet alphabet = Alphabet.of(all, List.of());
        PatternUnion union = new PatternUnion(all, alphabet);
        Set<BitSet> profiles = new LinkedHashSet<>();
        Set<BitSet> visited = new HashSet<>();
        Deque<long[]> open = new ArrayDeque<>();
        open.add(union.start());
        visited.add(BitSet.valueOf(union.start()));
        while (!open.isEmpty()) {
            if (visited.size() > budget) {
                return Optional.empty();
            }
            long[] at = open.remove();
            BitSet profile = union.matchedPatterns(at);
            if (profile.get(patterns.size())) {
                profile.clear(patterns.size());
                profiles.add(profile);
            }
            for (int letter = 0; letter < alphabet.size(); letter++) {
                long[] next = union.step(at, letter);
                if (visited.add(BitSet.valueOf(next))) {
                    open.add(next);
                }
            }
        }
        return Optional.of(profiles);
    }
}
