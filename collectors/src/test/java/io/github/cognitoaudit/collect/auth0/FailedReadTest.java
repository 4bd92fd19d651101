package io.github.cognitoaudit.collect.auth0;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.cognitoaudit.collect.auth0.ManagementServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.auth0.Tenant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FailedReadTest {

    private static final List<ManagementRead> READS = List.of(
            ManagementRead.CLIENT,
            ManagementRead.CLIENT_CONNECTIONS,
            ManagementRead.SIGNING_KEYS,
            ManagementRead.CUSTOM_DOMAINS,
            ManagementRead.TENANT_SETTINGS);

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

    static Stream<Arguments> failures() {
        return READS.stream()
                .flatMap(read -> Stream.of(
                                failure(
                                        "refused",
                                        json(403, """
                                {"statusCode": 403, "message": "Insufficient scope", "errorCode": "insufficient_scope"}"""),
                                        GapReason.ACCESS_DENIED,
                                        "answered 403: Insufficient scope, insufficient_scope",
                                        1),
                                failure(
                                        "token not accepted",
                                        json(401, """
                                {"statusCode": 401, "message": "Expired token received"}"""),
                                        GapReason.ACCESS_DENIED,
                                        "answered 401: Expired token received",
                                        1),
                                failure(
                                        "refused without a word",
                                        aResponse().withStatus(403),
                                        GapReason.ACCESS_DENIED,
                                        "answered 403",
                                        1),
                                failure(
                                        "failing",
                                        json(500, "{\"message\": \"oops\"}"),
                                        GapReason.UNREACHABLE,
                                        "answered 500: oops",
                                        3),
                                failure(
                                        "failing as a page",
                                        aResponse().withStatus(503).withBody("<html>busy</html>"),
                                        GapReason.UNREACHABLE,
                                        "answered 503",
                                        3),
                                failure(
                                        "too fast",
                                        json(429, "{\"message\": \"Global limit has been reached\"}"),
                                        GapReason.THROTTLED,
                                        "answered 429: Global limit has been reached",
                                        3),
                                failure(
                                        "cut off",
                                        json(200, "{}").withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                                        GapReason.MALFORMED,
                                        "the answer of `127.0.0.1` broke off half way",
                                        3),
                                failure(
                                        "closed",
                                        aResponse().withFault(Fault.EMPTY_RESPONSE),
                                        GapReason.UNREACHABLE,
                                        "no answer from `127.0.0.1`: the connection failed",
                                        3),
                                failure(
                                        "reset",
                                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                                        GapReason.UNREACHABLE,
                                        "no answer from `127.0.0.1`: the connection failed",
                                        3),
                                failure(
                                        "garbage",
                                        aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                                        GapReason.UNREACHABLE,
                                        "no answer from `127.0.0.1`: the connection failed",
                                        3),
                                failure(
                                        "a web page",
                                        aResponse()
                                                .withHeader("Content-Type", "text/html")
                                                .withBody("<html/>"),
                                        GapReason.MALFORMED,
                                        "answered with content type `text/html`, expected JSON",
                                        1),
                                failure(
                                        "no type",
                                        aResponse().withBody("{}"),
                                        GapReason.MALFORMED,
                                        "answered with content type `none`, expected JSON",
                                        1),
                                failure(
                                        "half a document",
                                        json(200, "[{\"kid\": \"a"),
                                        GapReason.MALFORMED,
                                        "the answer is not a whole JSON document: it breaks at line 1, column 12",
                                        1),
                                failure(
                                        "two documents",
                                        json(200, "{} []"),
                                        GapReason.MALFORMED,
                                        "the answer is not a whole JSON document: it breaks at line 1, column 4",
                                        1),
                                failure(
                                        "a member twice",
                                        json(200, "{\"flags\": {}, \"flags\": {}}"),
                                        GapReason.MALFORMED,
                                        "the answer is not a whole JSON document: it breaks at line 1, column 22",
                                        1),
                                failure(
                                        "null",
                                        json(200, "null"),
                                        GapReason.MALFORMED,
                                        "the answer is a bare null, expected a JSON object or array",
                                        1),
                                failure(
                                        "nothing",
                                        json(200, ""),
                                        GapReason.MALFORMED,
                                        "the answer is empty, expected a JSON object or array",
                                        1),
                                failure(
                                        "elsewhere",
                                        aResponse().withStatus(302).withHeader("Location", "https://evil.example/"),
                                        GapReason.MALFORMED,
                                        "answered 302, a redirect, which is not followed",
                                        1),
                                failure(
                                        "not found by somebody else",
                                        aResponse().withStatus(404).withBody("<html>"),
                                        GapReason.MALFORMED,
                                        "answered 404",
                                        1))
                        .map(failure -> Arguments.of(read, failure)));
    }

    private static Failure failure(
            String name, ResponseDefinitionBuilder answer, GapReason reason, String detail, int requests) {
        return new Failure(name, answer, reason, detail, requests);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("failures")
    void a_failed_read_leaves_its_gap_and_no_other(ManagementRead read, Failure failure) throws CollectionException {
        server.answer(path(read), failure.answer());

        Tenant tenant = server.collect("shop");

        Gap gap = new Gap(
                failure.reason(),
                read.call(),
                failure.detail(),
                failure.reason() == GapReason.ACCESS_DENIED ? read.scopes() : List.of());
        assertThat(tenant).isEqualTo(ManagementServer.lacking(read, gap));
        assertThat(server.requests().stream()
                        .filter(request -> request.matches("GET \\Q" + path(read) + "\\E(\\?.*)?")))
                .hasSize(failure.requests());
    }

    @Test
    void a_refused_read_names_only_the_scope_that_the_token_lacks() throws CollectionException {
        server.grant("read:clients read:signing_keys read:custom_domains read:tenant_settings");
        server.answer(path(ManagementRead.CLIENT_CONNECTIONS), json(403, "{}"));

        assertThat(server.collect("shop").clients().items().get(0).connections().gaps())
                .containsExactly(new Gap(
                        GapReason.ACCESS_DENIED,
                        "GET /api/v2/clients/{id}/connections",
                        "answered 403",
                        List.of("read:connections")));
    }

    private static String path(ManagementRead read) {
        return read.call().substring("GET ".length()).replace("{id}", "shop");
    }

    /** One way to fail, and the gap that it leaves. */
    record Failure(String name, ResponseDefinitionBuilder answer, GapReason reason, String detail, int requests) {

        @Override
        public String toString() {
            return name;
        }
    }
}
