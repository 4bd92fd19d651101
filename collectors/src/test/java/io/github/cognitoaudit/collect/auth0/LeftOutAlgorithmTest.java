package io.github.cognitoaudit.collect.auth0;

import static io.github.cognitoaudit.collect.auth0.ManagementServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeftOutAlgorithmTest {

    private static ManagementServer server;

    @BeforeAll
    static void start() {
        server = new ManagementServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void leaveOut() {
        server.reset();
        server.answer("/api/v2/clients/shop", json(200, "{\"client_id\": \"shop\", \"name\": \"Shop\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"client_id\": \"shop\"}",
                "{\"client_id\": \"shop\", \"jwt_configuration\": null}",
                "{\"client_id\": \"shop\", \"jwt_configuration\": {}}",
                "{\"client_id\": \"shop\", \"jwt_configuration\": {\"alg\": null}}",
                "{\"client_id\": \"shop\", \"jwt_configuration\": {\"secret_encoded\": false, \"lifetime_in_seconds\": 36000}}"
            })
    void under_read_clients_it_is_known_to_be_not_set(String body) throws CollectionException {
        server.answer("/api/v2/clients/shop", json(200, body));

        assertThat(shop().signingAlgorithm()).isEqualTo(Observed.known(Optional.empty()));
        assertThat(shop().name())
                .isEqualTo(Observed.unknown(new Gap(
                        GapReason.MALFORMED,
                        "GET /api/v2/clients/{id}",
                        "`name` of client `shop` is left out",
                        List.of())));
        assertThat(shop().appType()).isEqualTo(Observed.known(Optional.empty()));
    }

    @Test
    void under_read_client_keys_it_is_known_to_be_not_set_too() throws CollectionException {
        server.grant("read:client_keys");

        assertThat(shop().signingAlgorithm()).isEqualTo(Observed.known(Optional.empty()));
    }

    @Test
    void under_a_lesser_scope_it_may_be_hidden() throws CollectionException {
        server.grant("read:client_summary read:connections");

        assertThat(shop().signingAlgorithm()).isEqualTo(Observed.unknown(hidden()));
    }

    @Test
    void a_ready_jwt_names_its_scopes_itself() throws CollectionException {
        assertThat(shop(jwt("{\"scope\": \"read:clients read:connections\"}")).signingAlgorithm())
                .isEqualTo(Observed.known(Optional.empty()));
        assertThat(shop(jwt("{\"scope\": \"read:client_summary\"}")).signingAlgorithm())
                .isEqualTo(Observed.unknown(hidden()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b.c", "a.%%%.c", "a.e30.c"})
    void a_ready_token_that_names_no_scopes_leaves_the_question_open(String token) throws CollectionException {
        assertThat(shop(token).signingAlgorithm())
                .isEqualTo(Observed.unknown(new Gap(
                        GapReason.UNDECIDED,
                        "GET /api/v2/clients/{id}",
                        "`jwt_configuration.alg` of client `shop` is left out, and the token does not say whether it may see"
                                + " it: use one that names its scopes",
                        List.of("read:clients"))));
    }

    @Test
    void a_token_answer_without_scope_falls_back_to_the_tokens_own_payload() throws CollectionException {
        server.token(json(200, "{\"access_token\": \"" + jwt("{\"scope\": \"read:clients\"}") + "\"}"));

        assertThat(shop().signingAlgorithm()).isEqualTo(Observed.known(Optional.empty()));
    }

    private static Gap hidden() {
        return new Gap(
                GapReason.ACCESS_DENIED,
                "GET /api/v2/clients/{id}",
                "`jwt_configuration.alg` of client `shop` is left out, and the token may not see it",
                List.of("read:clients"));
    }

    private static Auth0Client shop() throws CollectionException {
        return server.collect("shop").clients().items().get(0);
    }

    private static Auth0Client shop(String readyToken) throws CollectionException {
        Environment ready = new Environment(Map.of("AUTH0_MANAGEMENT_TOKEN", readyToken));
        return server.collect(Optional.of(List.of("shop")), ready, Progress.silent())
                .clients()
                .items()
                .get(0);
    }

    private static String jwt(String payload) {
        return "eyJhbGciOiJSUzI1NiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
