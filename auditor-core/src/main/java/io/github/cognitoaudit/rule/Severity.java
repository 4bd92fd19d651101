package io.github.cognitoaudit.rule;

/** Ranks flaws; the order of declaration is from the gravest to the lightest. What needs no action is no finding. */
public enum Severity {
    /** Logins fail for everyone, or anyone gets far-reaching permissions. */
    CRITICAL,
    /** The chain is broken or open in a way that can be used. */
    HIGH,
    /** A defence is missing. */
    MEDIUM,
    /** Good practice is not followed. */
    LOW;

    /** Tells whether this is as grave as the other, or graver. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
