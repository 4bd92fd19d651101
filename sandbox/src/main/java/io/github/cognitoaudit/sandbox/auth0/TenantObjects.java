package io.github.cognitoaudit.sandbox.auth0;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.sandbox.issuer.SigningIdentity;
import io.github.cognitoaudit.sandbox.scenario.Application;
import io.github.cognitoaudit.sandbox.scenario.Connection;
import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Ids;
import io.github.cognitoaudit.sandbox.scenario.Issuer;
import io.github.cognitoaudit.sandbox.scenario.NetworkAcl;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.SigningKey;
import io.github.cognitoaudit.sandbox.scenario.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes a tenant's objects as the Management API does (facts.md 6.1 to 6.6), its traps included. */
final class TenantObjects {

    /** The scope without which a client's encryption key is left out (facts.md 6.4). */
    private static final String KEYS_SCOPE = "read:client_keys";

    private static final String CREATED = "2026-03-02T09:00:00.000Z";

    private final Scenario scenario;
    private final Tenant tenant;
    private final SigningIdentity signing;

    TenantObjects(Scenario scenario, Tenant tenant, SigningIdentity signing) {
        this.scenario = scenario;
        this.tenant = tenant;
        this.signing = signing;
    }

    /** Returns all clients: the applications, the auditor's own, and the global one that Auth0 lists too. */
    List<ObjectNode> clients() {
        List<ObjectNode> clients = new ArrayList<>();
        scenario.applications(tenant).forEach(application -> clients.add(client(application)));
        clients.add(auditor());
        clients.add(withUsualFlags(basics(Ids.client("global:" + tenant.domain()), "All Applications", true)));
        return List.copyOf(clients);
    }

    Optional<ObjectNode> client(String id) {
        return clients().stream()
                .filter(client -> client.path("client_id").asText().equals(id))
                .findFirst();
    }

    List<ObjectNode> connectionsOf(String clientId) {
        List<String> enabled = scenario.applications(tenant).stream()
                .filter(application -> application.id().equals(clientId))
                .flatMap(application -> application.connections().stream())
                .toList();
        return tenant.connections().stream()
                .filter(connection -> enabled.contains(connection.id()))
                .map(TenantObjects::connection)
                .toList();
    }

    List<ObjectNode> connections() {
        return tenant.connections().stream().map(TenantObjects::connection).toList();
    }

    /** Returns the keys; {@code previous} is true for each of them, as in recorded answers (facts.md 6.5). */
    List<ObjectNode> signingKeys() {
        return tenant.keys().stream().map(this::signingKey).toList();
    }

    List<ObjectNode> customDomains() {
        return scenario.customDomains(tenant).stream()
                .map(TenantObjects::customDomain)
                .toList();
    }

    ObjectNode settings() {
        ObjectNode settings = Json.object()
                .put("friendly_name", tenant.name())
                .put("default_directory", "")
                .put("session_lifetime", 168)
                .put("sandbox_version", "22");
        ObjectNode flags = settings.putObject("flags");
        tenant.flags().forEach(flags::put);
        return settings;
    }

    List<ObjectNode> networkAcls() {
        return tenant.networkAcls().stream().map(TenantObjects::networkAcl).toList();
    }

    /** Returns the bindings of the Actions; with each comes the whole Action, its code and the names of its secrets. */
    List<ObjectNode> loginActions() {
        return tenant.loginActions().stream().map(TenantObjects::binding).toList();
    }

    /** Returns the APIs; the first is the Management API, which every tenant has. */
    List<ObjectNode> resourceServers() {
        List<ObjectNode> servers = new ArrayList<>();
        servers.add(resourceServer("https://" + tenant.domain() + "/api/v2/", "Auth0 Management API")
                .put("is_system", true));
        tenant.apis()
                .forEach((identifier, name) -> servers.add(resourceServer(identifier, name)
                        .put("is_system", false)
                        .put("signing_secret", Credentials.clientSecret(identifier))));
        return List.copyOf(servers);
    }

    private ObjectNode client(Application application) {
        ObjectNode client = basics(application.id(), application.name(), false).put("app_type", application.appType());
        application.settings().forEach((member, value) -> client.set(member, Json.tree(value)));
        if (!tenant.moreScopes().contains(KEYS_SCOPE)) {
            client.remove("encryption_key");
        }
        application
                .algorithm()
                .ifPresent(algorithm -> client.withObject("/jwt_configuration").put("alg", algorithm));
        return client;
    }

    private ObjectNode auditor() {
        ObjectNode client = withUsualFlags(basics(Credentials.AUTH0_CLIENT_ID, "cognito-audit", false))
                .put("app_type", "non_interactive")
                .put("token_endpoint_auth_method", "client_secret_post");
        client.putArray("grant_types").add("client_credentials");
        client.putObject("jwt_configuration").put("lifetime_in_seconds", 36_000).put("secret_encoded", false);
        return client;
    }

    private ObjectNode basics(String id, String name, boolean global) {
        return Json.object()
                .put("tenant", tenant.name())
                .put("global", global)
                .put("client_id", id)
                .put("client_secret", Credentials.clientSecret(id))
                .put("name", name)
                .put("sso_disabled", false);
    }

    private static ObjectNode withUsualFlags(ObjectNode client) {
        return client.put("is_first_party", true)
                .put("oidc_conformant", true)
                .put("cross_origin_authentication", false);
    }

    private static ObjectNode connection(Connection connection) {
        ObjectNode object = Json.object()
                .put("id", connection.id())
                .put("name", connection.name())
                .put("strategy", connection.strategy())
                .put("is_domain_connection", false);
        ObjectNode options = object.putObject("options");
        if (connection.isDatabase()) {
            options.put("disable_signup", connection.signUpDisabled()).put("passwordPolicy", "good");
        }
        if (connection.ownCredentials()) {
            options.put("client_id", "own-" + connection.id())
                    .put("client_secret", Credentials.clientSecret(connection.id()));
        }
        return object;
    }

    private static ObjectNode networkAcl(NetworkAcl acl) {
        ObjectNode object = Json.object()
                .put("id", acl.id())
                .put("description", acl.description())
                .put("active", acl.active())
                .put("priority", acl.priority())
                .put("created_at", CREATED)
                .put("updated_at", CREATED);
        ObjectNode rule = object.putObject("rule").put("scope", acl.scope());
        rule.putObject("action").put(acl.action(), true);
        if (!acl.match().isEmpty()) {
            rule.set("match", Json.tree(acl.match()));
        }
        if (!acl.notMatch().isEmpty()) {
            rule.set("not_match", Json.tree(acl.notMatch()));
        }
        return object;
    }

    private static ObjectNode binding(String name) {
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        ObjectNode binding = Json.object()
                .put("id", id)
                .put("trigger_id", "post-login")
                .put("display_name", name)
                .put("created_at", CREATED)
                .put("updated_at", CREATED);
        ObjectNode action = binding.putObject("action")
                .put("id", id)
                .put("name", name)
                .put("code", "exports.onExecutePostLogin = async () => '" + Credentials.clientSecret(name) + "'")
                .put("runtime", "node22")
                .put("status", "built")
                .put("all_changes_deployed", true);
        action.putArray("secrets").addObject().put("name", "API_KEY");
        return binding;
    }

    private static ObjectNode resourceServer(String identifier, String name) {
        return Json.object()
                .put("id", Ids.client("api:" + identifier).substring(0, 24))
                .put("name", name)
                .put("identifier", identifier)
                .put("signing_alg", "RS256")
                .put("token_lifetime", 86_400);
    }

    private ObjectNode signingKey(SigningKey key) {
        ObjectNode object = Json.object()
                .put("kid", key.kid())
                .put("previous", true)
                .put("cert", signing.pem(key.kid()))
                .put("fingerprint", signing.fingerprint(key.kid()))
                .put("thumbprint", signing.thumbprint(key.kid()))
                .put("revoked", key.revoked());
        if (key.current()) {
            object.put("current", true);
        }
        if (key.next()) {
            object.put("next", true);
        }
        return object;
    }

    private static ObjectNode customDomain(Issuer issuer) {
        return Json.object()
                .put("custom_domain_id", Ids.connection(issuer.host()).replace("con_", "cd_"))
                .put("domain", issuer.host())
                .put("primary", false)
                .put("status", issuer.domainStatus())
                .put("type", "self_managed_certs")
                .put("tls_policy", "recommended");
    }
}
