package io.github.cognitoaudit.sandbox.scenario;

/**
 * Describes a rule of a role mapping.
 *
 * @param claim the claim that is looked at
 * @param matchType such as {@code Equals}
 * @param value what the claim is compared with
 * @param roleArn the role that a match gives
 */
public record MappedRole(String claim, String matchType, String value, String roleArn) {}
