package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.reports.content.Mood;

/**
 * Holds the signs that mark how something stands, each readable without colour.
 *
 * @param sound examined and right
 * @param flawed wrong
 * @param undetermined not known
 * @param joint the line between two links
 */
record Marks(String sound, String flawed, String undetermined, String joint) {
    static final Marks UNICODE = new Marks("\u2714", "\u2716", "?", "\u2500\u2500");
    static final Marks ASCII = new Marks("ok", "BROKEN", "?", "--");

    static Marks of(Terminal terminal) {
        return terminal.unicode() ? UNICODE : ASCII;
    }

    String all() {
        return sound + flawed + undetermined + joint;
    }

    String of(Mood mood) {
        return switch (mood) {
            case SOUND -> sound;
            case FLAWED -> flawed;
            case UNDETERMINED -> undetermined;
        };
    }
}
