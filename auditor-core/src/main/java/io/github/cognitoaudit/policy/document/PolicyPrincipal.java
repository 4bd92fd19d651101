package io.github.cognitoaudit.policy.document;

/**
 * Names one principal of a {@code Principal} or {@code NotPrincipal} element.
 *
 * @param type {@code AWS}, {@code Federated}, {@code Service} or {@code CanonicalUser}; {@code *} for the bare star
 * @param value the principal as written
 */
public record PolicyPrincipal(String type, String value) {}
