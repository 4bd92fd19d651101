package io.github.cognitoaudit.sandbox.scenario;

/**
 * Describes a key that a tenant signs tokens with.
 *
 * @param kid the key id
 * @param current whether tokens are signed with it now
 * @param next whether the next rotation will use it
 * @param revoked whether it was revoked
 */
public record SigningKey(String kid, boolean current, boolean next, boolean revoked) {}
