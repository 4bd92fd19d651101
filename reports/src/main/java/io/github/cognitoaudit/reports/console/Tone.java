package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.reports.content.Mood;

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
    QUIET;

    static Tone of(Mood mood) {
        return switch (mood) {
            case SOUND -> SOUND;
            case FLAWED -> FLAWED;
            case UNDETERMINED -> UNDETERMINED;
        };
    }
}
