package io.github.cognitoaudit.model.auth0;

/**
 * Describes an API that the tenant issues access tokens for.
 *
 * @param identifier the identifier, the audience of its access tokens, such as {@code https://api.acme.example}
 * @param name the display name
 */
public record ResourceServer(String identifier, String name) {}
