package io.github.cognitoaudit.collect.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.http.ConnectTo;
import io.github.cognitoaudit.collect.http.HttpTransport;
import io.github.cognitoaudit.collect.http.Timing;
import io.github.cognitoaudit.collect.http.TrustedAuthorities;
import io.github.cognitoaudit.config.HostAndPort;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.oidc.TlsChain;
import io.github.cognitoaudit.model.oidc.TlsTrust;
import java.io.File;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsReaderTest {

    private static final String HOST = "keys.acme.com";
    private static final ReadSettings QUICK = new ReadSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(2), 1, Duration.ofMillis(1), 1);

    @TempDir
    private static Path folder;

    private static TestAuthority root;
    private static TestAuthority intermediate;
    private static TestAuthority leaf;

    @BeforeAll
    static void make() throws Exception {
        root = TestAuthority.root("Test Root");
        intermediate = root.intermediate("Test Intermediate");
        leaf = intermediate.leaf(HOST);
    }

    @Test
    void asks_by_name_and_sends_no_request() throws Exception {
        try (TlsServer server = server(leaf, leaf, intermediate)) {
            assertThat(read(server.port(), publicRoot()))
                    .isEqualTo(Observed.known(new TlsChain(
                            HOST,
                            List.of(leaf.described(), intermediate.described()),
                            TlsTrust.PUBLIC,
                            Optional.of(root.described()))));
            assertThat(server.names()).containsExactly(HOST);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void a_root_that_is_presented_too_is_the_last_certificate() throws Exception {
        try (TlsServer server = server(leaf, leaf, intermediate, root)) {
            assertThat(read(server.port(), publicRoot()))
                    .isEqualTo(Observed.known(new TlsChain(
                            HOST,
                            List.of(leaf.described(), intermediate.described(), root.described()),
                            TlsTrust.PUBLIC,
                            Optional.of(root.described()))));
        }
    }

    @Test
    void a_chain_that_lacks_its_intermediate_ends_nowhere() throws Exception {
        try (TlsServer server = server(leaf, leaf)) {
            assertThat(read(server.port(), publicRoot()))
                    .isEqualTo(Observed.known(
                            new TlsChain(HOST, List.of(leaf.described()), TlsTrust.UNTRUSTED, Optional.empty())));
        }
    }

    @Test
    void a_declared_intermediate_is_an_anchor_of_its_own() throws Exception {
        TrustedAuthorities authorities =
                new TrustedAuthorities(Set.of(), Set.of(), Set.of(intermediate.certificate()), Set.of());
        try (TlsServer server = server(leaf, leaf)) {
            assertThat(read(server.port(), authorities))
                    .isEqualTo(Observed.known(new TlsChain(
                            HOST,
                            List.of(leaf.described()),
                            TlsTrust.DECLARED_CA,
                            Optional.of(intermediate.described()))));
        }
    }

    @Test
    void a_certificate_that_signed_itself_ends_nowhere_unless_it_is_declared() throws Exception {
        TestAuthority lonely = TestAuthority.root(HOST);
        TrustedAuthorities declared =
                new TrustedAuthorities(Set.of(), Set.of(), Set.of(lonely.certificate()), Set.of());
        try (TlsServer server = server(lonely, lonely)) {
            assertThat(read(server.port(), publicRoot()))
                    .isEqualTo(Observed.known(
                            new TlsChain(HOST, List.of(lonely.described()), TlsTrust.UNTRUSTED, Optional.empty())));
            assertThat(read(server.port(), declared))
                    .isEqualTo(Observed.known(new TlsChain(
                            HOST, List.of(lonely.described()), TlsTrust.DECLARED_CA, Optional.of(lonely.described()))));
        }
    }

    @Test
    void a_chain_of_another_root_with_the_same_name_ends_nowhere() throws Exception {
        TrustedAuthorities impostor = new TrustedAuthorities(
                Set.of(TestAuthority.root("Test Root").certificate()), Set.of(), Set.of(), Set.of());
        try (TlsServer server = server(leaf, leaf, intermediate)) {
            assertThat(read(server.port(), impostor))
                    .isEqualTo(Observed.known(new TlsChain(
                            HOST,
                            List.of(leaf.described(), intermediate.described()),
                            TlsTrust.UNTRUSTED,
                            Optional.empty())));
        }
    }

    @Test
    void an_expired_certificate_still_ends_where_it_ends() throws Exception {
        TestAuthority expired = intermediate.leaf(HOST, Instant.now().minus(Duration.ofDays(3)));
        try (TlsServer server = server(expired, expired, intermediate)) {
            assertThat(read(server.port(), publicRoot()))
                    .isEqualTo(Observed.known(new TlsChain(
                            HOST,
                            List.of(expired.described(), intermediate.described()),
                            TlsTrust.PUBLIC,
                            Optional.of(root.described()))));
        }
    }

    @Test
    void a_port_that_speaks_no_tls_is_unreachable() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread greeter = new Thread(() -> {
                while (!plain.isClosed()) {
                    try (java.net.Socket client = plain.accept()) {
                        client.getOutputStream()
                                .write("220 mail.acme.com ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
                    } catch (java.io.IOException e) {
                        return;
                    }
                }
            });
            greeter.setDaemon(true);
            greeter.start();

            assertThat(read(plain.getLocalPort(), publicRoot()))
                    .isEqualTo(Observed.unknown(new Gap(
                            GapReason.UNREACHABLE,
                            "TLS keys.acme.com",
                            "no TLS connection with `keys.acme.com`: the handshake failed",
                            List.of())));
        }
    }

    @Test
    void the_chain_is_read_through_a_proxy_that_asks_for_a_login() throws Exception {
        String login =
                "Basic " + java.util.Base64.getEncoder().encodeToString("user:pass".getBytes(StandardCharsets.UTF_8));
        try (TlsServer server = server(leaf, leaf, intermediate);
                ConnectProxy proxy = new ConnectProxy(server.port(), Optional.of(login))) {
            HttpProxy known = new HttpProxy(
                    new HostAndPort("127.0.0.1", proxy.port()),
                    Optional.of(new HttpProxy.Login("user", "pass")),
                    List.of());
            TlsReader reader = reader(
                    new HttpTransport(QUICK, Timing.system(), Optional.of(known), Optional.empty()), publicRoot());

            assertThat(reader.read(HttpUrl.get("https://keys.acme.com/jwks.json"))
                            .map(TlsChain::last))
                    .isEqualTo(Observed.known(intermediate.described()));
            assertThat(proxy.asked()).containsExactly("CONNECT keys.acme.com:443 HTTP/1.1");
        }
    }

    @Test
    void a_proxy_that_lets_nothing_through_is_named_in_the_gap() throws Exception {
        try (TlsServer server = server(leaf, leaf, intermediate);
                ConnectProxy proxy = new ConnectProxy(server.port(), Optional.of("Basic nobody"))) {
            HttpProxy known = new HttpProxy(new HostAndPort("127.0.0.1", proxy.port()), Optional.empty(), List.of());
            TlsReader reader = reader(
                    new HttpTransport(QUICK, Timing.system(), Optional.of(known), Optional.empty()), publicRoot());

            assertThat(reader.read(HttpUrl.get("https://keys.acme.com/")))
                    .isEqualTo(Observed.unknown(new Gap(
                            GapReason.UNREACHABLE,
                            "TLS keys.acme.com",
                            "the proxy does not let calls to `keys.acme.com` through",
                            List.of())));
        }
    }

    @Test
    void the_last_certificate_has_the_fingerprint_that_openssl_prints() throws Exception {
        assumeThat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, "openssl").toFile()))
                .as("openssl is on the PATH")
                .anyMatch(File::canExecute);
        try (TlsServer server = server(leaf, leaf, intermediate, root)) {
            String shown = run(
                    "",
                    "openssl",
                    "s_client",
                    "-connect",
                    "127.0.0.1:" + server.port(),
                    "-servername",
                    HOST,
                    "-showcerts");
            Matcher pem = Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n", Pattern.DOTALL)
                    .matcher(shown);
            String last = pem.results()
                    .reduce((first, second) -> second)
                    .orElseThrow()
                    .group();
            String printed = run(last, "openssl", "x509", "-noout", "-fingerprint", "-sha1");

            assertThat(read(server.port(), publicRoot())
                            .map(chain -> chain.last().sha1()))
                    .isEqualTo(Observed.known(printed.strip()
                            .replaceAll("^.*=", "")
                            .replace(":", "")
                            .toLowerCase(Locale.ROOT)));
        }
    }

    private static String run(String input, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.US_ASCII));
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        process.waitFor();
        return printed;
    }

    private static TrustedAuthorities publicRoot() {
        return new TrustedAuthorities(Set.of(root.certificate()), Set.of(), Set.of(), Set.of());
    }

    private static TlsServer server(TestAuthority key, TestAuthority... chain) throws Exception {
        List<X509Certificate> presented =
                Arrays.stream(chain).map(TestAuthority::certificate).toList();
        return new TlsServer(folder, key, presented);
    }

    private static Observed<TlsChain> read(int port, TrustedAuthorities authorities) {
        HttpTransport transport = new HttpTransport(
                QUICK,
                Timing.system(),
                Optional.empty(),
                Optional.of(new ConnectTo(HOST, new HostAndPort("127.0.0.1", port))));
        return reader(transport, authorities).read(HttpUrl.get("https://" + HOST + "/.well-known/jwks.json"));
    }

    private static TlsReader reader(HttpTransport transport, TrustedAuthorities authorities) {
        return new TlsReader(transport, new TrustJudge(authorities), "production", Progress.silent());
    }
}
