package io.github.cognitoaudit.collect.issuer;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.http.ConnectTo;
import io.github.cognitoaudit.collect.http.HttpTransport;
import io.github.cognitoaudit.collect.http.Timing;
import io.github.cognitoaudit.collect.http.TrustedAuthorities;
import io.github.cognitoaudit.config.Auth0Settings;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.oidc.Discovery;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.model.oidc.PublicKey;
import io.github.cognitoaudit.model.oidc.TlsChain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Reads the public side of the issuer in use; what it can not read becomes a gap. */
public final class IssuerCollector {

    static final String DISCOVERY = "GET /.well-known/openid-configuration";
    static final String KEYS = "GET jwks_uri";
    private static final long LARGEST_ANSWER = 512L * 1024;

    private final String issuer;
    private final HttpUrl base;
    private final CompletableFuture<TrustedAuthorities> authorities;
    private final HttpTransport transport;
    private final String target;
    private final Progress progress;
    private final Executor executor;

    private IssuerCollector(
            String issuer,
            HttpUrl base,
            CompletableFuture<TrustedAuthorities> authorities,
            HttpTransport transport,
            String target,
            Progress progress,
            Executor executor) {
        this.issuer = issuer;
        this.base = base;
        this.authorities = authorities;
        this.transport = transport;
        this.target = target;
        this.progress = progress;
        this.executor = executor;
    }

    /**
     * Prepares the reading of an issuer; nothing is sent yet.
     *
     * @param settings names the issuer in use, and where to connect to in its place
     * @param authorities the CAs that are known here, as soon as they are loaded
     * @param read how patiently to read
     * @param proxy the proxy on the way out
     * @param target the target's name
     * @param progress hears of each call
     * @param executor where the calls run, side by side
     * @throws CollectionException when the issuer is no bare host name
     */
    public static IssuerCollector of(
            Auth0Settings settings,
            CompletableFuture<TrustedAuthorities> authorities,
            ReadSettings read,
            Optional<HttpProxy> proxy,
            String target,
            Progress progress,
            Executor executor)
            throws CollectionException {
        String issuer = settings.issuerInUse();
        HttpUrl base = HttpUrl.parse("https://" + issuer + "/");
        if (base == null
                || !base.host().equals(issuer.toLowerCase(Locale.ROOT))
                || !base.encodedPath().equals("/")) {
            throw new CollectionException(
                    "`auth0.issuer` must be a bare host name such as `login.acme.com`, found `" + issuer + "`");
        }
        Optional<ConnectTo> connectTo = settings.issuerConnectTo().map(address -> new ConnectTo(base.host(), address));
        HttpTransport transport = new HttpTransport(read, Timing.system(), proxy, connectTo);
        return new IssuerCollector(issuer, base, authorities, transport, target, progress, executor);
    }

    /** Reads the issuer; the future fails only as that of the authorities does. */
    public CompletableFuture<IssuerSite> collect() {
        return authorities.thenComposeAsync(this::collect, executor);
    }

    private CompletableFuture<IssuerSite> collect(TrustedAuthorities known) {
        OkHttpClient http = transport.client(known.trustManager(), LARGEST_ANSWER, List.of());
        DocumentReader documents = new DocumentReader(http, target, progress);
        return site(documents.read(DISCOVERY, discoveryAddress()), documents, known)
                .whenComplete((site, failure) -> HttpTransport.close(http));
    }

    private HttpUrl discoveryAddress() {
        return base.newBuilder()
                .addPathSegments(".well-known/openid-configuration")
                .build();
    }

    private CompletableFuture<IssuerSite> site(
            DocumentReader.Document document, DocumentReader documents, TrustedAuthorities known) {
        Observed<Discovery> discovery = document.json().flatMap(DiscoveryDocument::parse);
        Observed<HttpUrl> jwks = discovery.flatMap(Discovery::jwksUri).flatMap(IssuerCollector::address);
        CompletableFuture<Listing<PublicKey>> keys = jwks.fold(
                url -> CompletableFuture.supplyAsync(
                        () -> documents.read(KEYS, url).json().fold(JwksDocument::parse, Listing::unread), executor),
                gap -> CompletableFuture.completedFuture(Listing.unread(gap)));
        CompletableFuture<Observed<TlsChain>> tls = tls(document.untrusted() ? Observed.known(base) : jwks, known);
        return keys.thenCombine(
                tls, (read, chain) -> new IssuerSite("https://" + issuer + "/", discovery, read, chain));
    }

    /**
     * Reads the chain of the host that serves the keys. Where the issuer's own certificate is not trusted, that host is taken to
     * be the issuer's, since Auth0 renders {@code jwks_uri} for the host that was asked (facts.md 2.2).
     */
    private CompletableFuture<Observed<TlsChain>> tls(Observed<HttpUrl> keyServer, TrustedAuthorities known) {
        if (!known.interceptingCas().isEmpty()) {
            return CompletableFuture.completedFuture(Observed.unknown(new Gap(
                    GapReason.UNREACHABLE,
                    "TLS " + keyServer.fold(HttpUrl::host, gap -> base.host()),
                    "this network intercepts TLS (`tls.interceptingCa` is set): read from outside the proxy",
                    List.of())));
        }
        TlsReader reader = new TlsReader(transport, new TrustJudge(known), target, progress);
        return keyServer.fold(
                url -> CompletableFuture.supplyAsync(() -> reader.read(url), executor),
                gap -> CompletableFuture.completedFuture(Observed.unknown(gap)));
    }

    private static Observed<HttpUrl> address(String jwksUri) {
        HttpUrl url = HttpUrl.parse(jwksUri);
        if (url == null || !url.isHttps()) {
            return Observed.unknown(new Gap(
                    GapReason.MALFORMED, DISCOVERY, "`jwks_uri` is no https address, so it is not read", List.of()));
        }
        return Observed.known(url);
    }
}
