package io.github.cognitoaudit.world;

import static io.github.cognitoaudit.world.Gaps.gap;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.CustomDomain;
import io.github.cognitoaudit.model.auth0.NetworkAcl;
import io.github.cognitoaudit.model.auth0.ResourceServer;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.auth0.TenantSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the Auth0 side of a world. */
final class TenantBuilder {
    final Readings<Auth0Client> clients = new Readings<>("GET /api/v2/clients", "read:clients", Auth0Client::clientId);
    final Readings<SigningKey> signingKeys =
            new Readings<>("GET /api/v2/keys/signing", "read:signing_keys", SigningKey::kid);
    final Readings<CustomDomain> customDomains =
            new Readings<>("GET /api/v2/custom-domains", "read:custom_domains", CustomDomain::domain);
    final Readings<NetworkAcl> networkAcls =
            new Readings<>("GET /api/v2/network-acls", "read:network_acls", NetworkAcl::aclId);
    final Readings<String> loginActions =
            new Readings<>("GET /api/v2/actions/triggers/{id}/bindings", "read:actions", name -> name);
    final Readings<ResourceServer> resourceServers =
            new Readings<>("GET /api/v2/resource-servers", "read:resource_servers", ResourceServer::identifier);
    final List<String> absentClients = new ArrayList<>();
    boolean everyClientAsked = true;
    private Observed<TenantSettings> settings =
            Observed.known(new TenantSettings(Map.of("enable_client_connections", false)));

    TenantBuilder() {
        clients.put(SoundWorld.client().build());
        signingKeys.put(SoundWorld.signingKey(SoundWorld.KID, true));
    }

    void absent(String clientId) {
        clients.remove(clientId);
        absentClients.add(clientId);
    }

    void flag(String name, boolean value) {
        settings = settings.map(known -> {
            Map<String, Boolean> flags = new TreeMap<>(known.flags());
            flags.put(name, value);
            return new TenantSettings(flags);
        });
    }

    void flagLeftOut(String name) {
        settings = settings.map(known -> {
            Map<String, Boolean> flags = new TreeMap<>(known.flags());
            flags.remove(name);
            return new TenantSettings(flags);
        });
    }

    void settingsUnread(GapReason reason) {
        settings = Observed.unknown(gap(reason, "GET /api/v2/tenants/settings", "read:tenant_settings"));
    }

    Tenant build(String domain) {
        return new Tenant(
                domain,
                clients.listing(),
                absentClients,
                everyClientAsked,
                signingKeys.listing(),
                customDomains.listing(),
                settings,
                networkAcls.listing(),
                loginActions.listing(),
                resourceServers.listing());
    }
}
