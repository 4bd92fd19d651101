package io.github.cognitoaudit.collect.issuer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.cognitoaudit.collect.issuer.IssuerServer.DISCOVERY_PATH;
import static io.github.cognitoaudit.collect.issuer.IssuerServer.KEYS_PATH;
import static io.github.cognitoaudit.collect.issuer.IssuerServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.oidc.Discovery;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.model.oidc.PublicKey;
import io.github.cognitoaudit.model.oidc.TlsChain;
import io.github.cognitoaudit.model.oidc.TlsTrust;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FailedDocumentTest {

    private static final String READ_DISCOVERY = "GET /.well-known/openid-configuration";
    private static final String READ_KEYS = "GET jwks_uri";
    private static final Discovery DISCOVERY = new Discovery(
            Observed.known("https://login.acme.com/"),
            Observed.known("https://login.acme.com/.well-known/jwks.json"),
            Observed.known(List.of("HS256", "RS256")));
    private static final Listing<PublicKey> KEYS = Listing.of(List.of(
            new PublicKey(Optional.of("a"), "EC", Optional.empty(), Optional.empty(), Optional.empty()),
            new PublicKey(Optional.of("b"), "RSA", Optional.of("sig"), Optional.of("RS256"), Optional.of(2048))));

    @TempDir
    private static Path folder;

    private static IssuerServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new IssuerServer(folder);
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
        return Stream.of(
                Arguments.of(aResponse().withStatus(403), GapReason.ACCESS_DENIED, "answered 403"),
                Arguments.of(aResponse().withStatus(404), GapReason.MALFORMED, "answered 404"),
                Arguments.of(aResponse().withStatus(500), GapReason.UNREACHABLE, "answered 500"),
                Arguments.of(aResponse().withStatus(429), GapReason.THROTTLED, "answered 429"),
                Arguments.of(
                        json("{}").withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                        GapReason.MALFORMED,
                        "the answer of `login.acme.com` broke off half way"),
                Arguments.of(
                        aResponse().withFault(Fault.EMPTY_RESPONSE),
                        GapReason.UNREACHABLE,
                        "no answer from `login.acme.com`: the connection failed"),
                Arguments.of(
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html/>"),
                        GapReason.MALFORMED,
                        "answered with content type `text/html`, expected JSON"),
                Arguments.of(
                        json("{\"issuer\": \"https://log"),
                        GapReason.MALFORMED,
                        "the answer is not a whole JSON document: it breaks at line 1, column 24"),
                Arguments.of(
                        json("{\"a\": \"" + "x".repeat(512 * 1024) + "\"}"),
                        GapReason.MALFORMED,
                        "the answer of `login.acme.com` is larger than 524288 bytes"),
                Arguments.of(
                        redirect("https://evil.example/"),
                        GapReason.MALFORMED,
                        "answered with a redirect to `https://evil.example`, which is not followed"),
                Arguments.of(
                        redirect("http://login.acme.com/"),
                        GapReason.MALFORMED,
                        "answered with a redirect to `http://login.acme.com`, which is not followed"),
                Arguments.of(
                        redirect("https://login.acme.com:444/"),
                        GapReason.MALFORMED,
                        "answered with a redirect to `https://login.acme.com`, which is not followed"),
                Arguments.of(aResponse().withStatus(302), GapReason.MALFORMED, "answered 302 without an address"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("failures")
    void without_discovery_every_fact_of_the_issuer_has_its_gap(
            ResponseDefinitionBuilder answer, GapReason reason, String detail) throws CollectionException {
        server.answer(DISCOVERY_PATH, answer);

        Gap gap = new Gap(reason, READ_DISCOVERY, detail, List.of());
        assertThat(server.collect(server.declared()))
                .isEqualTo(new IssuerSite(
                        "https://login.acme.com/", Observed.unknown(gap), Listing.unread(gap), Observed.unknown(gap)));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("failures")
    void without_the_keys_only_they_are_a_gap(ResponseDefinitionBuilder answer, GapReason reason, String detail)
            throws Exception {
        server.answer(KEYS_PATH, answer);

        assertThat(server.collect(server.declared()))
                .isEqualTo(new IssuerSite(
                        "https://login.acme.com/",
                        Observed.known(DISCOVERY),
                        Listing.unread(new Gap(reason, READ_KEYS, detail, List.of())),
                        Observed.known(chain(TlsTrust.DECLARED_CA, true))));
    }

    @Test
    void a_redirect_on_the_same_host_is_followed() throws Exception {
        server.answer(KEYS_PATH, redirect("/keys/1"));
        server.answer("/keys/1", redirect("https://login.acme.com/keys/2"));
        server.answer("/keys/2", redirect("3"));
        server.answer("/keys/3", json(IssuerServer.KEYS));

        assertThat(server.collect(server.declared()).keys()).isEqualTo(KEYS);
    }

    @Test
    void a_redirect_that_goes_round_is_given_up() throws Exception {
        server.answer(KEYS_PATH, redirect(KEYS_PATH));

        assertThat(server.collect(server.declared()).keys())
                .isEqualTo(Listing.unread(
                        new Gap(GapReason.MALFORMED, READ_KEYS, "answered with more than 3 redirects", List.of())));
        assertThat(server.wireMock().getAllServeEvents()).hasSize(5);
    }

    private static ResponseDefinitionBuilder redirect(String location) {
        return aResponse().withStatus(302).withHeader("Location", location);
    }

    private static TlsChain chain(TlsTrust trust, boolean anchored) throws GeneralSecurityException {
        return new TlsChain(
                "login.acme.com",
                List.of(server.leaf().described(), server.intermediate().described()),
                trust,
                anchored ? Optional.of(server.root().described()) : Optional.empty());
    }
}
