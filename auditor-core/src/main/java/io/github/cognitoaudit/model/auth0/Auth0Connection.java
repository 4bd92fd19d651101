package io.github.cognitoaudit.model.auth0;

import io.github.cognitoaudit.model.Observed;
import java.util.Optional;

/**
 * Describes a connection, a source of users, that is enabled for a client.
 *
 * @param connectionId Auth0's id, such as {@code con_...}
 * @param name the connection's name
 * @param strategy the kind, such as {@code auth0} for a database or {@code google-oauth2}
 * @param signUpDisabled whether strangers can not sign up; empty where Auth0 left it out, which means that they can
 */
public record Auth0Connection(
        String connectionId, String name, Observed<String> strategy, Observed<Optional<Boolean>> signUpDisabled) {}
