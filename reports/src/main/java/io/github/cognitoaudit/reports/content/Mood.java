package io.github.cognitoaudit.reports.content;

/** Names how something stands, so that every report can mark it in its own way; never by colour alone. */
public enum Mood {
    /** Examined, and holds. */
    SOUND,
    /** Known to be wrong. */
    FLAWED,
    /** Not known to be right. */
    UNDETERMINED
}
