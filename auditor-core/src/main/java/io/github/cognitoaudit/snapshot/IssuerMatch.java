package io.github.cognitoaudit.snapshot;

/** Names how the URL of an IAM OIDC provider compares with the issuer in use. */
public enum IssuerMatch {
    /** The same, without a final slash. */
    EXACT,
    /** The same, with a final slash. */
    WITH_SLASH,
    /** Meant for the issuer and not equal to it: other case, a path, another Auth0 host, the tenant's other domain. */
    NEAR_MISS,
    /** A provider of something else. */
    UNRELATED
}
