package io.github.cognitoaudit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.sandbox.scenario.Application;
import io.github.cognitoaudit.sandbox.scenario.Connection;
import io.github.cognitoaudit.sandbox.scenario.Ids;
import io.github.cognitoaudit.sandbox.scenario.LastUse;
import io.github.cognitoaudit.sandbox.scenario.Logins;
import io.github.cognitoaudit.sandbox.scenario.MappedRole;
import io.github.cognitoaudit.sandbox.scenario.NetworkAcl;
import io.github.cognitoaudit.sandbox.scenario.RoleMapping;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.scenario.SigningKey;
import io.github.cognitoaudit.sandbox.scenario.TagMap;
import io.github.cognitoaudit.sandbox.scenario.Target;
import io.github.cognitoaudit.sandbox.scenario.Tenant;
import io.github.cognitoaudit.sandbox.wire.Call;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Changes in the sound world what the sound world has none of, and finds it on the wire. */
@TestInstance(Lifecycle.PER_CLASS)
final class ChangedWorldWireTest {

    private final Sandbox sandbox = Sandbox.start(changed());
    private final Caller caller = new Caller(sandbox);
    private final SoundWorld world = new SoundWorld(sandbox.scenario());

    @AfterAll
    void close() {
        sandbox.close();
    }

    private static Scenario changed() {
        Target sound = Scenarios.sound().targets().get(0);
        Connection shared = Connection.social("github").withSharedCredentials();
        Tenant tenant = sound.tenant()
                .withConnections(List.of(shared, Connection.database("users").openToStrangers()))
                .withKeys(List.of(SigningKey.current(Ids.key("weak")).ofBits(1024)))
                .withFlag("enable_dynamic_client_registration")
                .withNetworkAcls(List.of(NetworkAcl.onlyFrom("home", "DE")))
                .withLoginActions(List.of("Require MFA", "Add claims"))
                .withApis(Map.of("https://api.acme.example", "Orders"))
                .withApplications(List.of(Application.of(Ids.client("other"), "Acme other", List.of())))
                .withCustomDomains(List.of("login.unused.example"));
        return Scenarios.sound()
                .withTargets(List.of(sound.in(tenant)
                        .withIssuer(
                                sound.issuer().ofStatus("pending_verification").expiringIn(14))
                        .applications(application -> application
                                .with("is_first_party", false)
                                .without("refresh_token")
                                .withGrants("implicit")
                                .withIdTokenLifetime(60)
                                .withTokenExchange("custom_authentication")
                                .withAwsAddon()
                                .withEncryptionKey()
                                .withConnections(List.of(shared.id())))
                        .pools(pool -> pool.withLogins(new Logins(
                                        Map.of("graph.facebook.com", "4711"),
                                        Optional.of("login.acme"),
                                        List.of("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"),
                                        List.of("arn:aws:iam::111122223333:saml-provider/acme")))
                                .withTagMaps(List.of(new TagMap(
                                        pool.providerArns().get(0), false, Map.of("tenant", "https://acme/tenant")))))
                        .pools(pool -> pool.withMappings(
                                RoleMapping.ofToken(pool.providerArns().get(0), "AuthenticatedRole"),
                                RoleMapping.ofRules(
                                        "https://login.acme.example/",
                                        List.of(new MappedRole("nickname", "Contains", "boss", "arn:of:a:role")))))
                        .roles(role -> role.withSessionsOf(43_200)
                                .lastUsing(List.of(
                                        new LastUse("s3", Optional.of("2026-01-01T00:00:00Z")),
                                        new LastUse("dynamodb", Optional.empty()))))));
    }

    @Test
    void a_client_has_the_settings_that_were_changed() throws Exception {
        JsonNode client =
                Caller.json(caller.auth0("/api/v2/clients/" + world.clientId()).body());

        assertThat(client.path("is_first_party").asBoolean()).isFalse();
        assertThat(client.has("refresh_token")).isFalse();
        assertThat(client.path("grant_types").toString()).isEqualTo("[\"implicit\"]");
        assertThat(client.path("jwt_configuration").toString())
                .isEqualTo("{\"lifetime_in_seconds\":60,\"secret_encoded\":false,\"alg\":\"RS256\"}");
        assertThat(client.path("token_exchange").toString())
                .isEqualTo("{\"allow_any_profile_of_type\":[\"custom_authentication\"]}");
        assertThat(client.path("addons").has("aws")).isTrue();
    }

    @Test
    void an_encryption_key_is_shown_only_to_a_token_that_may_see_it() throws Exception {
        Target target = sandbox.scenario().targets().get(0);
        Tenant granting = target.tenant().grantingAlso(List.of("read:client_keys"));
        try (Sandbox open = Sandbox.start(sandbox.scenario().withTargets(List.of(target.in(granting))))) {
            String path = "/api/v2/clients/" + world.clientId();

            assertThat(Caller.json(caller.auth0(path).body()).has("encryption_key"))
                    .isFalse();
            assertThat(Caller.json(new Caller(open).auth0(path).body()).has("encryption_key"))
                    .isTrue();
            assertThat(scopes(caller)).doesNotContain("read:client_keys");
            assertThat(scopes(new Caller(open))).contains("read:client_keys");
        }
    }

    private String scopes(Caller asking) throws Exception {
        return Caller.json(
                        asking.token("application/json", world.tokenRequest()).body())
                .path("scope")
                .asText();
    }

    @Test
    void a_tenant_lists_the_applications_and_the_domains_that_no_target_names() throws Exception {
        JsonNode clients = Caller.json(caller.auth0("/api/v2/clients").body());
        JsonNode domains = Caller.json(caller.auth0("/api/v2/custom-domains").body());

        assertThat(clients.findValuesAsText("name")).contains("Acme other");
        assertThat(domains.findValuesAsText("domain")).containsExactly("login.acme.example", "login.unused.example");
        assertThat(domains.findValuesAsText("status")).containsExactly("pending_verification", "ready");
    }

    @Test
    void an_issuer_may_have_a_certificate_of_its_own_under_the_same_authority() throws Exception {
        X509Certificate usual = caller.presented("acme.eu.auth0.com").get(0);
        X509Certificate ending = caller.presented("login.acme.example").get(0);

        assertThat(Duration.between(Instant.now(), ending.getNotAfter().toInstant())
                        .toDays())
                .isBetween(13L, 14L);
        assertThat(usual.getNotAfter()).isAfter(ending.getNotAfter());
        assertThat(caller.presented("login.acme.example").get(1))
                .isEqualTo(sandbox.tls().presented().get(1));
    }

    @Test
    void a_role_has_the_sessions_that_were_set() throws Exception {
        String answer =
                caller.query("iam", "GetRole", "RoleName", world.role().name()).body();

        assertThat(Caller.xml(answer, "MaxSessionDuration")).containsExactly("43200");
    }

    @Test
    void a_pool_has_a_mapping_for_each_key() throws Exception {
        JsonNode roles = Caller.json(
                caller.cognito("eu-west-1", "GetIdentityPoolRoles", world.cognitoInput(Call.COGNITO_GET_POOL_ROLES))
                        .body());

        assertThat(roles.path("RoleMappings")
                        .path("arn:aws:iam::111122223333:oidc-provider/login.acme.example")
                        .toString())
                .isEqualTo("{\"Type\":\"Token\",\"AmbiguousRoleResolution\":\"AuthenticatedRole\"}");
        assertThat(roles.path("RoleMappings")
                        .path("https://login.acme.example/")
                        .toString())
                .isEqualTo(
                        "{\"Type\":\"Rules\",\"AmbiguousRoleResolution\":\"Deny\",\"RulesConfiguration\":{\"Rules\":["
                                + "{\"Claim\":\"nickname\",\"MatchType\":\"Contains\",\"Value\":\"boss\",\"RoleARN\":\"arn:of:a:role\"}]}}");
    }

    @Test
    void a_connection_without_credentials_of_its_own_has_no_client_id() throws Exception {
        JsonNode connections = Caller.json(caller.auth0("/api/v2/clients/" + world.clientId() + "/connections")
                .body());

        assertThat(connections.findValuesAsText("name")).containsExactly("github");
        assertThat(connections.findValues("client_id")).isEmpty();
    }

    @Test
    void a_tenant_has_what_was_added_to_it() throws Exception {
        JsonNode flags = Caller.json(caller.auth0("/api/v2/tenants/settings").body());
        JsonNode acls = Caller.json(
                caller.auth0("/api/v2/network-acls?include_totals=true").body());
        JsonNode actions = Caller.json(
                caller.auth0("/api/v2/actions/triggers/post-login/bindings").body());
        JsonNode apis = Caller.json(
                caller.auth0("/api/v2/resource-servers?include_totals=true").body());

        assertThat(flags.path("flags")
                        .path("enable_dynamic_client_registration")
                        .asBoolean())
                .isTrue();
        assertThat(acls.path("network_acls").path(0).path("rule").toString())
                .isEqualTo("{\"scope\":\"tenant\",\"action\":{\"block\":true},"
                        + "\"not_match\":{\"geo_country_codes\":[\"DE\"]}}");
        assertThat(actions.path("bindings").findValuesAsText("display_name"))
                .containsExactly("Require MFA", "Add claims");
        assertThat(actions.path("total").asInt()).isEqualTo(2);
        assertThat(apis.findValuesAsText("identifier"))
                .containsExactly("https://acme.eu.auth0.com/api/v2/", "https://api.acme.example");
    }

    @Test
    void a_signing_key_has_a_certificate_of_its_size() throws Exception {
        JsonNode keys = Caller.json(caller.auth0("/api/v2/keys/signing").body());
        byte[] pem = keys.path(0).path("cert").asText().getBytes(StandardCharsets.US_ASCII);
        RSAPublicKey key = (RSAPublicKey) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem))
                .getPublicKey();

        assertThat(key.getModulus().bitLength()).isEqualTo(1024);
    }

    @Test
    void a_pool_has_its_other_logins_and_its_tags() throws Exception {
        JsonNode pool = Caller.json(
                caller.cognito("eu-west-1", "DescribeIdentityPool", world.cognitoInput(Call.COGNITO_DESCRIBE_POOL))
                        .body());
        JsonNode tags = Caller.json(caller.cognito(
                        "eu-west-1", "GetPrincipalTagAttributeMap", world.cognitoInput(Call.COGNITO_GET_PRINCIPAL_TAGS))
                .body());

        assertThat(pool.path("SupportedLoginProviders")
                        .path("graph.facebook.com")
                        .asText())
                .isEqualTo("4711");
        assertThat(pool.path("DeveloperProviderName").asText()).isEqualTo("login.acme");
        assertThat(pool.path("CognitoIdentityProviders").findValuesAsText("ProviderName"))
                .containsExactly("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc");
        assertThat(pool.path("SamlProviderARNs").path(0).asText())
                .isEqualTo("arn:aws:iam::111122223333:saml-provider/acme");
        assertThat(tags.path("PrincipalTags").toString()).isEqualTo("{\"tenant\":\"https://acme/tenant\"}");
    }

    @Test
    void a_job_about_a_role_is_running_at_first_and_then_done_by_pages() throws Exception {
        String job = Caller.xml(
                        caller.query(
                                        "iam",
                                        "GenerateServiceLastAccessedDetails",
                                        "Arn",
                                        world.role().arn())
                                .body(),
                        "JobId")
                .get(0);
        String running = caller.query("iam", "GetServiceLastAccessedDetails", "JobId", job)
                .body();
        String done = caller.query("iam", "GetServiceLastAccessedDetails", "JobId", job, "MaxItems", "1")
                .body();

        assertThat(Caller.xml(running, "JobStatus")).containsExactly("IN_PROGRESS");
        assertThat(Caller.xml(done, "JobStatus")).containsExactly("COMPLETED");
        assertThat(Caller.xml(done, "ServiceNamespace")).containsExactly("s3");
        assertThat(Caller.xml(done, "LastAuthenticated")).containsExactly("2026-01-01T00:00:00Z");
        assertThat(Caller.xml(done, "IsTruncated")).containsExactly("true");
    }
}
