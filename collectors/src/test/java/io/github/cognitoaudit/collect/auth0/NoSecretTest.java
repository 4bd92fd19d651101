package io.github.cognitoaudit.collect.auth0;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.github.cognitoaudit.collect.auth0.ManagementServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.http.Redaction;
import io.github.cognitoaudit.collect.http.Timing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Tenant;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class NoSecretTest {

    private static final String ECHO = ManagementServer.SECRET + " " + ManagementServer.TOKEN;

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
    void reset() {
        server.reset();
    }

    static Stream<ResponseDefinitionBuilder> echoes() {
        return Stream.of(
                json(403, "{\"message\": \"no: " + ECHO + "\", \"errorCode\": \"" + ECHO + "\"}"),
                json(500, "{\"message\": \"no: " + ECHO + "\"}"),
                json(200, "{\"broken\": \"" + ECHO),
                json(200, "[\"" + ECHO + "\"]"),
                aResponse()
                        .withStatus(302)
                        .withHeader("Location", "https://elsewhere.example/?t=" + ManagementServer.TOKEN),
                aResponse().withHeader("Content-Type", "text/html").withBody(ECHO));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void an_answer_that_repeats_the_secrets_leaves_none_in_the_tenant(ResponseDefinitionBuilder echo)
            throws CollectionException {
        server.wireMock()
                .stubFor(any(urlPathMatching("/api/v2/.*")).atPriority(1).willReturn(echo));

        assertThat(quietly(() -> server.collect("shop"))).doesNotContain("canary");
    }

    @Test
    void a_token_endpoint_that_repeats_the_secret_leaves_none_in_the_tenant() throws CollectionException {
        server.token(json(401, "{\"error\": \"access_denied\", \"error_description\": \"bad secret " + ECHO + "\"}"));

        assertThat(quietly(() -> server.collect("shop")))
                .contains("answered 401: access_denied, bad secret ***")
                .doesNotContain(ManagementServer.SECRET);
    }

    @Test
    void secrets_in_a_whole_answer_stay_outside_the_tenant() throws CollectionException {
        assertThat(quietly(() -> server.collect("shop"))).contains("Shop").doesNotContain("canary");
    }

    @Test
    void the_holders_of_credentials_hide_them() throws CollectionException {
        ManagementAddress address = ManagementAddress.of(server.settings(Optional.empty()));
        Environment ready = new Environment(Map.of("AUTH0_MANAGEMENT_TOKEN", ManagementServer.TOKEN));
        Redaction redaction = new Redaction();
        TokenRequest request = new TokenRequest(new OkHttpClient(), address, redaction, Timing.system(), List.of());
        Auth0Credentials secret = Auth0Credentials.find(
                server.settings(Optional.empty()).credentials(), ManagementServer.WITH_SECRET, address);
        Auth0Credentials token =
                Auth0Credentials.find(server.settings(Optional.empty()).credentials(), ready, address);
        Observed<AccessToken> fetched = request.fetch(secret);

        assertThat(List.of(secret, token, fetched, request, redaction, ready, ManagementServer.WITH_SECRET)
                        .toString())
                .contains("ClientSecret[auditor]")
                .doesNotContain("canary");
    }

    /** Returns everything that a collection leaves behind: the tenant and what was printed meanwhile. */
    private static String quietly(Collection collection) throws CollectionException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
        try {
            return collection.run() + printed.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** A collection that may end with a message. */
    interface Collection {
        Tenant run() throws CollectionException;
    }

    @Test
    void a_message_that_ends_the_run_holds_no_secret() {
        Environment half = new Environment(Map.of("AUTH0_CLIENT_SECRET", ManagementServer.SECRET));
        assertThatThrownBy(() -> server.collect(Optional.empty(), half, Progress.silent()))
                .isInstanceOf(CollectionException.class)
                .asString()
                .contains("AUTH0_CLIENT_ID")
                .doesNotContain("canary");
    }
}
