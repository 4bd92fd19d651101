package io.github.cognitoaudit.world;

import static io.github.cognitoaudit.world.Gaps.gap;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.oidc.Discovery;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.model.oidc.PublicKey;
import io.github.cognitoaudit.model.oidc.TlsCertificate;
import io.github.cognitoaudit.model.oidc.TlsChain;
import io.github.cognitoaudit.model.oidc.TlsTrust;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what an issuer publishes; a sound one offers RS256, publishes the current key and presents a publicly trusted chain. */
public final class IssuerSiteBuilder {
    private static final Instant EXPIRY = Instant.parse("2030-01-01T00:00:00Z");

    private String host;
    private boolean discoveryRead = true;
    private Observed<Discovery> discovery = Observed.unknown(discoveryGap(GapReason.UNREACHABLE));
    private Observed<String> issuer;
    private Observed<String> jwksUri;
    private Observed<List<String>> algorithms = Observed.known(List.of("HS256", "RS256", "PS256"));
    private final Readings<PublicKey> keys = new Readings<>("GET /.well-known/jwks.json", key -> key);
    private boolean tlsRead = true;
    private Observed<TlsChain> tls = Observed.unknown(tlsGap(GapReason.UNREACHABLE));
    private List<TlsCertificate> presented = List.of(leaf(SoundWorld.LEAF_SHA1), ca(SoundWorld.INTERMEDIATE_SHA1));
    private TlsTrust trust = TlsTrust.PUBLIC;
    private Optional<TlsCertificate> anchor = Optional.of(ca(SoundWorld.ANCHOR_SHA1));

    IssuerSiteBuilder(String host) {
        this.host = host;
        this.issuer = Observed.known("https://" + host + "/");
        this.jwksUri = Observed.known("https://" + host + "/.well-known/jwks.json");
        keys.put(rsaKey(SoundWorld.KID));
    }

    /** Returns an RSA key for signatures. */
    public static PublicKey rsaKey(String kid) {
        return new PublicKey(Optional.of(kid), "RSA", Optional.of("sig"), Optional.of("RS256"), Optional.of(2048));
    }

    /** Returns a server certificate with the SHA-1. */
    public static TlsCertificate leaf(String sha1) {
        return new TlsCertificate(sha1, "CN=leaf " + sha1.substring(0, 4), "CN=ca", EXPIRY, false);
    }

    /** Returns a CA certificate with the SHA-1. */
    public static TlsCertificate ca(String sha1) {
        return new TlsCertificate(sha1, "CN=ca " + sha1.substring(0, 4), "CN=root", EXPIRY, true);
    }

    /** Sets the {@code issuer} member of the discovery document. */
    public IssuerSiteBuilder discoveredIssuer(String value) {
        issuer = Observed.known(value);
        return this;
    }

    /** Withholds the {@code issuer} member. */
    public IssuerSiteBuilder discoveredIssuerUnread(GapReason reason) {
        issuer = Observed.unknown(discoveryGap(reason));
        return this;
    }

    /** Sets the {@code jwks_uri} member. */
    public IssuerSiteBuilder jwksUri(String value) {
        jwksUri = Observed.known(value);
        return this;
    }

    /** Withholds the {@code jwks_uri} member. */
    public IssuerSiteBuilder jwksUriUnread(GapReason reason) {
        jwksUri = Observed.unknown(discoveryGap(reason));
        return this;
    }

    /** Sets the algorithms that the issuer offers. */
    public IssuerSiteBuilder offers(String... values) {
        algorithms = Observed.known(List.of(values));
        return this;
    }

    /** Withholds the algorithms. */
    public IssuerSiteBuilder offersUnread(GapReason reason) {
        algorithms = Observed.unknown(discoveryGap(reason));
        return this;
    }

    /** Withholds the discovery document. */
    public IssuerSiteBuilder discoveryUnread(GapReason reason) {
        discoveryRead = false;
        discovery = Observed.unknown(discoveryGap(reason));
        return this;
    }

    /** Sets the published keys. */
    public IssuerSiteBuilder keys(PublicKey... values) {
        keys.clear();
        for (PublicKey value : values) {
            keys.put(value);
        }
        return this;
    }

    /** Withholds the published keys. */
    public IssuerSiteBuilder keysUnread(GapReason reason) {
        keys.unread(reason);
        return this;
    }

    /** Leaves a gap beside the published keys that were read. */
    public IssuerSiteBuilder moreKeysUnread(GapReason reason) {
        keys.moreUnread(reason);
        return this;
    }

    /** Sets the presented certificates, the leaf first. */
    public IssuerSiteBuilder presents(TlsCertificate... certificates) {
        presented = List.of(certificates);
        return this;
    }

    /** Sets where the presented chain ends; a chain that is not trusted has no anchor. */
    public IssuerSiteBuilder trusted(TlsTrust value) {
        trust = value;
        anchor = value == TlsTrust.UNTRUSTED ? Optional.empty() : anchor;
        return this;
    }

    /** Sets the trust anchor. */
    public IssuerSiteBuilder anchor(TlsCertificate certificate) {
        anchor = Optional.of(certificate);
        return this;
    }

    /** Withholds the presented chain. */
    public IssuerSiteBuilder tlsUnread(GapReason reason) {
        tlsRead = false;
        tls = Observed.unknown(tlsGap(reason));
        return this;
    }

    /** Returns the issuer's public side. */
    public IssuerSite build() {
        Observed<Discovery> document =
                discoveryRead ? Observed.known(new Discovery(issuer, jwksUri, algorithms)) : discovery;
        Observed<TlsChain> chain = tlsRead ? Observed.known(new TlsChain(host, presented, trust, anchor)) : tls;
        return new IssuerSite("https://" + host + "/", document, keys.listing(), chain);
    }

    private static Gap discoveryGap(GapReason reason) {
        return gap(reason, "GET /.well-known/openid-configuration");
    }

    private static Gap tlsGap(GapReason reason) {
        return gap(reason, "TLS handshake");
    }
}
