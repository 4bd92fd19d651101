package io.github.cognitoaudit.policy;

/**
 * Joins a token of an identity pool with the two claims that trust policies tell tokens apart by.
 *
 * @param aud the pool id
 * @param amr how the identity got in: {@code authenticated} or {@code unauthenticated}
 * @param token the whole token
 */
public record CognitoToken(String aud, String amr, WebIdentityToken token) {}
