package io.github.cognitoaudit.collect.issuer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.http.TrustedAuthorities;
import io.github.cognitoaudit.config.Auth0CredentialNames;
import io.github.cognitoaudit.config.Auth0Settings;
import io.github.cognitoaudit.config.HostAndPort;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The issuer {@code login.acme.com} on loopback, over real TLS with a root, an intermediate and a leaf. */
final class IssuerServer implements AutoCloseable {

    static final String HOST = "login.acme.com";
    static final String DISCOVERY_PATH = "/.well-known/openid-configuration";
    static final String KEYS_PATH = "/.well-known/jwks.json";
    static final ReadSettings QUICK = new ReadSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(2), 2, Duration.ofMillis(1), 4);
    static final String DISCOVERY = """
            {"issuer": "https://login.acme.com/", "jwks_uri": "https://login.acme.com/.well-known/jwks.json",
             "authorization_endpoint": "https://login.acme.com/authorize",
             "id_token_signing_alg_values_supported": ["HS256", "RS256"]}""";
    static final String KEYS = """
            {"keys": [
              {"kty": "RSA", "kid": "b", "use": "sig", "alg": "RS256", "n": "%s", "e": "AQAB", "x5c": ["MII"]},
              {"kty": "EC", "kid": "a", "crv": "P-256", "x": "x", "y": "y"}]}""".formatted(java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(java.math.BigInteger.ONE.shiftLeft(2047).toByteArray()));

    private final TestAuthority root;
    private final TestAuthority intermediate;
    private final TestAuthority leaf;
    private final WireMockServer server;
    private final ExecutorService executor = Executors.newFixedThreadPool(4);

    IssuerServer(Path folder) throws Exception {
        root = TestAuthority.root("Test Root");
        intermediate = root.intermediate("Test Intermediate");
        leaf = intermediate.leaf(HOST);
        Path store =
                leaf.keyStore(folder.resolve("server.p12"), List.of(leaf.certificate(), intermediate.certificate()));
        server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(store.toString())
                .keystorePassword(TestAuthority.PASSWORD)
                .keyManagerPassword(TestAuthority.PASSWORD));
        server.start();
        reset();
    }

    void reset() {
        server.resetAll();
        answer(DISCOVERY_PATH, json(DISCOVERY));
        answer(KEYS_PATH, json(KEYS));
    }

    void answer(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
    }

    static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }

    WireMockServer wireMock() {
        return server;
    }

    int port() {
        return server.httpsPort();
    }

    TestAuthority root() {
        return root;
    }

    TestAuthority intermediate() {
        return intermediate;
    }

    TestAuthority leaf() {
        return leaf;
    }

    /** Returns authorities of which only the root of this server is declared as the issuer's. */
    TrustedAuthorities declared() {
        return new TrustedAuthorities(Set.of(), Set.of(), Set.of(root.certificate()), Set.of());
    }

    static TrustedAuthorities authorities(Set<X509Certificate> publicCas, Set<X509Certificate> jvmCas) {
        return new TrustedAuthorities(publicCas, jvmCas, Set.of(), Set.of());
    }

    Auth0Settings settings(Optional<HostAndPort> connectTo) {
        return new Auth0Settings(
                "acme.eu.auth0.com",
                Optional.of(HOST),
                Optional.empty(),
                Optional.empty(),
                connectTo,
                OptionalRead.defaults(),
                Auth0CredentialNames.defaults());
    }

    IssuerSite collect(TrustedAuthorities authorities) throws CollectionException {
        return collect(
                authorities, Optional.of(new HostAndPort("127.0.0.1", port())), Optional.empty(), Progress.silent());
    }

    IssuerSite collect(
            TrustedAuthorities authorities,
            Optional<HostAndPort> connectTo,
            Optional<HttpProxy> proxy,
            Progress progress)
            throws CollectionException {
        return IssuerCollector.of(
                        settings(connectTo),
                        CompletableFuture.completedFuture(authorities),
                        QUICK,
                        proxy,
                        "production",
                        progress,
                        executor)
                .collect()
                .join();
    }

    @Override
    public void close() {
        server.stop();
        executor.shutdownNow();
    }
}
