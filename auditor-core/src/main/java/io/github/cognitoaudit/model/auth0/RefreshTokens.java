package io.github.cognitoaudit.model.auth0;

import java.util.Optional;

/**
 * Describes the refresh tokens of a client; each member is empty where Auth0 left it out.
 *
 * @param rotationType {@code rotating} or {@code non-rotating}, or another value as Auth0 answers it
 * @param expirationType {@code expiring} or {@code non-expiring}, or another value as Auth0 answers it
 */
public record RefreshTokens(Optional<String> rotationType, Optional<String> expirationType) {}
