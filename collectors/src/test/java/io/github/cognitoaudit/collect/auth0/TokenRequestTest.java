package io.github.cognitoaudit.collect.auth0;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.cognitoaudit.collect.auth0.ManagementServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Tenant;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenRequestTest {

    private static final String CHECK =
            "check the client id and its secret or key, and authorize that application for the"
                    + " API `https://acme.eu.auth0.com/api/v2/`";

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

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(json(401, """
                        {"error": "access_denied", "error_description": "Unauthorized"}"""), GapReason.ACCESS_DENIED, "answered 401: access_denied, Unauthorized; " + CHECK),
                refusal(aResponse().withStatus(403), GapReason.ACCESS_DENIED, "answered 403: " + CHECK),
                refusal(json(500, "{}"), GapReason.UNREACHABLE, "answered 500"),
                refusal(json(429, """
                        {"error": "too_many_requests"}"""), GapReason.THROTTLED, "answered 429: too_many_requests"),
                refusal(aResponse().withStatus(404), GapReason.MALFORMED, "answered 404"),
                refusal(
                        json(200, "{").withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                        GapReason.MALFORMED,
                        "the answer of `127.0.0.1` broke off half way"),
                refusal(
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        GapReason.UNREACHABLE,
                        "no answer from `127.0.0.1`: the connection failed"),
                refusal(
                        aResponse().withStatus(307).withHeader("Location", "http://127.0.0.1:1/oauth/token"),
                        GapReason.MALFORMED,
                        "answered 307, a redirect, which is not followed"),
                refusal(
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html/>"),
                        GapReason.MALFORMED,
                        "answered with content type `text/html`, expected JSON"),
                refusal(
                        json(200, "{\"access_token\": \"ey"),
                        GapReason.MALFORMED,
                        "the answer is not a whole JSON document: it breaks at line 1, column 21"),
                refusal(json(200, "[]"), GapReason.MALFORMED, "the answer has no `access_token`"),
                refusal(
                        json(200, "{\"scope\": \"read:clients\"}"),
                        GapReason.MALFORMED,
                        "the answer has no `access_token`"),
                refusal(
                        json(200, "{\"access_token\": \"a\\r\\nX-Injected: b\"}"),
                        GapReason.MALFORMED,
                        "the answer has no `access_token`"));
    }

    private static Arguments refusal(ResponseDefinitionBuilder answer, GapReason reason, String detail) {
        return Arguments.of(answer, reason, detail);
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("refusals")
    void without_a_token_every_fact_has_the_one_gap(ResponseDefinitionBuilder answer, GapReason reason, String detail)
            throws CollectionException {
        server.token(answer);

        Tenant tenant = server.collect("shop");

        Gap gap = new Gap(
                reason,
                "POST /oauth/token",
                detail,
                detail.startsWith("answered 403") ? ManagementRead.scopes(OptionalRead.defaults()) : List.of());
        assertThat(tenant)
                .isEqualTo(new Tenant(
                        ManagementServer.DOMAIN,
                        Listing.unread(gap),
                        List.of(),
                        false,
                        Listing.unread(gap),
                        Listing.unread(gap),
                        Observed.unknown(gap),
                        Listing.unread(gap),
                        Listing.unread(gap),
                        Listing.unread(gap)));
        assertThat(server.requests()).allMatch(request -> request.equals("POST /oauth/token"));
    }

    @Test
    void a_private_key_signs_an_assertion_for_the_issuer_with_the_final_slash(@TempDir Path folder) throws Exception {
        KeyPair pair = rsa();
        Path file = Files.writeString(
                folder.resolve("key.pem"), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Instant before = Instant.now().minusSeconds(1);

        Tenant tenant = server.collect(Optional.of(List.of("shop")), withKey(file), Progress.silent(), "shop");

        assertThat(tenant).isEqualTo(ManagementServer.whole());
        Map<String, String> form = form(server.tokenRequests().get(0).getBodyAsString());
        assertThat(form.keySet())
                .containsExactlyInAnyOrder(
                        "grant_type", "audience", "client_id", "client_assertion_type", "client_assertion");
        assertThat(form)
                .containsEntry("client_id", "auditor")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        String[] jwt = form.getOrDefault("client_assertion", "").split("\\.", -1);
        assertThat(decoded(jwt[0]))
                .isEqualTo(JsonMapper.builder().build().readTree("{\"alg\":\"RS256\",\"typ\":\"JWT\"}"));
        JsonNode claims = decoded(jwt[1]);
        assertThat(claims.path("iss").asText()).isEqualTo("auditor");
        assertThat(claims.path("sub").asText()).isEqualTo("auditor");
        assertThat(claims.path("aud").asText()).isEqualTo("https://acme.eu.auth0.com/");
        assertThat(claims.path("jti").asText()).hasSize(36);
        assertThat(Instant.ofEpochSecond(claims.path("iat").asLong())).isBetween(before, Instant.now());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(120);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(pair.getPublic());
        verifier.update((jwt[0] + "." + jwt[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(jwt[2]))).isTrue();
    }

    @Test
    void a_key_file_that_is_not_there_is_named(@TempDir Path folder) {
        Path file = folder.resolve("nowhere.pem");

        assertThatThrownBy(() -> server.collect(Optional.empty(), withKey(file), Progress.silent()))
                .isInstanceOf(CollectionException.class)
                .hasMessage("the file `" + file
                        + "` named by AUTH0_PRIVATE_KEY_FILE can not be read: name an existing PEM file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "PUBLIC KEY"})
    void another_kind_of_key_file_is_refused_with_the_way_to_convert_it(String kind, @TempDir Path folder)
            throws Exception {
        byte[] canary = "canary-key-bytes".getBytes(StandardCharsets.US_ASCII);
        Path file = Files.writeString(folder.resolve("key.pem"), pem(kind, canary));

        assertThatThrownBy(() -> server.collect(Optional.empty(), withKey(file), Progress.silent()))
                .isInstanceOf(CollectionException.class)
                .hasMessage(
                        "the file `" + file + "` named by AUTH0_PRIVATE_KEY_FILE holds no unencrypted PKCS#8 key"
                                + " (`BEGIN PRIVATE KEY`): convert it with `openssl pkcs8 -topk8 -nocrypt -in <file> -out <new file>`");
    }

    @Test
    void a_key_of_another_algorithm_is_refused(@TempDir Path folder) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        Path file = Files.writeString(
                folder.resolve("key.pem"),
                pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded()));

        assertThatThrownBy(() -> server.collect(Optional.empty(), withKey(file), Progress.silent()))
                .isInstanceOf(CollectionException.class)
                .hasMessageEndingWith("holds no RSA private key, which RS256 needs");
    }

    @Test
    void a_ready_token_with_a_character_that_no_header_carries_is_refused_without_being_shown() {
        Environment ready = new Environment(Map.of("AUTH0_MANAGEMENT_TOKEN", "canary-\u00e9-token"));

        assertThatThrownBy(() -> server.collect(Optional.empty(), ready, Progress.silent()))
                .isInstanceOf(CollectionException.class)
                .hasMessage("AUTH0_MANAGEMENT_TOKEN holds a character that no token has: set it to the bare token");
    }

    private static Environment withKey(Path file) {
        return new Environment(Map.of("AUTH0_CLIENT_ID", "auditor", "AUTH0_PRIVATE_KEY_FILE", file.toString()));
    }

    private static KeyPair rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----\n";
    }

    private static JsonNode decoded(String part) throws Exception {
        return JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
