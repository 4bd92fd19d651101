package io.github.cognitoaudit.reports.console;

/** Names what a piece of text is to the reader, so that a terminal can colour it. */
public enum Tone {
    /** A heading or the word that matters. */
    STRONG,
    /** Right. */
    SOUND,
    /** Wrong. */
    FLAWED,
    /** Not known. */
    UNDETERMINED,
    /** Of less weight than the text around it. */
    QUIET
}
