package io.github.cognitoaudit.reports.content;

import java.util.Locale;

/** Counts things in words, such as {@code 1 finding} and {@code 2 findings}. */
public final class Counted {
    private Counted() {}

    /** Returns the number with its noun; the plural adds an s. */
    public static String of(long number, String noun) {
        return number(number) + " " + (number == 1 ? noun : noun + "s");
    }

    /** Returns the number with its noun, whose plural does not just add an s. */
    public static String of(long number, String one, String many) {
        return number(number) + " " + choose(number, one, many);
    }

    /** Returns the number with commas between its thousands. */
    public static String number(long number) {
        boolean small = number >= 0 && number < 1000;
        return small ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns the singular form for one and the plural form for every other number, such as {@code stops} and {@code stop}. */
    public static String choose(long number, String one, String many) {
        return number == 1 ? one : many;
    }
}
