package io.github.cognitoaudit.sandbox.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names what a pool takes logins of besides OIDC providers.
 *
 * @param social the app id by provider name, such as {@code graph.facebook.com}
 * @param developer the developer provider name; empty when none is set
 * @param userPools the provider names of user pools
 * @param samlArns the ARNs of SAML providers
 */
public record Logins(
        Map<String, String> social, Optional<String> developer, List<String> userPools, List<String> samlArns) {

    /** Copies the collections. */
    public Logins {
        social = Collections.unmodifiableMap(new TreeMap<>(social));
        userPools = List.copyOf(userPools);
        samlArns = List.copyOf(samlArns);
    }

    /** Returns the logins of a pool that takes none of these. */
    public static Logins none() {
        return new Logins(Map.of(), Optional.empty(), List.of(), List.of());
    }
}
