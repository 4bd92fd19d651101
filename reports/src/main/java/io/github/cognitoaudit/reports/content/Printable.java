package io.github.cognitoaudit.reports.content;

import java.util.HexFormat;

/**
 * Makes foreign text safe to show: a character that would steer the reader's terminal, hide, or turn the text around becomes
 * a visible escape: a backslash, a u and its number.
 */
public final class Printable {
    private Printable() {}

    /** Returns the text on one line: line breaks and tabs are escaped as well. */
    public static String line(String text) {
        return escape(text, false);
    }

    /** Returns the text on one line, cut after so many characters; what was left out is counted. */
    public static String brief(String text, int longest) {
        String line = line(text);
        int length = line.codePointCount(0, line.length());
        if (length <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest)) + "... ("
                + Counted.of(length - longest, "more character") + ")";
    }

    /** Returns the text with its line feeds and tabs; a carriage return before a line feed is dropped. */
    public static String block(String text) {
        return escape(text.replace("\r\n", "\n"), true);
    }

    private static String escape(String text, boolean keepLayout) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            boolean layout = keepLayout && (character == '\n' || character == '\t');
            if (layout || !steers(character)) {
                printable.appendCodePoint(character);
            } else {
                printable.append(name(character));
            }
        });
        return printable.toString();
    }

    private static boolean steers(int character) {
        if (isNoncharacter(character)) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** Unicode keeps these free for good (Unicode Standard 23.7), and XML refuses two of them. */
    private static boolean isNoncharacter(int character) {
        return (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
    }

    private static String name(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                character > 0xffff
                        ? "\\u{" + Integer.toHexString(character) + "}"
                        : "\\u" + HexFormat.of().toHexDigits((char) character);
        };
    }
}
