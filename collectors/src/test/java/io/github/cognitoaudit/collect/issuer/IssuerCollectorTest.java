package io.github.cognitoaudit.collect.issuer;

import static io.github.cognitoaudit.collect.issuer.IssuerServer.DISCOVERY_PATH;
import static io.github.cognitoaudit.collect.issuer.IssuerServer.KEYS_PATH;
import static io.github.cognitoaudit.collect.issuer.IssuerServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.http.TrustedAuthorities;
import io.github.cognitoaudit.config.Auth0CredentialNames;
import io.github.cognitoaudit.config.Auth0Settings;
import io.github.cognitoaudit.config.HostAndPort;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.config.TlsSettings;
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
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IssuerCollectorTest {

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

    @Test
    void reads_a_whole_issuer_with_one_request_for_each_document() throws Exception {
        IssuerSite site = server.collect(server.declared());

        assertThat(site)
                .isEqualTo(new IssuerSite(
                        "https://login.acme.com/",
                        Observed.known(DISCOVERY),
                        KEYS,
                        Observed.known(chain(TlsTrust.DECLARED_CA, true))));
        assertThat(server.wireMock().getAllServeEvents())
                .extracting(event -> event.getRequest().getAbsoluteUrl())
                .containsExactlyInAnyOrder(
                        "https://login.acme.com" + DISCOVERY_PATH, "https://login.acme.com" + KEYS_PATH);
    }

    @Test
    void a_chain_that_ends_in_a_public_ca_is_public_and_names_it() throws Exception {
        TrustedAuthorities authorities =
                IssuerServer.authorities(Set.of(server.root().certificate()), Set.of());

        assertThat(server.collect(authorities).tls()).isEqualTo(Observed.known(chain(TlsTrust.PUBLIC, true)));
    }

    @Test
    void an_untrusted_certificate_hides_the_documents_and_its_chain_is_read_all_the_same() throws Exception {
        IssuerSite site = server.collect(IssuerServer.authorities(
                Set.of(TestAuthority.root("Another Root").certificate()), Set.of()));

        Gap gap = new Gap(
                GapReason.UNREACHABLE,
                READ_DISCOVERY,
                "the certificate of `login.acme.com` is not trusted here: if the issuer has a private CA, declare it as"
                        + " `tls.issuerCa`; if this network opens TLS, declare its CA as `tls.interceptingCa`",
                List.of());
        assertThat(site)
                .isEqualTo(new IssuerSite(
                        "https://login.acme.com/",
                        Observed.unknown(gap),
                        Listing.unread(gap),
                        Observed.known(chain(TlsTrust.UNTRUSTED, false))));
        assertThat(server.wireMock().getAllServeEvents()).isEmpty();
    }

    @Test
    void a_ca_that_only_this_jvm_knows_leaves_the_chain_undecided() throws Exception {
        TrustedAuthorities authorities =
                IssuerServer.authorities(Set.of(), Set.of(server.root().certificate()));

        IssuerSite site = server.collect(authorities);

        assertThat(site.discovery()).isEqualTo(Observed.known(DISCOVERY));
        assertThat(site.tls())
                .isEqualTo(Observed.unknown(new Gap(
                        GapReason.UNDECIDED,
                        "TLS login.acme.com",
                        "the chain ends in a CA that only the trust store of this JVM (`javax.net.ssl.trustStore`) knows:"
                                + " declare it as `tls.issuerCa` if it is the issuer's own, as `tls.interceptingCa` if it opens"
                                + " TLS here",
                        List.of())));
    }

    @Test
    void behind_an_intercepting_proxy_the_documents_are_read_and_the_chain_is_not() throws Exception {
        TrustedAuthorities authorities = new TrustedAuthorities(
                Set.of(), Set.of(), Set.of(), Set.of(server.root().certificate()));

        assertThat(server.collect(authorities))
                .isEqualTo(new IssuerSite(
                        "https://login.acme.com/",
                        Observed.known(DISCOVERY),
                        KEYS,
                        Observed.unknown(new Gap(
                                GapReason.UNREACHABLE,
                                "TLS login.acme.com",
                                "this network intercepts TLS (`tls.interceptingCa` is set): read from outside the proxy",
                                List.of()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.acme.com/keys", "ftp://login.acme.com/keys", "//login.acme.com/keys", "keys"})
    void keys_that_are_not_published_over_https_are_not_read(String address) throws Exception {
        server.answer(
                DISCOVERY_PATH,
                json("{\"issuer\": \"i\", \"jwks_uri\": \"" + address
                        + "\", \"id_token_signing_alg_values_supported\": []}"));

        Gap gap = new Gap(
                GapReason.MALFORMED, READ_DISCOVERY, "`jwks_uri` is no https address, so it is not read", List.of());
        assertThat(server.collect(server.declared()))
                .isEqualTo(new IssuerSite(
                        "https://login.acme.com/",
                        Observed.known(
                                new Discovery(Observed.known("i"), Observed.known(address), Observed.known(List.of()))),
                        Listing.unread(gap),
                        Observed.unknown(gap)));
    }

    @Test
    void the_chain_is_read_from_the_host_of_jwks_uri_and_not_from_the_issuer() throws Exception {
        server.answer(DISCOVERY_PATH, json("{\"jwks_uri\": \"https://127.0.0.1:" + server.port() + "/keys\"}"));

        IssuerSite site = server.collect(server.declared());

        assertThat(site.keys())
                .isEqualTo(Listing.unread(new Gap(
                        GapReason.UNREACHABLE,
                        READ_KEYS,
                        "the certificate of `127.0.0.1` is made out to another name",
                        List.of())));
        assertThat(site.tls())
                .isEqualTo(Observed.known(new TlsChain(
                        "127.0.0.1",
                        List.of(server.leaf().described(), server.intermediate().described()),
                        TlsTrust.DECLARED_CA,
                        Optional.of(server.root().described()))));
    }

    @Test
    void progress_hears_of_every_call_begin_and_end() throws CollectionException {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        Progress progress = new Progress() {
            @Override
            public void began(String target, String call) {
                heard.add("began " + target + " " + call);
            }

            @Override
            public void ended(String target, String call) {
                heard.add("ended " + target + " " + call);
            }
        };

        server.collect(
                server.declared(),
                Optional.of(new HostAndPort("127.0.0.1", server.port())),
                Optional.empty(),
                progress);

        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "began production GET /.well-known/openid-configuration",
                        "ended production GET /.well-known/openid-configuration",
                        "began production GET jwks_uri",
                        "ended production GET jwks_uri",
                        "began production TLS login.acme.com",
                        "ended production TLS login.acme.com");
    }

    @Test
    void the_declared_trust_store_is_opened_with_the_password_of_the_environment() throws Exception {
        Path store = server.root().trustStore(folder.resolve("issuer-ca.p12"));

        IssuerSite site = IssuerCollector.of(
                        server.settings(Optional.of(new HostAndPort("127.0.0.1", server.port()))),
                        TrustedAuthorities.loading(
                                new TlsSettings(Optional.of(store), Optional.empty()),
                                new Environment(Map.of(TrustedAuthorities.PASSWORD, TestAuthority.PASSWORD)),
                                Runnable::run),
                        IssuerServer.QUICK,
                        Optional.empty(),
                        "production",
                        Progress.silent(),
                        Runnable::run)
                .collect()
                .join();

        assertThat(site.tls()).isEqualTo(Observed.known(chain(TlsTrust.DECLARED_CA, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://login.acme.com", "login.acme.com/", "login acme", ""})
    void an_issuer_that_is_no_bare_host_name_is_refused(String issuer) {
        Auth0Settings settings = new Auth0Settings(
                "acme.eu.auth0.com",
                Optional.of(issuer),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalRead.defaults(),
                Auth0CredentialNames.defaults());

        assertThatThrownBy(() -> IssuerCollector.of(
                        settings,
                        CompletableFuture.completedFuture(server.declared()),
                        IssuerServer.QUICK,
                        Optional.empty(),
                        "production",
                        Progress.silent(),
                        Runnable::run))
                .isInstanceOf(CollectionException.class)
                .hasMessage("`auth0.issuer` must be a bare host name such as `login.acme.com`, found `" + issuer + "`");
    }

    private static TlsChain chain(TlsTrust trust, boolean anchored) throws GeneralSecurityException {
        return new TlsChain(
                "login.acme.com",
                List.of(server.leaf().described(), server.intermediate().described()),
                trust,
                anchored ? Optional.of(server.root().described()) : Optional.empty());
    }
}
