package io.github.cognitoaudit.reports.console;

/** Colours a piece of text for a terminal, or leaves it as it is. */
@FunctionalInterface
public interface Style {

    /** Returns the text in the tone; the text holds no control character and none may be needed to read it. */
    String paint(Tone tone, String text);

    /** Returns the style that colours nothing, for {@code NO_COLOR}, batch mode and files. */
    static Style plain() {
        return (tone, text) -> text;
    }

    /** Returns the style of a terminal that understands ANSI sequences (ECMA-48, select graphic rendition). */
    static Style ansi() {
        return (tone, text) -> "\u001b[" + code(tone) + "m" + text + "\u001b[m";
    }

    private static String code(Tone tone) {
        return switch (tone) {
            case STRONG -> "1";
            case SOUND -> "32";
            case FLAWED -> "1;31";
            case UNDETERMINED -> "33";
            case QUIET -> "2";
        };
    }
}
