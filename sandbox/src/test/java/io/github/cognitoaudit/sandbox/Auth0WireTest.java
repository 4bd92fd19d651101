package io.github.cognitoaudit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class Auth0WireTest {

    private final Sandbox sandbox = Sandbox.start(Scenarios.sound());
    private final Caller caller = new Caller(sandbox);
    private final SoundWorld world = new SoundWorld(sandbox.scenario());

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void a_secret_gets_a_token_with_the_scopes_granted() throws Exception {
        HttpResponse<String> answer = caller.token("application/json", world.tokenRequest());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"access_token\":\"" + Credentials.ACCESS_TOKEN
                                + "\",\"scope\":\"read:clients read:connections read:signing_keys read:custom_domains"
                                + " read:tenant_settings read:network_acls read:actions read:resource_servers\",\"expires_in\":86400,\"token_type\":\"Bearer\"}");
    }

    @Test
    void a_form_gets_a_token_too() throws Exception {
        String form = "grant_type=client_credentials&client_id=" + Credentials.AUTH0_CLIENT_ID + "&client_secret="
                + Credentials.AUTH0_CLIENT_SECRET + "&audience=https%3A%2F%2Facme.eu.auth0.com%2Fapi%2Fv2%2F";

        assertThat(caller.token("application/x-www-form-urlencoded", form).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_private_key_jwt_of_the_auditor_gets_a_token_and_another_does_not() throws Exception {
        assertThat(caller.token("application/json", assertion(Credentials.AUTH0_CLIENT_ID))
                        .statusCode())
                .isEqualTo(200);
        assertThat(caller.token("application/json", assertion("somebody")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_wrong_secret_is_refused_as_auth0_does() throws Exception {
        HttpResponse<String> answer =
                caller.token("application/json", world.tokenRequest().replace("canary-auth0", "wrong"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"access_denied\",\"error_description\":\"Unauthorized\"}");
    }

    @Test
    void an_audience_of_the_custom_domain_is_no_service() throws Exception {
        HttpResponse<String> answer = caller.token(
                "application/json", world.tokenRequest().replace("acme.eu.auth0.com", "login.acme.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Service not found: https://login.acme.example/api/v2/");
    }

    @Test
    void no_token_no_answer() throws Exception {
        HttpResponse<String> answer = caller.auth0Unauthorized("/api/v2/clients");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\"statusCode\":401,\"error\":\"Unauthorized\",\"message\":\"Missing authentication\"}");
    }

    @Test
    void every_answer_of_the_management_api_says_how_much_is_left() throws Exception {
        HttpResponse<String> answer = caller.auth0("/api/v2/tenants/settings");

        assertThat(answer.headers().firstValue("x-ratelimit-limit")).contains("50");
        assertThat(answer.headers().firstValue("x-ratelimit-remaining")).contains("49");
        assertThat(answer.headers().firstValue("x-ratelimit-reset")).isPresent();
    }

    @Test
    void clients_come_by_pages_with_totals() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            JsonNode body = Caller.json(caller.auth0("/api/v2/clients?per_page=2&include_totals=true&page=" + page)
                    .body());
            assertThat(body.path("total").asInt()).isEqualTo(3);
            body.path("clients")
                    .forEach(client -> ids.add(client.path("client_id").asText()));
        }

        assertThat(ids).hasSize(3).contains(world.clientId(), Credentials.AUTH0_CLIENT_ID);
    }

    @Test
    void a_page_above_one_hundred_is_refused() throws Exception {
        HttpResponse<String> answer = caller.auth0("/api/v2/clients?per_page=101");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"errorCode\":\"invalid_query_string\"");
    }

    @Test
    void a_secret_is_answered_unless_the_fields_leave_it_out() throws Exception {
        String path = "/api/v2/clients/" + world.clientId();
        String secret = Credentials.clientSecret(world.clientId());

        assertThat(caller.auth0(path).body()).contains(secret);
        assertThat(caller.auth0(path + "?fields=client_secret&include_fields=false")
                        .body())
                .doesNotContain(secret)
                .contains("jwt_configuration");
        assertThat(caller.auth0(path + "?fields=client_id,jwt_configuration").body())
                .isEqualTo("{\"client_id\":\"" + world.clientId()
                        + "\",\"jwt_configuration\":{\"lifetime_in_seconds\":36000,\"secret_encoded\":false,"
                        + "\"alg\":\"RS256\"}}");
    }

    @Test
    void a_leaking_tenant_answers_secrets_whatever_the_fields() throws Exception {
        try (Sandbox leaking = Sandbox.start(Scenarios.sound().leakingSecrets())) {
            String path = "/api/v2/clients/" + world.clientId() + "?fields=client_id";

            assertThat(new Caller(leaking).auth0(path).body()).contains(Credentials.clientSecret(world.clientId()));
        }
    }

    @Test
    void an_unknown_client_is_not_found() throws Exception {
        HttpResponse<String> answer = caller.auth0("/api/v2/clients/nobody");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"errorCode\":\"inexistent_client\"");
    }

    @Test
    void connections_come_by_checkpoints() throws Exception {
        JsonNode first = Caller.json(caller.auth0("/api/v2/connections?take=1").body());
        JsonNode second = Caller.json(caller.auth0(
                        "/api/v2/connections?take=1&from=" + first.path("next").asText())
                .body());

        assertThat(first.path("connections").path(0).path("name").asText()).isEqualTo("acme-staff");
        assertThat(second.path("connections").path(0).path("name").asText()).isEqualTo("google-oauth2");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void a_client_has_the_connections_that_are_enabled_for_it() throws Exception {
        JsonNode body = Caller.json(caller.auth0("/api/v2/clients/" + world.clientId() + "/connections")
                .body());

        assertThat(body.path("connections").findValuesAsText("name")).containsExactly("acme-staff");
        assertThat(body.path("connections")
                        .path(0)
                        .path("options")
                        .path("disable_signup")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void every_signing_key_calls_itself_previous_as_in_recorded_answers() throws Exception {
        JsonNode keys = Caller.json(caller.auth0("/api/v2/keys/signing").body());

        assertThat(keys.findValues("previous")).hasSize(3).allMatch(JsonNode::asBoolean);
        assertThat(keys.findValues("current")).hasSize(1);
        assertThat(keys.findValuesAsText("revoked")).containsExactly("false", "false", "true");
    }

    @Test
    void the_custom_domain_in_use_is_ready() throws Exception {
        JsonNode domains = Caller.json(caller.auth0("/api/v2/custom-domains").body());

        assertThat(domains.findValuesAsText("domain")).containsExactly("login.acme.example");
        assertThat(domains.findValuesAsText("status")).containsExactly("ready");
    }

    private static String assertion(String issuer) throws IOException {
        String claims =
                "{\"iss\":\"" + issuer + "\",\"sub\":\"" + issuer + "\",\"aud\":\"https://acme.eu.auth0.com/\"}";
        String payload =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return "{\"grant_type\":\"client_credentials\",\"audience\":\"https://acme.eu.auth0.com/api/v2/\","
                + "\"client_assertion_type\":\"urn:ietf:params:oauth:client-assertion-type:jwt-bearer\","
                + "\"client_assertion\":\"e30." + payload + ".c2lnbmF0dXJl\"}";
    }
}
