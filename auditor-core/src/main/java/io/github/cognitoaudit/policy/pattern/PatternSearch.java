package io.github.cognitoaudit.policy.pattern;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a shortest text that matches some patterns and none of others (policy-engine.md 4.1).
 *
 * <p>The search walks through the texts letter by letter and keeps, for each, where it may stand in every pattern. A place from
 * which nothing is found that another place would not find too is not visited again. Nothing is determinised beforehand.
 *
 * <p>Where symbols occur, the answer {@link Nothing} holds for all their values: the first of the patterns to match gives the
 * shape of the texts, in the others a symbol may stand for anything, and a pattern to be missed counts as matched only where it
 * matches whatever the symbols stand for. A text that is found then needs a check with values.
 */
public final class PatternSearch {

    /** More characters than patterns that IAM takes can have: a policy has 10,240. */
    private static final int LONGEST = 24_000;

    private static final int LONGEST_UNION = 200_000;

    private final List<TextPattern> within;
    private final Alphabet alphabet;
    private final PatternUnion outside;
    private final int budget;
    private final SymbolSteps steps;
    private final Map<IntBuffer, List<long[]>> visited = new HashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private int visits;

    private PatternSearch(List<TextPattern> within, List<TextPattern> outside, int budget, SymbolRule symbols) {
        this.within = within;
        this.alphabet = Alphabet.of(within, outside);
        this.outside = new PatternUnion(outside, alphabet);
        this.budget = budget;
        this.steps = symbols.distinct() ? new DistinctSymbols(alphabet, symbols) : new AnySymbols(alphabet);
    }

    /**
     * Searches for a text.
     *
     * @param within the patterns that must all match; at least one
     * @param outside the patterns of which none may match
     * @param budget the most places to visit before giving up
     */
    public static Outcome find(List<TextPattern> within, Collection<TextPattern> outside, int budget) {
        return find(within, outside, budget, SymbolRule.ANYTHING);
    }

    /**
     * Searches for a text when something is known of the values of symbols.
     *
     * <p>Where different symbols have different values of one shape, every pattern counts with its symbols, but for those whose
     * letters may have either case: the order does not matter, and only the literal text of a pattern may lie within a symbol's
     * value.
     *
     * @param within the patterns that must all match; at least one
     * @param outside the patterns of which none may match
     * @param budget the most places to visit before giving up; patterns too long for IAM are given up at once
     * @param symbols what is known of the values of symbols
     */
    public static Outcome find(
            List<TextPattern> within, Collection<TextPattern> outside, int budget, SymbolRule symbols) {
        return find(within, outside, budget, symbols, visited -> {});
    }

    /**
     * Searches for a text and tells what it cost.
     *
     * @param within the patterns that must all match; at least one
     * @param outside the patterns of which none may match
     * @param budget the most places to visit before giving up; patterns too long for IAM are given up at once
     * @param symbols what is known of the values of symbols
     * @param cost takes the number of places that were visited
     */
    public static Outcome find(
            List<TextPattern> within,
            Collection<TextPattern> outside,
            int budget,
            SymbolRule symbols,
            IntConsumer cost) {
        TextPattern shape = within.get(0).withOneTextPerVariable();
        List<TextPattern> all = new ArrayList<>(within.size());
        all.add(shape);
        for (int i = 1; i < within.size(); i++) {
            TextPattern other = symbols.distinct()
                    ? within.get(i).withOneTextPerVariable()
                    : within.get(i).widened();
            if (!other.matchesEverything() && !all.contains(other)) {
                all.add(other);
            }
        }
        if (Literals.clash(all)) {
            return new Nothing();
        }
        List<TextPattern> relevant = new ArrayList<>();
        for (TextPattern pattern : outside) {
            if (pattern.equals(within.get(0)) || Literals.coverOne(pattern, all)) {
                return new Nothing();
            }
            if (!Literals.clashWithOne(pattern, all) && !relevant.contains(pattern)) {
                relevant.add(pattern);
            }
        }
        if (length(all) > LONGEST || length(relevant) > LONGEST_UNION) {
            return new GivenUp(budget);
        }
        PatternSearch search = new PatternSearch(all, relevant, budget, symbols);
        Outcome outcome = search.run();
        cost.accept(search.visits);
        return outcome;
    }

    private static int length(List<TextPattern> patterns) {
        return patterns.stream().mapToInt(TextPattern::length).sum();
    }

    /** Tells at a glance whether no text matches both patterns; a false answer says nothing. */
    public static boolean clash(TextPattern one, TextPattern other) {
        return Literals.clash(one, other);
    }

    private Outcome run() {
        enter(new Node(null, 0, new int[within.size()], outside.start()));
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (isAnswer(node)) {
                return new Found(alphabet.word(node.letters()));
            }
            if (visits > budget) {
                return new GivenUp(budget);
            }
            expand(node);
        }
        return new Nothing();
    }

    private boolean isAnswer(Node node) {
        for (int i = 0; i < within.size(); i++) {
            TextPattern pattern = within.get(i);
            for (int place = node.places[i]; place < pattern.length(); place++) {
                if (!TextPattern.isRun(pattern.token(place))) {
                    return false;
                }
            }
        }
        return !outside.matchedAt(node.outside);
    }

    private void expand(Node node) {
        for (int letter : steps.letters(within, node.places)) {
            List<int[][]> ways =
                    alphabet.isSymbol(letter) ? steps.steps(within, node.places, letter) : places(node, letter);
            for (int[][] next : ways) {
                combine(node, letter, next, new int[next.length], 0, outside.step(node.outside, letter));
            }
        }
    }

    /** Returns the places in each pattern; none where one of them does not take the letter. */
    private List<int[][]> places(Node node, int letter) {
        int[][] next = new int[within.size()][];
        for (int i = 0; i < next.length; i++) {
            next[i] = alphabet.step(within.get(i), node.places[i], letter);
            if (next[i].length == 0) {
                return List.of();
            }
        }
        return Collections.singletonList(next);
    }

    private void combine(Node node, int letter, int[][] next, int[] places, int i, long[] missed) {
        if (i == next.length) {
            enter(new Node(node, letter, places.clone(), missed));
            return;
        }
        for (int place : next[i]) {
            places[i] = place;
            combine(node, letter, next, places, i + 1, missed);
        }
    }

    /** Visits a node unless one at the same place that matches less of what is to be missed was visited. */
    private void enter(Node node) {
        List<long[]> known = visited.computeIfAbsent(IntBuffer.wrap(node.places), place -> new ArrayList<>(1));
        for (long[] other : known) {
            if (PatternUnion.isPartOf(other, node.outside)) {
                return;
            }
        }
        known.removeIf(other -> PatternUnion.isPartOf(node.outside, other));
        known.add(node.outside);
        visits++;
        open.add(node);
    }

    /** Answers a search. */
    public sealed interface Outcome {

        /** Answers from whichever outcome this is; all three must be given. */
        <R> R fold(
                Function<Word, ? extends R> found,
                Supplier<? extends R> nothing,
                Function<Integer, ? extends R> givenUp);
    }

    /**
     * Says that there is a text.
     *
     * @param word a shortest one
     */
    public record Found(Word word) implements Outcome {
        @Override
        public <R> R fold(
                Function<Word, ? extends R> found,
                Supplier<? extends R> nothing,
                Function<Integer, ? extends R> givenUp) {
            return found.apply(word);
        }
    }

    /** Says that there is no text. */
    public record Nothing() implements Outcome {
        @Override
        public <R> R fold(
                Function<Word, ? extends R> found,
                Supplier<? extends R> nothing,
                Function<Integer, ? extends R> givenUp) {
            return nothing.get();
        }
    }

    /**
     * Says that the search was given up.
     *
     * @param budget how many places it was allowed to visit
     */
    public record GivenUp(int budget) implements Outcome {
        @Override
        public <R> R fold(
                Function<Word, ? extends R> found,
                Supplier<? extends R> nothing,
                Function<Integer, ? extends R> givenUp) {
            return givenUp.apply(budget);
        }
    }

    /** One text so far: its last letter, where it stands in the patterns to match, and in which of the others it may. */
    private static final class Node {
        private final @Nullable Node before;
        private final int letter;
        private final int[] places;
        private final long[] outside;

        Node(@Nullable Node before, int letter, int[] places, long[] outside) {
            this.before = before;
            this.letter = letter;
            this.places = places;
            this.outside = outside;
        }

        Deque<Integer> letters() {
            Deque<Integer> letters = new ArrayDeque<>();
            for (Node node = this; node.before != null; node = node.before) {
                letters.addFirst(node.letter);
            }
            return letters;
        }
    }
}
