package io.github.cognitoaudit.sandbox.auth0;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.sandbox.issuer.SigningIdentity;
import io.github.cognitoaudit.sandbox.scenario.Application;
import io.github.cognitoaudit.sandbox.scenario.Connection;
import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Ids;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.SigningKey;
import io.github.cognitoaudit.sandbox.scenario.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a tenant's objects as the Management API does (facts.md 6.1 to 6.6), its traps included. */
final class TenantObjects {

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
        clients.add(basics(Ids.client("global:" + tenant.domain()), "All Applications", true));
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
        settings.putObject("flags")
                .put("enable_client_connections", false)
                .put("enable_dynamic_client_registration", false)
                .put("allow_legacy_delegation_grant_types", false)
                .put("remove_alg_from_jwks", false);
        return settings;
    }

    private ObjectNode client(Application application) {
        ObjectNode client = basics(application.id(), application.name(), false)
                .put("app_type", application.appType())
                .put("token_endpoint_auth_method", "none");
        client.putArray("callbacks").add("https://app.acme.example/callback");
        client.putArray("grant_types").add("authorization_code").add("refresh_token");
        ObjectNode jwt = client.putObject("jwt_configuration");
        application.algorithm().ifPresent(algorithm -> jwt.put("alg", algorithm));
        jwt.put("lifetime_in_seconds", 3600).put("secret_encoded", false);
        client.putObject("refresh_token")
                .put("rotation_type", "rotating")
                .put("expiration_type", "expiring")
                .put("leeway", 0)
                .put("token_lifetime", 2_592_000)
                .put("infinite_token_lifetime", false)
                .put("idle_token_lifetime", 1_296_000)
                .put("infinite_idle_token_lifetime", false);
        return client;
    }

    private ObjectNode auditor() {
        ObjectNode client = basics(Credentials.AUTH0_CLIENT_ID, "cognito-audit", false)
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
                .put("is_first_party", true)
                .put("oidc_conformant", true)
                .put("sso_disabled", false)
                .put("cross_origin_authentication", false);
    }

    private static ObjectNode connection(Connection connection) {
        ObjectNode object = Json.object()
                .put("id", connection.id())
                .put("name", connection.name())
                .put("strategy", connection.strategy())
                .put("is_domain_connection", false);
        ObjectNode options = object.putObject("options");
        if (connection.strategy().equals("auth0")) {
            options.put("disable_signup", connection.signUpDisabled()).put("passwordPolicy", "good");
        }
        return object;
    }

    private ObjectNode signingKey(SigningKey key) {
        ObjectNode object = Json.object()
                .put("kid", key.kid())
                .put("previous", true)
                .put("cert", signing.pem())
                .put("fingerprint", signing.fingerprint())
                .put("thumbprint", signing.thumbprint())
                .put("revoked", key.revoked());
        if (key.current()) {
            object.put("current", true);
        }
        if (key.next()) {
            object.put("next", true);
        }
        return object;
    }

    private static ObjectNode customDomain(String host) {
        return Json.object()
                .put("custom_domain_id", Ids.connection(host).replace("con_", "cd_"))
                .put("domain", host)
                .put("primary", false)
                .put("status", "ready")
                .put("type", "self_managed_certs")
                .put("tls_policy", "recommended");
    }
}
