package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;

/**
 * Describes what the applications of an Auth0 tenant share.
 *
 * @param domain the canonical domain, such as {@code acme.eu.auth0.com}
 * @param connections the connections
 * @param keys the signing keys
 */
public record Tenant(String domain, List<Connection> connections, List<SigningKey> keys) {

    /** Copies the lists. */
    public Tenant {
        connections = List.copyOf(connections);
        keys = List.copyOf(keys);
    }

    /** Returns the tenant's name, the first label of its domain. */
    public String name() {
        return domain.substring(0, domain.indexOf('.'));
    }

    /** Returns the ids of the keys that are published: all that are not revoked. */
    public List<String> publishedKeys() {
        return keys.stream().filter(key -> !key.revoked()).map(SigningKey::kid).toList();
    }
}
