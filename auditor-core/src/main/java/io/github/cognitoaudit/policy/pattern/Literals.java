package io.github.cognitoaudit.policy.pattern;

/** Tells at a glance that two patterns have no text in common, from the characters before their first and after their last wildcard. */
final class Literals {

    private Literals() {}

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
        boolean eitherCase = left >= TextPattern.EITHER_CASE || right >= TextPattern.EITHER_CASE;
        return eitherCase
                ? TextPattern.lowerCase(left & ~TextPattern.EITHER_CASE)
                        != TextPattern.lowerCase(right & ~TextPattern.EITHER_CASE)
                : left != right;
    }
}
