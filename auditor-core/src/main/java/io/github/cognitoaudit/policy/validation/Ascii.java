package io.github.cognitoaudit.policy.validation;

/** Tells letters and digits of ASCII from all other characters; the names of IAM are made of these. */
final class Ascii {

    private Ascii() {}

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || isCapital(c);
    }

    static boolean isCapital(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Tells whether the text has digits only, at least one. */
    static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Ascii::isDigit);
    }

    /** Tells whether the text is the id of an account. */
    static boolean isAccount(String text) {
        return text.length() == 12 && isNumber(text);
    }

    /** Tells whether the text has a wildcard. */
    static boolean hasWildcard(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }
}
