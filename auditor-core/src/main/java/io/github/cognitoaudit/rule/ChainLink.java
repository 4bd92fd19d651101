package io.github.cognitoaudit.rule;

/** Names the links of the chain, from the Auth0 client to the permissions, in the order of a login. */
public enum ChainLink {
    /** The Auth0 client and how it signs ID tokens. */
    CLIENT,
    /** The issuer: its discovery document and keys. */
    ISSUER,
    /** The IAM OIDC provider and its URL. */
    PROVIDER,
    /** The provider's audiences. */
    AUDIENCE,
    /** The provider's thumbprints. */
    THUMBPRINT,
    /** The identity pool and its reference to the provider. */
    POOL,
    /** The pool's slots and mappings: which roles it hands out. */
    SLOT,
    /** The roles' trust policies. */
    TRUST,
    /** What the roles may do. */
    PERMISSIONS
}
