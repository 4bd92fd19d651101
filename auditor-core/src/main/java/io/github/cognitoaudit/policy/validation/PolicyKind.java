package io.github.cognitoaudit.policy.validation;

/** Names where a policy document stands, which decides what IAM takes. */
public enum PolicyKind {
    /** A policy of an identity, inline or managed; also a permissions boundary. */
    IDENTITY,
    /** The trust policy of a role: who may take it. */
    TRUST,
    /** A policy that is passed when a session begins. */
    SESSION
}
