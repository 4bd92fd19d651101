package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Describes an application of a tenant, a client in Auth0's API.
 *
 * @param id the client id
 * @param name the display name
 * @param appType such as {@code spa}
 * @param algorithm {@code jwt_configuration.alg}; empty when the API leaves it out, as for clients that the API created (facts.md 6.2)
 * @param connections the ids of the connections that are enabled for it
 */
public record Application(
        String id, String name, String appType, Optional<String> algorithm, List<String> connections) {

    /** Copies the list. */
    public Application {
        connections = List.copyOf(connections);
    }

    /** Returns the same application under another algorithm; empty when the API is to leave it out. */
    public Application withAlgorithm(Optional<String> other) {
        return new Application(id, name, appType, other, connections);
    }
}
