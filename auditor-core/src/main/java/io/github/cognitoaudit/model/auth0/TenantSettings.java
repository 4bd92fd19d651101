package io.github.cognitoaudit.model.auth0;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Describes the tenant-wide settings.
 *
 * @param flags Auth0's flags by name, such as {@code enable_client_connections}; a flag that was left out is not in the map
 */
public record TenantSettings(Map<String, Boolean> flags) {

    /** Copies the flags in the order of their names. */
    public TenantSettings {
        flags = java.util.Collections.unmodifiableMap(new TreeMap<>(flags));
    }

    /** Returns a flag; empty where Auth0 left it out. */
    public Optional<Boolean> flag(String name) {
        return Optional.ofNullable(flags.get(name));
    }
}
