package io.github.cognitoaudit.sandbox.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Describes an application of a tenant, a client in Auth0's API.
 *
 * @param id the client id
 * @param name the display name
 * @param appType such as {@code spa}
 * @param algorithm {@code jwt_configuration.alg}; empty when the API leaves it out, as for clients that the API created (facts.md 6.2)
 * @param connections the ids of the connections that are enabled for it
 * @param settings the other members of the client as the API answers them, by name (facts.md 6.1); what is not here is left out
 */
public record Application(
        String id,
        String name,
        String appType,
        Optional<String> algorithm,
        List<String> connections,
        Map<String, Object> settings) {

    private static final int ID_TOKEN_LIFETIME = 36_000;

    /** Copies the collections. */
    public Application {
        connections = List.copyOf(connections);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** Returns a sound single-page application: signs with RS256, renews its tokens by rotation, is called back over TLS. */
    public static Application of(String id, String name, List<String> connections) {
        return new Application(
                id,
                name,
                "spa",
                Optional.of("RS256"),
                connections,
                Map.of(
                        "oidc_conformant",
                        true,
                        "is_first_party",
                        true,
                        "cross_origin_authentication",
                        false,
                        "token_endpoint_auth_method",
                        "none",
                        "grant_types",
                        List.of("authorization_code", "refresh_token"),
                        "callbacks",
                        List.of("https://app.acme.example/callback"),
                        "jwt_configuration",
                        Map.of("lifetime_in_seconds", ID_TOKEN_LIFETIME, "secret_encoded", false),
                        "refresh_token",
                        refreshToken("rotating", "expiring")));
    }

    /** Returns the same application under another algorithm; empty when the API is to leave it out. */
    public Application withAlgorithm(Optional<String> other) {
        return new Application(id, name, appType, other, connections, settings);
    }

    /** Returns the same application of another kind. */
    public Application withAppType(String other) {
        return new Application(id, name, other, algorithm, connections, settings);
    }

    /** Returns the same application with other connections enabled. */
    public Application withConnections(List<String> others) {
        return new Application(id, name, appType, algorithm, others, settings);
    }

    /** Returns the same application with another value of a member, such as {@code "oidc_conformant", false}. */
    public Application with(String member, Object value) {
        Map<String, Object> changed = new TreeMap<>(settings);
        changed.put(member, value);
        return new Application(id, name, appType, algorithm, connections, changed);
    }

    /** Returns the same application with a member left out. */
    public Application without(String member) {
        Map<String, Object> changed = new TreeMap<>(settings);
        changed.remove(member);
        return new Application(id, name, appType, algorithm, connections, changed);
    }

    /** Returns the same application with these grants. */
    public Application withGrants(String... grants) {
        return with("grant_types", List.of(grants));
    }

    /** Returns the same application with these callbacks. */
    public Application withCallbacks(String... urls) {
        return with("callbacks", List.of(urls));
    }

    /** Returns the same application with another lifetime of its ID tokens. */
    public Application withIdTokenLifetime(int seconds) {
        return with("jwt_configuration", Map.of("lifetime_in_seconds", seconds, "secret_encoded", false));
    }

    /** Returns the same application with other refresh tokens, such as {@code "non-rotating", "non-expiring"}. */
    public Application withRefreshTokens(String rotation, String expiration) {
        return with("refresh_token", refreshToken(rotation, expiration));
    }

    /** Returns the same application with custom token exchange of these types allowed. */
    public Application withTokenExchange(String... types) {
        return with("token_exchange", Map.of("allow_any_profile_of_type", List.of(types)));
    }

    /** Returns the same application with a key that its ID tokens are encrypted with. */
    public Application withEncryptionKey() {
        return with("encryption_key", Map.of("pub", "-----BEGIN PUBLIC KEY-----", "subject", "CN=" + name));
    }

    /** Returns the same application with the addon for AWS, the delegation of old. */
    public Application withAwsAddon() {
        return with("addons", Map.of("aws", Map.of("lifetime_in_seconds", ID_TOKEN_LIFETIME)));
    }

    private static Map<String, Object> refreshToken(String rotation, String expiration) {
        boolean endless = expiration.equals("non-expiring");
        return Map.of(
                "rotation_type", rotation,
                "expiration_type", expiration,
                "leeway", 0,
                "token_lifetime", 2_592_000,
                "infinite_token_lifetime", endless,
                "idle_token_lifetime", 1_296_000,
                "infinite_idle_token_lifetime", endless);
    }
}
