package io.github.cognitoaudit.model;

/** Names why a fact was not read. */
public enum GapReason {
    /** The service refused the call; {@link Gap#needs()} says which permission or scope would allow it. */
    ACCESS_DENIED,
    /** The service kept answering that calls come too fast, until the deadline. */
    THROTTLED,
    /** No connection, or the service kept failing until the deadline. */
    UNREACHABLE,
    /** No whole answer within the time allowed. */
    TIMED_OUT,
    /** The answer could not be understood. */
    MALFORMED,
    /** The region is not enabled for the account. */
    REGION_DISABLED,
    /** A plan does not know the value before it is applied. */
    UNKNOWN_UNTIL_APPLY,
    /** The facts were read, and the reasoning over them ended without an answer. */
    UNDECIDED,
    /** The fact belongs to nothing in scope, so nobody asked for it; not reported as missing, and still no fact. */
    NOT_ASKED,
    /** The configuration switches the optional read off; rules that need it are not examined. */
    SWITCHED_OFF,
    /** A rule ended with an error. */
    RULE_FAILED,
    /** The snapshot of a shard is not there. */
    SHARD_MISSING
}
