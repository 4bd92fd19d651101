package io.github.cognitoaudit.world;

import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0ClientSettings;
import io.github.cognitoaudit.model.auth0.RefreshTokens;
import java.util.List;
import java.util.Optional;

/** Collects the settings of a client, beginning with those of a sound one. */
final class ClientSettingsBuilder {
    Observed<Optional<Boolean>> oidcConformant;
    Observed<Optional<Boolean>> firstParty;
    Observed<Optional<List<String>>> grantTypes;
    Observed<Optional<String>> tokenEndpointAuthMethod;
    Observed<Optional<List<String>>> callbacks;
    Observed<Optional<Integer>> idTokenLifetimeSeconds;
    Observed<Optional<RefreshTokens>> refreshTokens;
    Observed<Optional<Boolean>> crossOriginAuthentication;
    Observed<Boolean> idTokenEncrypted;
    Observed<Optional<List<String>>> tokenExchangeTypes;
    Observed<Boolean> legacyAwsAddon;
    Observed<Optional<String>> organizationUsage;

    ClientSettingsBuilder(Auth0ClientSettings known) {
        oidcConformant = known.oidcConformant();
        firstParty = known.firstParty();
        grantTypes = known.grantTypes();
        tokenEndpointAuthMethod = known.tokenEndpointAuthMethod();
        callbacks = known.callbacks();
        idTokenLifetimeSeconds = known.idTokenLifetimeSeconds();
        refreshTokens = known.refreshTokens();
        crossOriginAuthentication = known.crossOriginAuthentication();
        idTokenEncrypted = known.idTokenEncrypted();
        tokenExchangeTypes = known.tokenExchangeTypes();
        legacyAwsAddon = known.legacyAwsAddon();
        organizationUsage = known.organizationUsage();
    }

    Auth0ClientSettings build() {
        return new Auth0ClientSettings(
                oidcConformant,
                firstParty,
                grantTypes,
                tokenEndpointAuthMethod,
                callbacks,
                idTokenLifetimeSeconds,
                refreshTokens,
                crossOriginAuthentication,
                idTokenEncrypted,
                tokenExchangeTypes,
                legacyAwsAddon,
                organizationUsage);
    }
}
