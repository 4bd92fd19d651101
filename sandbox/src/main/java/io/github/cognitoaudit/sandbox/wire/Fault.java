package io.github.cognitoaudit.sandbox.wire;

/** Names what can go wrong with an answer. */
public enum Fault {
    /** The call is refused for lack of a permission, in the service's own form. */
    REFUSED,
    /** The call is refused by an identity policy; differs from {@link #REFUSED} for Cognito only ({@code AccessDeniedException}). */
    REFUSED_BY_POLICY,
    /** The service fails with status 500. */
    SERVER_ERROR,
    /** The service asks to slow down. */
    THROTTLED,
    /** Half of the real body arrives, then the connection is closed. */
    CUT_OFF,
    /** A page of HTML arrives with status 200, as from a captive portal. */
    WRONG_CONTENT_TYPE,
    /** A whole answer arrives whose body is only half of the real one. */
    MALFORMED,
    /** A well-formed answer arrives without any of its fields. */
    EMPTY
}
