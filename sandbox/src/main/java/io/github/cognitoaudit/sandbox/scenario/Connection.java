package io.github.cognitoaudit.sandbox.scenario;

/**
 * Describes a connection of a tenant, a source of users.
 *
 * @param id such as {@code con_...}
 * @param name the connection's name
 * @param strategy such as {@code auth0} for a database
 * @param signUpDisabled whether strangers can not join by themselves
 */
public record Connection(String id, String name, String strategy, boolean signUpDisabled) {}
