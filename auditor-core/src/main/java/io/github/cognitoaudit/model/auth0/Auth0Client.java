package io.github.cognitoaudit.model.auth0;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private static final Set<String> PUBLIC_TYPES = Set.of("native", "spa");

    @Override
    public ResourceId id() {
        return ResourceId.ofAuth0(tenantDomain, "client", clientId);
    }

    /** Lists the connections by which strangers can log in; none where every login needs an organization (facts.md 6.6). */
    public Listing<Auth0Connection> openConnections() {
        Listing<Auth0Connection> joinable = joinableConnections();
        if (joinable.isCertainlyEmpty()) {
            return joinable;
        }
        return requiresOrganization()
                .fold(required -> required ? Listing.of(List.<Auth0Connection>of()) : joinable, Listing::unread);
    }

    /**
     * Tells whether the client can keep no secret: a native or single-page application, or one that gets tokens without authentication.
     *
     * <p>A type or method that Auth0 left out is none of these; a client that proves itself by a key or a certificate has no
     * {@code token_endpoint_auth_method} either (facts.md 6.1).
     */
    public Observed<Boolean> isPublic() {
        return Observed.either(
                appType.map(type -> type.filter(PUBLIC_TYPES::contains).isPresent()),
                settings.tokenEndpointAuthMethod()
                        .map(method -> method.filter("none"::equals).isPresent()));
    }

    /** Tells whether the client is a native application. */
    public Observed<Boolean> isNative() {
        return appType.map(type -> type.filter("native"::equals).isPresent());
    }

    /**
     * Returns those of the grants that the client may use, in Auth0's order.
     *
     * <p>Which grants a client without {@code grant_types} may use depends on its type and its age, so a list that was left out is a gap.
     */
    public Observed<List<String>> grantsAmong(Set<String> wanted) {
        return settings.grantTypes()
                .flatMap(grants -> grants.map(named -> Observed.known(
                                named.stream().filter(wanted::contains).toList()))
                        .orElseGet(() -> Observed.unknown(leftOut(
                                "grant_types",
                                "which grants Auth0 then allows depends on the type and the age of the client"))));
    }

    /** Tells whether the client may use the grant. */
    public Observed<Boolean> mayUse(String grant) {
        return grantsAmong(Set.of(grant)).map(named -> !named.isEmpty());
    }

    /**
     * Tells whether a refresh token of the client, once stolen, may stay of use for good.
     *
     * <p>Clients that were made through the API have had non-rotating tokens that do not expire (facts.md 6.3), others have not, so
     * {@code refresh_token} that was left out is a gap.
     */
    public Observed<Boolean> hasEndlessRefreshTokens() {
        return settings.refreshTokens()
                .flatMap(tokens -> tokens.map(RefreshTokens::areEndless)
                        .orElseGet(() -> Observed.unknown(leftOut(
                                "refresh_token", "whether its tokens rotate and expire depends on how it was made"))));
    }

    private Gap leftOut(String setting, String why) {
        return Gap.undecided(
                setting, "client `" + clientId + "` has no `" + setting + "`, and " + why + ": set `" + setting + "`");
    }

    /** Lists the connections by which strangers can become users of the client, whether or not they then pass its login. */
    public Listing<Auth0Connection> joinableConnections() {
        return connections.filter(Auth0Connection::admitsStrangers);
    }

    /** Tells whether only members of an organization can log in; left out means that everyone can (facts.md 6.6). */
    public Observed<Boolean> requiresOrganization() {
        return settings.organizationUsage()
                .map(usage -> usage.filter("require"::equals).isPresent());
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
