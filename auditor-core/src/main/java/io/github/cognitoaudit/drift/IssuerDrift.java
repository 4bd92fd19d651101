package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.oidc.Discovery;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.model.oidc.PublicKey;
import io.github.cognitoaudit.model.oidc.TlsCertificate;
import io.github.cognitoaudit.model.oidc.TlsChain;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Compares what the issuer publishes: the discovery document, the keys and the certificates. */
final class IssuerDrift {

    private static final String UNUSABLE = "AWS can not use the document, so logins fail";
    private static final String UNTRUSTED = "AWS trusts no certificate of the issuer, so logins fail";

    private final Sides sides;
    private final IssuerSite before;
    private final IssuerSite after;
    private final Spot issuer;

    IssuerDrift(Sides sides) {
        this.sides = sides;
        this.before = sides.before().issuer();
        this.after = sides.after().issuer();
        this.issuer = sides.ledger().at(after.id(), "", "issuer `" + after.url() + "`");
    }

    void compare() {
        Spot discovery = issuer.in("discovery", "the discovery document of `" + after.url() + "`");
        discovery.both(before.discovery(), after.discovery(), (was, is) -> {
            member("issuer", Discovery::issuer, was, is, after.url()::equals);
            member("jwks_uri", Discovery::jwksUri, was, is, url -> url.startsWith("https://"));
            algorithms(was, is);
        });
        issuer.in("keys", "the published keys")
                .members(
                        before.keys(),
                        after.keys(),
                        IssuerDrift::identity,
                        new Members<>(
                                (list, key) -> list.in(identity(key), "published key `" + identity(key) + "`"),
                                key -> signing().only(Direction.LOOSER, Effect.neutral()),
                                this::keyRemoved,
                                this::key));
        Spot tls = issuer.in("tls", "the certificates of the issuer");
        tls.both(before.tls(), after.tls(), this::tls);
    }

    private <V> void member(
            String name,
            Function<Discovery, Observed<V>> member,
            Discovery was,
            Discovery is,
            Predicate<? super V> works) {
        issuer.in("discovery/" + name, "`" + name + "` of the discovery document")
                .setting(member.apply(was), member.apply(is), Meaning.worksWhen(works, UNUSABLE));
    }

    /** AWS needs RS256 of an issuer, whatever else it offers; rule OIDC-011 judges it. */
    private void algorithms(Discovery was, Discovery is) {
        issuer.in("discovery/id_token_signing_alg_values_supported", "the signing algorithms of the discovery document")
                .texts(
                        was.signingAlgorithms(),
                        is.signingAlgorithms(),
                        Members.ofTexts(
                                name -> "signing algorithm `" + name + "` of the discovery document",
                                name -> name.equals("RS256") ? Effect.looser("logins work again") : Effect.neutral(),
                                name -> name.equals("RS256") ? Effect.broken(UNUSABLE) : Effect.neutral()));
    }

    private static String identity(PublicKey key) {
        return key.kid().orElseGet(() -> "without kid, " + key.kty());
    }

    private Effect signing() {
        return sides.link(
                IssuerHealth::publishes,
                "no key is published that verifies tokens, so logins fail",
                sides.link(
                        IssuerHealth::signs,
                        "the key that signs tokens is not among the published ones, so logins fail",
                        Effect.neutral()));
    }

    /** A key less never mends logins, nor does one break them with which no token of now is signed; a key more never breaks any. */
    private Effect keyRemoved(PublicKey key) {
        return new IssuerHealth(sides.after()).mayBeSignedWith(key)
                ? signing().only(Direction.BROKEN, Effect.neutral())
                : Effect.neutral();
    }

    private void key(PublicKey was, PublicKey is) {
        if (!was.equals(is)) {
            issuer.in("keys/" + identity(is), "published key `" + identity(is) + "`")
                    .changed(signing(), Shown.of(was), Shown.of(is));
        }
    }

    private void tls(TlsChain was, TlsChain is) {
        Spot tls = issuer.in("tls", "the certificates of the issuer");
        ended(tls, was, is);
        if (!was.host().equals(is.host())) {
            tls.in("host", "the host of the keys").changed(trusted(Effect.neutral()), was.host(), is.host());
        }
        if (was.trust() != is.trust()) {
            tls.in("trust", "where the certificates of the issuer end")
                    .changed(trusted(Effect.neutral()), words(was), words(is));
        }
        certificates(tls.in("presented", "the certificates of the issuer"), was.presented(), is.presented());
        certificates(
                tls.in("anchor", "the trust anchor of the issuer"),
                was.anchor().stream().toList(),
                is.anchor().stream().toList());
    }

    /** Time alone ends a certificate that is the same on both sides. */
    private void ended(Spot tls, TlsChain was, TlsChain is) {
        List<TlsCertificate> early = was.endingBy(sides.before().snapshot().takenAt());
        is.endingBy(sides.after().snapshot().takenAt()).stream()
                .filter(one -> was.presented().contains(one) && !early.contains(one))
                .forEach(one -> tls.in(one.sha1(), "certificate of `" + one.subject() + "`")
                        .said(
                                trusted(Effect.neutral()),
                                "the certificate of `" + one.subject() + "` ended at " + one.validUntil(),
                                "good",
                                "ended",
                                Optional.empty()));
    }

    private static String words(TlsChain tls) {
        return switch (tls.trust()) {
            case PUBLIC -> "public CA";
            case DECLARED_CA -> "declared CA";
            case UNTRUSTED -> "no known CA";
        };
    }

    private Effect trusted(Effect otherwise) {
        return sides.link(IssuerHealth::isTrusted, UNTRUSTED, otherwise);
    }

    private void certificates(Spot spot, List<TlsCertificate> was, List<TlsCertificate> is) {
        spot.members(
                Listing.of(was),
                Listing.of(is),
                TlsCertificate::sha1,
                new Members<>(
                        (list, one) -> list.in(one.sha1(), words(one) + renewed(one, was, is)),
                        one -> trusted(Effect.neutral()),
                        one -> trusted(Effect.neutral()),
                        (one, other) -> certificate(spot, one, other)));
    }

    private static String words(TlsCertificate certificate) {
        return "certificate of `" + certificate.subject() + "`, good until " + certificate.validUntil() + ",";
    }

    /** A certificate of the same subject is on the other side only: the certificate was renewed. */
    private static String renewed(TlsCertificate one, List<TlsCertificate> was, List<TlsCertificate> is) {
        boolean gone = was.contains(one);
        Optional<TlsCertificate> twin = (gone ? is : was)
                .stream().filter(other -> other.subject().equals(one.subject())).findFirst();
        return twin.map(other -> gone
                        ? " renewed until " + other.validUntil() + ","
                        : " the renewal of one until " + other.validUntil() + ",")
                .orElse("");
    }

    private void certificate(Spot spot, TlsCertificate was, TlsCertificate is) {
        if (!was.equals(is)) {
            spot.in(is.sha1(), "certificate of `" + is.subject() + "`")
                    .changed(trusted(Effect.neutral()), Shown.of(was), Shown.of(is));
        }
    }
}
