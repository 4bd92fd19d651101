package io.github.cognitoaudit.sandbox.wire;

/** Names the services that the sandbox plays. */
public enum Service {
    /** The token endpoint and the Management API of a tenant. */
    AUTH0,
    /** The public documents of an issuer. */
    ISSUER,
    /** AWS Identity and Access Management. */
    IAM,
    /** AWS Security Token Service. */
    STS,
    /** Amazon Cognito identity pools. */
    COGNITO_IDENTITY
}
