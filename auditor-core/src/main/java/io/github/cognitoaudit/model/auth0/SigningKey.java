package io.github.cognitoaudit.model.auth0;

/**
 * Describes a key that the tenant signs tokens with.
 *
 * <p>Auth0 answers {@code previous: true} on current and next keys too, so a key is classified by the other flags (facts.md 6.5).
 *
 * @param kid the key id, as in a token's header
 * @param current whether tokens are signed with it now
 * @param next whether the next rotation will use it
 * @param revoked whether it was revoked
 */
public record SigningKey(String kid, boolean current, boolean next, boolean revoked) {}
