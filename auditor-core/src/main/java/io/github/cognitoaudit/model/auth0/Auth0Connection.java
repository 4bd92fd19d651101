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
 * @param ownCredentials whether {@code options} holds a {@code client_id} of the team's own; a social connection without one uses the
 *     keys that Auth0 shares among all tenants for trying out
 */
public record Auth0Connection(
        String connectionId,
        String name,
        Observed<String> strategy,
        Observed<Optional<Boolean>> signUpDisabled,
        Observed<Boolean> ownCredentials) {}
