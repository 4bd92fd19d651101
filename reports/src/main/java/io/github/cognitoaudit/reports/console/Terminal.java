package io.github.cognitoaudit.reports.console;

import java.nio.charset.Charset;

/**
 * Says what the reader's terminal can show.
 *
 * @param unicode whether it shows check marks and rules; otherwise everything of ours is ASCII
 * @param style how it colours
 * @param width how many columns it has; lines are wrapped there, values are never cut
 */
public record Terminal(boolean unicode, Style style, int width) {

    /** The width that fits every terminal and build log. */
    public static final int USUAL_WIDTH = 96;

    private static final int NARROWEST = 60;

    /** Widens a terminal that is too narrow to write on. */
    public Terminal {
        width = Math.max(width, NARROWEST);
    }

    /** Returns a terminal that writes in the charset, with the marks that the charset has. */
    public static Terminal of(Charset charset, Style style) {
        return new Terminal(
                charset.canEncode() && charset.newEncoder().canEncode(Marks.UNICODE.all()), style, USUAL_WIDTH);
    }
}
