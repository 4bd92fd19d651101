package io.github.cognitoaudit.world;

import static io.github.cognitoaudit.world.Gaps.gap;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0ClientSettings;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import io.github.cognitoaudit.model.auth0.RefreshTokens;
import java.util.List;
import java.util.Optional;

/** Says what an Auth0 client looks like; a sound one signs with RS256 and has no connection. */
public final class Auth0ClientBuilder {
    private final String clientId;
    private String tenantDomain = SoundWorld.AUTH0_DOMAIN;
    private Observed<String> name = Observed.known("Acme app");
    private Observed<Optional<String>> appType = Observed.known(Optional.of("spa"));
    private Observed<Optional<String>> signingAlgorithm = Observed.known(Optional.of("RS256"));
    private ClientSettingsBuilder settings = new ClientSettingsBuilder(SoundWorld.clientSettings());
    private final Readings<Auth0Connection> connections =
            new Readings<>("GET /api/v2/clients/{id}/connections", "read:connections", Auth0Connection::connectionId);

    Auth0ClientBuilder(String clientId) {
        this.clientId = clientId;
    }

    /** Sets the canonical domain of the client's tenant. */
    public Auth0ClientBuilder ofTenant(String domain) {
        tenantDomain = domain;
        return this;
    }

    /** Sets the display name. */
    public Auth0ClientBuilder named(String value) {
        name = Observed.known(value);
        return this;
    }

    /** Withholds the display name. */
    public Auth0ClientBuilder nameUnread(GapReason reason) {
        name = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets the kind of application. */
    public Auth0ClientBuilder ofType(String value) {
        appType = Observed.known(Optional.of(value));
        return this;
    }

    /** Leaves the kind of application out of Auth0's answer. */
    public Auth0ClientBuilder typeLeftOut() {
        appType = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds the kind of application. */
    public Auth0ClientBuilder typeUnread(GapReason reason) {
        appType = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets {@code jwt_configuration.alg}. */
    public Auth0ClientBuilder signedWith(String algorithm) {
        signingAlgorithm = Observed.known(Optional.of(algorithm));
        return this;
    }

    /** Leaves {@code jwt_configuration.alg} out of Auth0's answer. */
    public Auth0ClientBuilder algorithmLeftOut() {
        signingAlgorithm = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds {@code jwt_configuration.alg}. */
    public Auth0ClientBuilder algorithmUnread(GapReason reason) {
        signingAlgorithm = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets all other settings. */
    public Auth0ClientBuilder settings(Auth0ClientSettings value) {
        settings = new ClientSettingsBuilder(value);
        return this;
    }

    /** Withholds all other settings. */
    public Auth0ClientBuilder settingsUnread(GapReason reason) {
        settings = new ClientSettingsBuilder(Auth0ClientSettings.unread(clientGap(reason)));
        return this;
    }

    /** Sets {@code oidc_conformant}. */
    public Auth0ClientBuilder oidcConformant(boolean value) {
        settings.oidcConformant = Observed.known(Optional.of(value));
        return this;
    }

    /** Leaves {@code oidc_conformant} out of Auth0's answer. */
    public Auth0ClientBuilder oidcConformantLeftOut() {
        settings.oidcConformant = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds {@code oidc_conformant}. */
    public Auth0ClientBuilder oidcConformantUnread(GapReason reason) {
        settings.oidcConformant = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets {@code is_first_party}. */
    public Auth0ClientBuilder firstParty(boolean value) {
        settings.firstParty = Observed.known(Optional.of(value));
        return this;
    }

    /** Leaves {@code is_first_party} out of Auth0's answer. */
    public Auth0ClientBuilder firstPartyLeftOut() {
        settings.firstParty = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds {@code is_first_party}. */
    public Auth0ClientBuilder firstPartyUnread(GapReason reason) {
        settings.firstParty = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets {@code grant_types}. */
    public Auth0ClientBuilder grants(String... values) {
        settings.grantTypes = Observed.known(Optional.of(List.of(values)));
        return this;
    }

    /** Leaves {@code grant_types} out of Auth0's answer. */
    public Auth0ClientBuilder grantsLeftOut() {
        settings.grantTypes = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds {@code grant_types}. */
    public Auth0ClientBuilder grantsUnread(GapReason reason) {
        settings.grantTypes = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets {@code token_endpoint_auth_method}. */
    public Auth0ClientBuilder authMethod(String value) {
        settings.tokenEndpointAuthMethod = Observed.known(Optional.of(value));
        return this;
    }

    /** Leaves {@code token_endpoint_auth_method} out of Auth0's answer. */
    public Auth0ClientBuilder authMethodLeftOut() {
        settings.tokenEndpointAuthMethod = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds {@code token_endpoint_auth_method}. */
    public Auth0ClientBuilder authMethodUnread(GapReason reason) {
        settings.tokenEndpointAuthMethod = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets {@code callbacks}. */
    public Auth0ClientBuilder callbacks(String... values) {
        settings.callbacks = Observed.known(Optional.of(List.of(values)));
        return this;
    }

    /** Leaves {@code callbacks} out of Auth0's answer. */
    public Auth0ClientBuilder callbacksLeftOut() {
        settings.callbacks = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds {@code callbacks}. */
    public Auth0ClientBuilder callbacksUnread(GapReason reason) {
        settings.callbacks = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets {@code jwt_configuration.lifetime_in_seconds}. */
    public Auth0ClientBuilder idTokenLifetime(int seconds) {
        settings.idTokenLifetimeSeconds = Observed.known(Optional.of(seconds));
        return this;
    }

    /** Leaves {@code jwt_configuration.lifetime_in_seconds} out of Auth0's answer. */
    public Auth0ClientBuilder idTokenLifetimeLeftOut() {
        settings.idTokenLifetimeSeconds = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds {@code jwt_configuration.lifetime_in_seconds}. */
    public Auth0ClientBuilder idTokenLifetimeUnread(GapReason reason) {
        settings.idTokenLifetimeSeconds = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets {@code refresh_token}. */
    public Auth0ClientBuilder refreshTokens(String rotationType, String expirationType) {
        settings.refreshTokens =
                Observed.known(Optional.of(new RefreshTokens(Optional.of(rotationType), Optional.of(expirationType))));
        return this;
    }

    /** Leaves {@code refresh_token} out of Auth0's answer. */
    public Auth0ClientBuilder refreshTokensLeftOut() {
        settings.refreshTokens = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds {@code refresh_token}. */
    public Auth0ClientBuilder refreshTokensUnread(GapReason reason) {
        settings.refreshTokens = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets {@code cross_origin_authentication}. */
    public Auth0ClientBuilder crossOriginAuthentication(boolean value) {
        settings.crossOriginAuthentication = Observed.known(Optional.of(value));
        return this;
    }

    /** Leaves {@code cross_origin_authentication} out of Auth0's answer. */
    public Auth0ClientBuilder crossOriginAuthenticationLeftOut() {
        settings.crossOriginAuthentication = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds {@code cross_origin_authentication}. */
    public Auth0ClientBuilder crossOriginAuthenticationUnread(GapReason reason) {
        settings.crossOriginAuthentication = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets {@code token_exchange.allow_any_profile_of_type}. */
    public Auth0ClientBuilder tokenExchange(String... types) {
        settings.tokenExchangeTypes = Observed.known(Optional.of(List.of(types)));
        return this;
    }

    /** Leaves {@code token_exchange} out of Auth0's answer. */
    public Auth0ClientBuilder tokenExchangeLeftOut() {
        settings.tokenExchangeTypes = Observed.known(Optional.empty());
        return this;
    }

    /** Withholds {@code token_exchange}. */
    public Auth0ClientBuilder tokenExchangeUnread(GapReason reason) {
        settings.tokenExchangeTypes = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Says whether {@code encryption_key} is set. */
    public Auth0ClientBuilder encryptionKey(boolean value) {
        settings.idTokenEncrypted = Observed.known(value);
        return this;
    }

    /** Withholds {@code encryption_key}. */
    public Auth0ClientBuilder encryptionKeyUnread(GapReason reason) {
        settings.idTokenEncrypted = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Says whether {@code addons.aws} is set. */
    public Auth0ClientBuilder awsAddon(boolean value) {
        settings.legacyAwsAddon = Observed.known(value);
        return this;
    }

    /** Withholds {@code addons.aws}. */
    public Auth0ClientBuilder awsAddonUnread(GapReason reason) {
        settings.legacyAwsAddon = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Sets whether a login needs an organization, such as {@code require}. */
    public Auth0ClientBuilder organizations(String usage) {
        settings.organizationUsage = Observed.known(Optional.of(usage));
        return this;
    }

    /** Withholds whether a login needs an organization. */
    public Auth0ClientBuilder organizationsUnread(GapReason reason) {
        settings.organizationUsage = Observed.unknown(clientGap(reason));
        return this;
    }

    /** Enables a connection of a strategy; strangers can sign up unless it says so. */
    public Auth0ClientBuilder connection(String id, String strategy, Optional<Boolean> signUpDisabled) {
        connections.put(new Auth0Connection(
                id, id, Observed.known(strategy), Observed.known(signUpDisabled), Observed.known(true)));
        return this;
    }

    /** Enables a connection of a social strategy, with credentials of the team's own or with Auth0's keys for trying out. */
    public Auth0ClientBuilder socialConnection(String id, String strategy, Observed<Boolean> ownCredentials) {
        return connection(new Auth0Connection(
                id, id, Observed.known(strategy), Observed.known(Optional.empty()), ownCredentials));
    }

    /** Enables a connection. */
    public Auth0ClientBuilder connection(Auth0Connection connection) {
        connections.put(connection);
        return this;
    }

    /** Withholds the connections. */
    public Auth0ClientBuilder connectionsUnread(GapReason reason) {
        connections.unread(reason);
        return this;
    }

    /** Returns the client. */
    public Auth0Client build() {
        return new Auth0Client(
                tenantDomain, clientId, name, appType, signingAlgorithm, settings.build(), connections.listing());
    }

    private static Gap clientGap(GapReason reason) {
        return gap(reason, "GET /api/v2/clients/{id}", "read:clients");
    }
}
