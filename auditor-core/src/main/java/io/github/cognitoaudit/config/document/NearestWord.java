package io.github.cognitoaudit.config.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Finds the words that somebody may have meant, by edit distance with neighbours swapped as one edit, whatever the case. */
public final class NearestWord {

    private NearestWord() {}

    /**
     * Returns the words near enough to be meant, the nearest first, equally near ones in alphabetical order.
     *
     * <p>Near enough is a third of the longer word's length, at least two edits.
     */
    public static List<String> to(String written, Collection<String> words) {
        return words.stream()
                .filter(word -> distance(written, word) <= Math.max(2, Math.max(written.length(), word.length()) / 3))
                .sorted(Comparator.<String>comparingInt(word -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int distance(String written, String word) {
        String left = written.toLowerCase(Locale.ROOT);
        String right = word.toLowerCase(Locale.ROOT);
        int[][] edits = new int[left.length() + 1][right.length() + 1];
        IntStream.rangeClosed(0, left.length()).forEach(row -> edits[row][0] = row);
        IntStream.rangeClosed(0, right.length()).forEach(column -> edits[0][column] = column);
        for (int row = 1; row <= left.length(); row++) {
            for (int column = 1; column <= right.length(); column++) {
                edits[row][column] = cheapest(edits, left, right, row, column);
            }
        }
        return edits[left.length()][right.length()];
    }

    private static int cheapest(int[][] edits, String left, String right, int row, int column) {
        int replaced = edits[row - 1][column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
        int cheapest = Math.min(replaced, 1 + Math.min(edits[row - 1][column], edits[row][column - 1]));
        boolean swapped = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return swapped ? Math.min(cheapest, edits[row - 2][column - 2] + 1) : cheapest;
    }
}
