package io.github.cognitoaudit.policy.proof;

/** Names what a proof came to. */
public enum Answer {
    /** There is no such request. */
    PROVEN,
    /** There is one, and it was confirmed. */
    REFUTED,
    /** Neither. */
    OPEN
}
