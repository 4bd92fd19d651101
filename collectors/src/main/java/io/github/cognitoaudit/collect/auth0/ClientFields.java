package io.github.cognitoaudit.collect.auth0;

import com.auth0.client.mgmt.types.Client;
import com.auth0.client.mgmt.types.ClientAddons;
import com.auth0.client.mgmt.types.ClientJwtConfiguration;
import com.auth0.client.mgmt.types.ClientRefreshTokenConfiguration;
import com.auth0.client.mgmt.types.ClientTokenExchangeConfiguration;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0ClientSettings;
import io.github.cognitoaudit.model.auth0.RefreshTokens;
import java.util.List;
import java.util.Optional;

/**
 * Takes over the fields of a client that the token may not see.
 *
 * <p>Left out means "not set" only under a scope that shows the field: all that are read here need read:clients or read:client_keys,
 * {@code encryption_key} read:client_keys (Javadoc of auth0-java's {@code clients().list}, which lists neither the cross-origin
 * flag nor {@code token_exchange}: they are taken to be shown like the settings that it lists).
 *
 * @param call what the answer was read with
 * @param read the read that answered
 * @param id the client id
 * @param client what was answered
 */
record ClientFields(ManagementCall call, ManagementRead read, String id, Client client) {

    private static final String SETTINGS =
            "client_id,name,app_type,jwt_configuration,oidc_conformant,is_first_party,grant_types,"
                    + "token_endpoint_auth_method,callbacks,refresh_token,cross_origin_authentication,cross_origin_auth,token_exchange,"
                    + "addons,organization_usage";

    /** The name that older answers have for {@code cross_origin_authentication} (facts.md 6.1). */
    private static final String CROSS_ORIGIN_OF_OLD = "cross_origin_auth";

    private static final String KEYS_SCOPE = "read:client_keys";
    private static final String KEY = "encryption_key";

    /** Returns the names of the fields to ask for: nothing that is a secret, and the encryption key only where it would be shown. */
    static String names(AccessToken token) {
        return token.isKnownToGrant(KEYS_SCOPE) ? SETTINGS + "," + KEY : SETTINGS;
    }

    /** Returns the names of all fields that an audit ever asks for. */
    static List<String> all() {
        return List.of((SETTINGS + "," + KEY).split(",", -1));
    }

    Observed<Optional<String>> algorithm() {
        return field(
                "jwt_configuration.alg",
                jwt().flatMap(ClientJwtConfiguration::getAlg).map(Object::toString));
    }

    Auth0ClientSettings settings() {
        return new Auth0ClientSettings(
                field("oidc_conformant", client.getOidcConformant()),
                field("is_first_party", client.getIsFirstParty()),
                field("grant_types", client.getGrantTypes()),
                field(
                        "token_endpoint_auth_method",
                        client.getTokenEndpointAuthMethod().map(Object::toString)),
                field("callbacks", client.getCallbacks()),
                field(
                        "jwt_configuration.lifetime_in_seconds",
                        jwt().flatMap(ClientJwtConfiguration::getLifetimeInSeconds)),
                field("refresh_token", client.getRefreshToken().toOptional().map(ClientFields::refreshTokens)),
                field(
                        "cross_origin_authentication",
                        client.getCrossOriginAuthentication().or(this::crossOriginOfOld)),
                idTokenEncrypted(),
                field("token_exchange.allow_any_profile_of_type", tokenExchangeTypes()),
                field("addons.aws", client.getAddons().flatMap(ClientAddons::getAws))
                        .map(Optional::isPresent),
                field("organization_usage", client.getOrganizationUsage().map(Object::toString)));
    }

    private Optional<ClientJwtConfiguration> jwt() {
        return client.getJwtConfiguration();
    }

    private static RefreshTokens refreshTokens(ClientRefreshTokenConfiguration answered) {
        return new RefreshTokens(
                Optional.ofNullable(answered.getRotationType()).map(Object::toString),
                Optional.ofNullable(answered.getExpirationType()).map(Object::toString));
    }

    private Optional<Boolean> crossOriginOfOld() {
        return Optional.ofNullable(client.getAdditionalProperties().get(CROSS_ORIGIN_OF_OLD))
                .filter(Boolean.class::isInstance)
                .map(Boolean.class::cast);
    }

    private Observed<Boolean> idTokenEncrypted() {
        return call.token().isKnownToGrant(KEYS_SCOPE)
                ? Observed.known(client.getEncryptionKey().isPresent())
                : Observed.unknown(Gap.notAsked(
                        read.call(),
                        "`" + KEY + "` was not asked for: only a token with `" + KEYS_SCOPE
                                + "` is shown it, and an audit does not need that scope"));
    }

    private Optional<List<String>> tokenExchangeTypes() {
        return client.getTokenExchange()
                .flatMap(ClientTokenExchangeConfiguration::getAllowAnyProfileOfType)
                .map(types -> types.stream().map(Object::toString).toList());
    }

    private <T> Observed<Optional<T>> field(String name, Optional<T> answered) {
        if (answered.isPresent() || call.token().isKnownToGrant("read:clients", KEYS_SCOPE)) {
            return Observed.known(answered);
        }
        String leftOut = "`" + name + "` of client `" + id + "` is left out, ";
        return Observed.unknown(
                call.token().scopes().isPresent()
                        ? new Gap(
                                GapReason.ACCESS_DENIED,
                                read.call(),
                                leftOut + "and the token may not see it",
                                List.of("read:clients"))
                        : new Gap(
                                GapReason.UNDECIDED,
                                read.call(),
                                leftOut
                                        + "and the token does not say whether it may see it: use one that names its scopes",
                                List.of("read:clients")));
    }
}
