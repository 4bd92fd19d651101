package io.github.cognitoaudit.policy.pattern;

import java.util.BitSet;
import java.util.List;

/**
 * Walks through all patterns of a union at once: a set of places is a row of bits, one for each place of each pattern, and a
 * letter moves all of them in a few operations.
 */
final class PatternUnion {

    private final int words;
    private final long[] starts;
    private final long[] finals;
    private final long[] runs;
    private final long[][] singles;
    private final long[][] staying;
    private final int[] ends;

    PatternUnion(List<TextPattern> patterns, Alphabet alphabet) {
        int places = patterns.stream().mapToInt(pattern -> pattern.length() + 1).sum();
        this.words = (places + 63) >>> 6;
        this.starts = new long[words];
        this.finals = new long[words];
        this.runs = new long[words];
        this.singles = new long[alphabet.size()][words];
        this.staying = new long[alphabet.size()][words];
        this.ends = new int[patterns.size()];
        int base = 0;
        for (int number = 0; number < ends.length; number++) {
            TextPattern pattern = patterns.get(number);
            ends[number] = base + pattern.length();
            set(starts, base);
            set(finals, ends[number]);
            for (int i = 0; i < pattern.length(); i++) {
                place(pattern, pattern.token(i), base + i, alphabet);
            }
            base += pattern.length() + 1;
        }
    }

    private void place(TextPattern pattern, int token, int bit, Alphabet alphabet) {
        boolean run = TextPattern.isRun(token);
        if (run) {
            set(runs, bit);
        }
        if (token >= 0 && token < TextPattern.EITHER_CASE) {
            set(singles[alphabet.letter(token)], bit);
            return;
        }
        for (int letter = 0; letter < alphabet.size(); letter++) {
            if (alphabet.accepts(pattern, token, letter)) {
                set(run ? staying[letter] : singles[letter], bit);
            }
        }
    }

    private static void set(long[] bits, int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    long[] start() {
        return closed(starts.clone());
    }

    long[] step(long[] at, int letter) {
        long[] next = new long[words];
        long carry = 0;
        for (int i = 0; i < words; i++) {
            long moving = at[i] & singles[letter][i];
            next[i] = (moving << 1) | carry | (at[i] & staying[letter][i]);
            carry = moving >>> 63;
        }
        return closed(next);
    }

    /** Adds the places behind runs, since a run may be empty. */
    private long[] closed(long[] at) {
        boolean grew = true;
        while (grew) {
            grew = false;
            long carry = 0;
            for (int i = 0; i < words; i++) {
                long skipping = at[i] & runs[i];
                long more = (skipping << 1) | carry;
                carry = skipping >>> 63;
                if ((more & ~at[i]) != 0) {
                    at[i] |= more;
                    grew = true;
                }
            }
        }
        return at;
    }

    boolean matchedAt(long[] at) {
        for (int i = 0; i < words; i++) {
            if ((at[i] & finals[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns which of the patterns match, by their places. */
    BitSet matchedPatterns(long[] at) {
        BitSet matched = new BitSet();
        for (int i = 0; i < ends.length; i++) {
            matched.set(i, (at[ends[i] >>> 6] >>> ends[i] & 1) != 0);
        }
        return matched;
    }

    static boolean isPartOf(long[] part, long[] whole) {
        for (int i = 0; i < part.length; i++) {
            if ((part[i] & ~whole[i]) != 0) {
                return false;
            }
        }
        return true;
    }
}
