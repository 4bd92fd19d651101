package io.github.cognitoaudit.policy.document;

/** Names what a statement does to the requests that it matches. */
public enum Effect {
    /** Allows them. */
    ALLOW,
    /** Denies them, whatever else allows. */
    DENY
}
