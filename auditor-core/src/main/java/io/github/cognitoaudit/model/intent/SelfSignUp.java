package io.github.cognitoaudit.model.intent;

/** Names what the team intends for strangers who want to join. */
public enum SelfSignUp {
    /** Anyone may join. */
    ALLOWED,
    /** A post-login Action decides who gets in. */
    GATED,
    /** Nobody joins by themselves. */
    FORBIDDEN
}
