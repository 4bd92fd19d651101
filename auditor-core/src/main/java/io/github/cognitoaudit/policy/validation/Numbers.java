package io.github.cognitoaudit.policy.validation;

/** Knows the form of whole and decimal numbers. */
final class Numbers {

    private Numbers() {}

    /** Tells whether the text is a number, such as {@code -1}, {@code 0.5} or {@code 1e3}; it is not converted, however large it is. */
    static boolean isNumber(String text) {
        int at = sign(text, 0);
        int whole = digits(text, at);
        int end = whole;
        if (end > at && end < text.length() && text.charAt(end) == '.') {
            int fraction = digits(text, end + 1);
            if (fraction == end + 1) {
                return false;
            }
            end = fraction;
        }
        if (end > at && end < text.length() && Character.toLowerCase(text.charAt(end)) == 'e') {
            int exponent = sign(text, end + 1);
            end = digits(text, exponent);
            if (end == exponent) {
                return false;
            }
        }
        return end > at && end == text.length();
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String text, int at) {
        int end = at;
        while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
