package io.github.cognitoaudit.world;

import static io.github.cognitoaudit.world.Gaps.gap;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0ClientSettings;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import java.util.Optional;

/** Says what an Auth0 client looks like; a sound one signs with RS256 and has no connection. */
public final class Auth0ClientBuilder {
    private final String clientId;
    private String tenantDomain = SoundWorld.AUTH0_DOMAIN;
    private Observed<String> name = Observed.known("Acme app");
    private Observed<Optional<String>> appType = Observed.known(Optional.of("spa"));
    private Observed<Optional<String>> signingAlgorithm = Observed.known(Optional.of("RS256"));
    private Auth0ClientSettings settings = SoundWorld.clientSettings();
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
        settings = value;
        return this;
    }

    /** Withholds all other settings. */
    public Auth0ClientBuilder settingsUnread(GapReason reason) {
        settings = Auth0ClientSettings.unread(clientGap(reason));
        return this;
    }

    /** Enables a connection of a strategy; strangers can sign up unless it says so. */
    public Auth0ClientBuilder connection(String id, String strategy, Optional<Boolean> signUpDisabled) {
        connections.put(new Auth0Connection(
                id, id, Observed.known(strategy), Observed.known(signUpDisabled), Observed.known(true)));
        return this;
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
                tenantDomain, clientId, name, appType, signingAlgorithm, settings, connections.listing());
    }

    private static Gap clientGap(GapReason reason) {
        return gap(reason, "GET /api/v2/clients/{id}", "read:clients");
    }
}
