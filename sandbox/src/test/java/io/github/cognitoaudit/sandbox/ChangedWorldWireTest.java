package io.github.cognitoaudit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.sandbox.scenario.Connection;
import io.github.cognitoaudit.sandbox.scenario.Ids;
import io.github.cognitoaudit.sandbox.scenario.LastUse;
import io.github.cognitoaudit.sandbox.scenario.Logins;
import io.github.cognitoaudit.sandbox.scenario.NetworkAcl;
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
import java.security.interfaces.RSAPublicKey;
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
                .withApis(Map.of("https://api.acme.example", "Orders"));
        return Scenarios.sound()
                .withTargets(List.of(sound.in(tenant)
                        .applications(application -> application
                                .with("is_first_party", false)
                                .without("refresh_token")
                                .withGrants("implicit")
                                .withIdTokenLifetime(60)
                                .withTokenExchange("custom_authentication")
                                .withAwsAddon()
                                .withConnections(List.of(shared.id())))
                        .pools(pool -> pool.withLogins(new Logins(
                                        Map.of("graph.facebook.com", "4711"),
                                        Optional.of("login.acme"),
                                        List.of("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"),
                                        List.of("arn:aws:iam::111122223333:saml-provider/acme")))
                                .withTagMaps(List.of(new TagMap(
                                        pool.providerArns().get(0), false, Map.of("tenant", "https://acme/tenant")))))
                        .roles(role -> role.lastUsing(List.of(
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
