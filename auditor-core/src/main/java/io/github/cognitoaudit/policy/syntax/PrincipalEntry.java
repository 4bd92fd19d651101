package io.github.cognitoaudit.policy.syntax;

/**
 * Holds one principal.
 *
 * @param type {@code AWS}, {@code Federated}, {@code Service} or {@code CanonicalUser}; {@code *} for the bare star
 * @param value the principal as written
 */
public record PrincipalEntry(String type, Located value) {}
