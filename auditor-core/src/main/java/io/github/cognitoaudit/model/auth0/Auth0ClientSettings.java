package io.github.cognitoaudit.model.auth0;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import java.util.List;
import java.util.Optional;

/**
 * Holds the settings of a client beside its signing algorithm (facts.md 6.1).
 *
 * <p>An empty {@link Optional} says that the setting was asked for under a scope that shows it and that Auth0 left it out.
 *
 * @param oidcConformant {@code oidc_conformant}
 * @param firstParty {@code is_first_party}
 * @param grantTypes {@code grant_types}, as Auth0 names them
 * @param tokenEndpointAuthMethod {@code token_endpoint_auth_method}, such as {@code none}
 * @param callbacks {@code callbacks}, the URLs that logins may return to
 * @param idTokenLifetimeSeconds {@code jwt_configuration.lifetime_in_seconds}
 * @param refreshTokens {@code refresh_token}
 * @param crossOriginAuthentication {@code cross_origin_authentication}
 * @param idTokenEncrypted whether {@code encryption_key} is set; read only where the token may see it
 * @param tokenExchangeTypes {@code token_exchange.allow_any_profile_of_type}
 * @param legacyAwsAddon whether {@code addons.aws} is set, the delegation of old
 * @param organizationUsage {@code organization_usage}: {@code deny}, {@code allow} or {@code require}
 */
public record Auth0ClientSettings(
        Observed<Optional<Boolean>> oidcConformant,
        Observed<Optional<Boolean>> firstParty,
        Observed<Optional<List<String>>> grantTypes,
        Observed<Optional<String>> tokenEndpointAuthMethod,
        Observed<Optional<List<String>>> callbacks,
        Observed<Optional<Integer>> idTokenLifetimeSeconds,
        Observed<Optional<RefreshTokens>> refreshTokens,
        Observed<Optional<Boolean>> crossOriginAuthentication,
        Observed<Boolean> idTokenEncrypted,
        Observed<Optional<List<String>>> tokenExchangeTypes,
        Observed<Boolean> legacyAwsAddon,
        Observed<Optional<String>> organizationUsage) {

    /** Returns the settings of a client of which none was read, for one reason. */
    public static Auth0ClientSettings unread(Gap gap) {
        return new Auth0ClientSettings(
                Observed.unknown(gap),
                Observed.unknown(gap),
                Observed.unknown(gap),
                Observed.unknown(gap),
                Observed.unknown(gap),
                Observed.unknown(gap),
                Observed.unknown(gap),
                Observed.unknown(gap),
                Observed.unknown(gap),
                Observed.unknown(gap),
                Observed.unknown(gap),
                Observed.unknown(gap));
    }
}
