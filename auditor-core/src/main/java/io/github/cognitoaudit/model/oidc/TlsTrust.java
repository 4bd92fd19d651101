package io.github.cognitoaudit.model.oidc;

/** Names where a presented certificate chain ends. */
public enum TlsTrust {
    /** In a CA of the JDK's trust store. */
    PUBLIC,
    /** In the private CA that the configuration declares as the issuer's own. */
    DECLARED_CA,
    /** In no known CA. */
    UNTRUSTED
}
