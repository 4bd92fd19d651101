package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.finding.LinkVerdict;

/**
 * Holds the signs that mark how something stands, each readable without colour.
 *
 * @param sound examined and right
 * @param flawed wrong
 * @param undetermined not known
 * @param joint the line between two links
 * @param broken the line behind a flawed link
 * @param bullet the sign before an item
 */
record Marks(String sound, String flawed, String undetermined, String joint, String broken, String bullet) {
    static final Marks UNICODE = new Marks("\u2714", "\u2716", "?", "\u2500\u2500", "\u2500\u2500", "\u2022");
    static final Marks ASCII = new Marks("ok", "BROKEN", "?", "--", "--", "-");

    static Marks of(Terminal terminal) {
        return terminal.unicode() ? UNICODE : ASCII;
    }

    String all() {
        return sound + flawed + undetermined + joint + broken + bullet;
    }

    String of(LinkVerdict.Status status) {
        return switch (status) {
            case SOUND -> sound;
            case FLAWED -> flawed;
            case UNDETERMINED -> undetermined;
        };
    }
}
