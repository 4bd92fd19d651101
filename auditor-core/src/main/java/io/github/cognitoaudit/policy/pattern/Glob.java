package io.github.cognitoaudit.policy.pattern;

import java.util.Arrays;

/**
 * Matches text against a pattern of the policy language: {@code *} stands for any run of characters, also none, {@code ?} for
 * exactly one.
 *
 * <p>A star crosses every character, also {@code :} and {@code /}, as in {@code StringLike}. Matching never backs up further
 * than the last star, so a pattern full of stars costs no more than another of its length.
 */
public final class Glob {

    private final int[] pattern;
    private final boolean ignoresCase;

    private Glob(String pattern, boolean ignoresCase) {
        this.pattern = withoutRepeatedStars(characters(pattern, ignoresCase));
        this.ignoresCase = ignoresCase;
    }

    /** Returns the pattern of a resource or of a {@code StringLike} value, which tells upper case from lower case. */
    public static Glob of(String pattern) {
        return new Glob(pattern, false);
    }

    /** Returns the pattern of an action, which ignores the case of ASCII letters (policy-engine.md 1.2). */
    public static Glob ignoringCase(String pattern) {
        return new Glob(pattern, true);
    }

    /** Tells whether the whole text matches. */
    public boolean matches(String text) {
        return matches(characters(text, ignoresCase));
    }

    /** Tells whether all the code points match; to a pattern that ignores case they are given in lower case. */
    public boolean matches(int[] characters) {
        int at = 0;
        int next = 0;
        int afterStar = 0;
        int resume = 0;
        while (at < characters.length) {
            if (next < pattern.length && pattern[next] == '*') {
                next++;
                afterStar = next;
                resume = at;
            } else if (next < pattern.length && (pattern[next] == '?' || pattern[next] == characters[at])) {
                next++;
                at++;
            } else if (afterStar > 0) {
                resume++;
                at = resume;
                next = afterStar;
            } else {
                return false;
            }
        }
        return next == pattern.length || (next == pattern.length - 1 && pattern[next] == '*');
    }

    /** Tells whether every text matches. */
    public boolean matchesEverything() {
        return pattern.length == 1 && pattern[0] == '*';
    }

    /** Tells whether there is a wildcard, so that more than one text may match. */
    public boolean hasWildcard() {
        for (int character : pattern) {
            if (character == '*' || character == '?') {
                return true;
            }
        }
        return false;
    }

    /** Returns the code points of a text, with ASCII letters in lower case when case is to be ignored. */
    public static int[] characters(String text, boolean ignoringCase) {
        int[] characters = new int[text.length()];
        int length = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            characters[length] = ignoringCase && character >= 'A' && character <= 'Z' ? character + 32 : character;
            length++;
        }
        return Arrays.copyOf(characters, length);
    }

    private static int[] withoutRepeatedStars(int[] characters) {
        int[] kept = new int[characters.length];
        int length = 0;
        for (int character : characters) {
            if (character != '*' || length == 0 || kept[length - 1] != '*') {
                kept[length] = character;
                length++;
            }
        }
        return Arrays.copyOf(kept, length);
    }
}
