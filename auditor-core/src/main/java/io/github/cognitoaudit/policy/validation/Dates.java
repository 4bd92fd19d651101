package io.github.cognitoaudit.policy.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows which dates IAM takes: a date of ISO 8601, whole or cut short, or seconds since 1970.
 *
 * <p>IAM is seen to take a year alone, also one below zero, a date without a day or a time, a small {@code t}, an offset of hours, and up to
 * nine digits of a second; and to refuse a thirteenth month, an offset of one digit and seconds above 2^63.
 */
final class Dates {

    private static final Pattern DATE = Pattern.compile("(-?\\d{1,9})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");
    private static final Pattern TIME = Pattern.compile(
            "(?:(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d{1,9})?)?)?)?([zZ]|[+-](\\d{2})(?::(\\d{2}))?)?");

    private Dates() {}

    static boolean isDate(String text) {
        if (Ascii.isNumber(text)) {
            return text.length() < 19 || (text.length() == 19 && text.compareTo(String.valueOf(Long.MAX_VALUE)) <= 0);
        }
        int separator = Math.max(text.indexOf('T'), text.indexOf('t'));
        return separator < 0
                ? isDay(text)
                : isDay(text.substring(0, separator)) && isTime(text.substring(separator + 1));
    }

    private static boolean isDay(String text) {
        Matcher matcher = DATE.matcher(text);
        return matcher.matches() && within(matcher.group(2), 1, 12) && within(matcher.group(3), 1, 31);
    }

    private static boolean isTime(String text) {
        Matcher matcher = TIME.matcher(text);
        return matcher.matches()
                && within(matcher.group(1), 0, 23)
                && within(matcher.group(2), 0, 59)
                && within(matcher.group(3), 0, 59)
                && within(matcher.group(5), 0, 23)
                && within(matcher.group(6), 0, 59);
    }

    /** Tells whether the part is absent or a number between the two. */
    private static boolean within(@Nullable String part, int least, int most) {
        if (part == null) {
            return true;
        }
        int number = Integer.parseInt(part);
        return number >= least && number <= most;
    }
}
