package io.github.cognitoaudit.policy.pattern;

import java.util.List;

/** Compares two patterns at a glance, by the characters before their first and after their last wildcard. */
final class Literals {

    private Literals() {}

    /** Tells whether two of the patterns certainly have no text in common. */
    static boolean clash(List<TextPattern> patterns) {
        for (int i = 1; i < patterns.size(); i++) {
            if (clashWithOne(patterns.get(i), patterns.subList(0, i))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the pattern certainly has no text in common with one of the others. */
    static boolean clashWithOne(TextPattern pattern, List<TextPattern> others) {
        for (TextPattern other : others) {
            if (clash(other, pattern)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the pattern certainly matches all that one of the others matches. */
    static boolean coverOne(TextPattern pattern, List<TextPattern> others) {
        for (TextPattern other : others) {
            if (covers(pattern, other)) {
                return true;
            }
        }
        return false;
    }

    /** Holds where both are alike and without variables, or where one is characters and a run, and the other begins alike. */
    private static boolean covers(TextPattern pattern, TextPattern other) {
        if (!pattern.hasVariables() && pattern.equals(other)) {
            return true;
        }
        int last = pattern.length() - 1;
        if (last < 0 || last > other.length() || pattern.token(last) != TextPattern.RUN) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (pattern.token(i) < 0 || pattern.token(i) != other.token(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean clash(TextPattern one, TextPattern other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            int left = one.token(i);
            int right = other.token(i);
            if (!isCharacter(left) || !isCharacter(right)) {
                break;
            }
            if (differ(left, right)) {
                return true;
            }
        }
        for (int i = 1; i <= shorter; i++) {
            int left = one.token(one.length() - i);
            int right = other.token(other.length() - i);
            if (!isCharacter(left) || !isCharacter(right)) {
                break;
            }
            if (differ(left, right)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCharacter(int token) {
        return token >= 0;
    }

    private static boolean differ(int left, int right) {
        return !TextPattern.accepts(left, right & ~TextPattern.EITHER_CASE)
                && !TextPattern.accepts(right, left & ~TextPattern.EITHER_CASE);
    }
}
