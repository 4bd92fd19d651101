package io.github.cognitoaudit.forecast;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.oidc.TlsCertificate;
import io.github.cognitoaudit.model.oidc.TlsChain;
import io.github.cognitoaudit.snapshot.Chain;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what ends in one target, near or far, and of what the end was not read. */
final class TargetEnds {

    /** The lifetime of ID tokens where Auth0 leaves it out, seconds (facts.md 6.3). */
    private static final int USUAL_LIFETIME_SECONDS = 36_000;

    /** How long after its end Cognito still takes a token (facts.md 3.3). */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final TargetSnapshot target;
    private final Instant asOf;
    private final String issuer;
    private final List<Ending> endings = new ArrayList<>();
    private final List<Unforeseen> unforeseen = new ArrayList<>();

    TargetEnds(TargetSnapshot target, Instant asOf) {
        this.target = target;
        this.asOf = asOf;
        this.issuer = target.issuer().id().value();
    }

    void find() {
        Listing<TlsChain> tls = Listing.from(target.issuer().tls().map(List::of));
        tls.items().forEach(this::certificates);
        tls.gaps().forEach(gap -> unknown("the certificates of the issuer", gap));
        unknown(
                "the signing keys",
                Gap.notAsked(
                        "certificates of the signing keys",
                        "a published key names no end and is good until it is rotated out or revoked; the certificates that Auth0"
                                + " puts beside it are not read"));
        tokens(Chain.of(target).clients());
        unknown(
                "refresh tokens and client secrets",
                Gap.notAsked(
                        "lifetimes of refresh tokens and client secrets",
                        "whether refresh tokens end is read, when is not; secrets are never read"));
    }

    List<Ending> endings() {
        return endings;
    }

    List<Unforeseen> unforeseen() {
        return unforeseen;
    }

    private void unknown(String what, Gap gap) {
        unforeseen.add(Unforeseen.of(target.name(), issuer, what, gap));
    }

    private void certificates(TlsChain tls) {
        for (TlsCertificate certificate : tls.presented()) {
            ending(
                    Ending.Kind.CERTIFICATE,
                    "TLS certificate `" + certificate.subject() + "` of `" + tls.host() + "`",
                    certificate.notAfter(),
                    "AWS can not fetch the keys of the issuer over TLS, so every login fails",
                    renewal(tls));
        }
        tls.anchor()
                .filter(anchor -> !tls.presented().contains(anchor))
                .ifPresent(anchor -> ending(
                        Ending.Kind.CERTIFICATE,
                        "root certificate `" + anchor.subject() + "` that the chain of `" + tls.host() + "` ends in",
                        anchor.notAfter(),
                        "logins fail unless AWS knows another way to a trusted root, which is not read here",
                        "have the host present a chain that ends in a newer root: " + renewal(tls)));
    }

    private String renewal(TlsChain tls) {
        String byTeam = "renew it on the host or reverse proxy that serves `" + tls.host() + "`";
        if (!tls.isPubliclyTrusted()) {
            return byTeam
                    + ", and put the thumbprint of the new chain into the list of the IAM OIDC provider before the host"
                    + " presents it";
        }
        return isRenewedByAuth0()
                .fold(
                        auth0 -> auth0
                                ? "Auth0 renews it by itself; where it has not a week before, look at the state of the domain in"
                                        + " the Auth0 dashboard"
                                : byTeam,
                        gap -> byTeam + " where the team looks after it; whether Auth0 does was not read (" + gap.call()
                                + ")");
    }

    /** Auth0 renews the certificates of its own domains and of custom domains that it manages (facts.md 2.2). */
    private Observed<Boolean> isRenewedByAuth0() {
        String host = target.scope().issuer();
        return target.tenant()
                .customDomain(host)
                .map(found -> found.map(domain -> !domain.isSelfManaged())
                        .orElse(host.equalsIgnoreCase(target.tenant().domain())));
    }

    /** A token that was handed out can not be called back, so the last end of all of them is the one to know. */
    private void tokens(Listing<Auth0Client> clients) {
        clients.gaps().forEach(gap -> unknown("the ID tokens of further clients", gap));
        List<Auth0Client> read = new ArrayList<>();
        for (Auth0Client client : clients.items()) {
            client.settings()
                    .idTokenLifetimeSeconds()
                    .fold(lifetime -> Optional.<Gap>empty(), Optional::of)
                    .ifPresentOrElse(
                            gap -> unknown("the ID tokens of client `" + client.clientId() + "`", gap),
                            () -> read.add(client));
        }
        read.stream()
                .max(Comparator.comparing(TargetEnds::lifetime))
                .ifPresent(longest -> ending(
                        Ending.Kind.TOKEN,
                        "every ID token handed out so far; those of client `" + longest.clientId() + "` live longest, `"
                                + lifetime(longest) + "` seconds",
                        asOf.plusSeconds(lifetime(longest)).plus(SKEW),
                        "who has not logged in or renewed a token by then gets no new AWS credentials",
                        "nothing; a user who was blocked in Auth0 still gets AWS credentials until then, and may use them to"
                                + " the end of their session"));
    }

    private static int lifetime(Auth0Client client) {
        return client.settings()
                .idTokenLifetimeSeconds()
                .fold(lifetime -> lifetime.orElse(USUAL_LIFETIME_SECONDS), gap -> 0);
    }

    private void ending(Ending.Kind kind, String what, Instant ends, String consequence, String action) {
        endings.add(new Ending(
                kind,
                Optional.of(target.name()),
                issuer,
                what,
                ends,
                Ending.daysBetween(asOf, ends),
                consequence,
                action));
    }
}
