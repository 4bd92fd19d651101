package io.github.cognitoaudit.model.auth0;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import java.util.Optional;

/**
 * Describes an application registered with Auth0.
 *
 * @param tenantDomain the canonical domain of the tenant
 * @param clientId the client id, the audience of its ID tokens
 * @param name the display name
 * @param appType the kind of application, such as {@code spa}; empty when Auth0 left it out
 * @param signingAlgorithm {@code jwt_configuration.alg} as answered, such as {@code RS256}; empty when the field was asked for with
 *     the scope that shows it and Auth0 left it out (facts.md 6.2: such a client signs with HS256)
 * @param settings the other settings
 * @param connections the connections that are enabled for the client
 */
public record Auth0Client(
        String tenantDomain,
        String clientId,
        Observed<String> name,
        Observed<Optional<String>> appType,
        Observed<Optional<String>> signingAlgorithm,
        Auth0ClientSettings settings,
        Listing<Auth0Connection> connections)
        implements Resource {

    @Override
    public ResourceId id() {
        return ResourceId.ofAuth0(tenantDomain, "client", clientId);
    }

    /**
     * Tells whether a text looks like a client id rather than like a URL or the identifier of an API.
     *
     * <p>Auth0 makes client ids of letters and digits, 32 as a rule, with {@code -} and {@code _} in older ones. Identifiers of APIs
     * are URLs or URNs by custom. So a text with a colon, a slash or a dot is no client id, and every other one is taken for one,
     * a mistyped one included.
     */
    public static boolean looksLikeClientId(String text) {
        return text.chars().noneMatch(character -> character == ':' || character == '/' || character == '.');
    }
}
