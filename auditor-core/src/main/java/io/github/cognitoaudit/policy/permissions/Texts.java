package io.github.cognitoaudit.policy.permissions;

import java.util.Arrays;

/**
 * Describes a set of texts as a sequence of character sets, some of which repeat; a pattern and what it is held against are
 * both such sets.
 */
final class Texts {

    /** Any character. */
    static final int ANY = -1;
    /** Any character that a pattern could spell out. */
    static final int ANY_BUT_FRESH = -2;
    /** Any such character but a colon. */
    static final int NO_COLON = -3;
    /** Any such character but a colon and a slash. */
    static final int NAME = -4;

    /** Stands for a stretch of text that no pattern spells out, so that only a star takes it, at whatever length. */
    static final char FRESH = '\uE000';
    /** Stands for the value of a policy variable, which is one text that is not known. */
    static final char VALUE = '\uE001';

    private final int[] sets;
    private final boolean[] runs;

    private Texts(int[] sets, boolean[] runs) {
        this.sets = sets;
        this.runs = runs;
    }

    /** Tells whether some text is in both sets; takes time in proportion to the product of their lengths. */
    boolean meets(Texts other) {
        int same = 0;
        while (spellsOut(same) && other.spellsOut(same)) {
            if (sets[same] != other.sets[same]) {
                return false;
            }
            same++;
        }
        boolean[] current = new boolean[other.sets.length + 1];
        current[same] = true;
        for (int i = same; i < sets.length; i++) {
            boolean[] next = new boolean[current.length];
            step(i, other, current, next);
            current = next;
        }
        for (int j = 0; j < other.sets.length; j++) {
            current[j + 1] |= current[j] && other.runs[j];
        }
        return current[other.sets.length];
    }

    private boolean spellsOut(int place) {
        return place < sets.length && sets[place] >= 0 && !runs[place];
    }

    private void step(int i, Texts other, boolean[] current, boolean[] next) {
        for (int j = 0; j < current.length; j++) {
            if (!current[j]) {
                continue;
            }
            next[j] |= runs[i];
            if (j == other.sets.length) {
                continue;
            }
            current[j + 1] |= other.runs[j];
            if (share(sets[i], other.sets[j])) {
                int after = other.runs[j] ? j : j + 1;
                if (runs[i]) {
                    current[after] = true;
                } else {
                    next[after] = true;
                }
            }
        }
    }

    private static boolean share(int one, int other) {
        if (one >= 0 && other >= 0) {
            return one == other;
        }
        if (one < 0 && other < 0) {
            return true;
        }
        int character = Math.max(one, other);
        return switch (Math.min(one, other)) {
            case ANY -> true;
            case ANY_BUT_FRESH -> character != FRESH;
            case NO_COLON -> character != FRESH && character != ':';
            default -> character != FRESH && character != ':' && character != '/';
        };
    }

    /** Collects the character sets in their order. */
    static final class Builder {
        private int[] sets = new int[64];
        private boolean[] runs = new boolean[64];
        private int length;

        Builder literal(CharSequence text) {
            for (int i = 0; i < text.length(); i++) {
                one(text.charAt(i));
            }
            return this;
        }

        Builder one(int set) {
            return add(set, false);
        }

        Builder run(int set) {
            return add(set, true);
        }

        Texts build() {
            return new Texts(Arrays.copyOf(sets, length), Arrays.copyOf(runs, length));
        }

        private Builder add(int set, boolean run) {
            if (length == sets.length) {
                sets = Arrays.copyOf(sets, 2 * length);
                runs = Arrays.copyOf(runs, 2 * length);
            }
            sets[length] = set;
            runs[length] = run;
            length++;
            return this;
        }
    }
}
