package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.snapshot.Chain;
import io.github.cognitoaudit.snapshot.IssuerMatch;

/** Compares the IAM OIDC providers of an account. */
final class ProviderDrift {

    private final Sides sides;

    ProviderDrift(Sides sides) {
        this.sides = sides;
    }

    void compare() {
        Account before = sides.before().account();
        Account after = sides.after().account();
        sides.ledger()
                .at(sides.after().chain().id(), "providers", "the OIDC providers of the account")
                .roster(
                        roster(before),
                        roster(after),
                        new Members<>(
                                (list, provider) ->
                                        at(provider, "", name(provider) + Twins.of(provider, before, after)),
                                provider -> Effect.looser("logins of its issuer can get in"),
                                provider -> sides.was().hangsOn(provider)
                                        ? Effect.broken("logins of its issuer fail")
                                        : Effect.tighter("logins of its issuer can get in no more"),
                                this::provider));
    }

    private static Roster<OidcProvider> roster(Account account) {
        return new Roster<>(account.providers(), OidcProvider::arn, account::provider);
    }

    private Spot at(OidcProvider provider, String path, String words) {
        return sides.ledger().at(provider.id(), path, words);
    }

    private static String name(OidcProvider provider) {
        return "provider `" + provider.arn() + "`";
    }

    private void provider(OidcProvider was, OidcProvider is) {
        at(is, "Url", "the URL of " + name(is))
                .setting(
                        was.url(),
                        is.url(),
                        (one, other) -> Health.of(
                                Chain.match(was, sides.before().target()).map(IssuerMatch.EXACT::equals),
                                Chain.match(is, sides.after().target()).map(IssuerMatch.EXACT::equals),
                                "it is not the issuer of the logins any more, so they fail",
                                Effect.neutral()));
        at(is, "ClientIDList", "the audiences of " + name(is))
                .texts(
                        was.clientIds(),
                        is.clientIds(),
                        Members.ofTexts(
                                audience -> "audience `" + audience + "` of " + name(is),
                                this::audienceAdded,
                                this::audienceRemoved));
        at(is, "ThumbprintList", "the thumbprints of " + name(is))
                .texts(
                        was.thumbprints(),
                        is.thumbprints(),
                        Members.ofTexts(
                                thumbprint -> "thumbprint `" + thumbprint + "` of " + name(is),
                                thumbprint -> thumbprintAdded(),
                                thumbprint -> thumbprintRemoved()));
    }

    private Effect audienceAdded(String audience) {
        if (sides.is().isApi(audience)) {
            return Effect.looser("access tokens for an API of that name get in");
        }
        return Effect.looser(
                sides.is().isNoClient(audience)
                        ? "a token with it gets in, though no client of the tenant has that id"
                        : "logins with it get in");
    }

    private Effect audienceRemoved(String audience) {
        return sides.was().isNoClient(audience)
                ? Effect.tighter("no client of the tenant has that id")
                : Effect.broken("its logins fail");
    }

    /** A thumbprint more never breaks anything, and one less never mends. */
    private Effect thumbprintAdded() {
        return sides.link(Health::isTrusted, "", Effect.neutral()).direction() == Direction.LOOSER
                ? Effect.looser("AWS trusts a certificate of the issuer again, so logins work again")
                : Effect.looser("another certificate may be trusted");
    }

    private Effect thumbprintRemoved() {
        Effect link = sides.link(
                Health::isTrusted, "AWS trusts no certificate of the issuer, so logins fail", Effect.neutral());
        return link.direction() == Direction.BROKEN ? link : Effect.tighter("its certificate is trusted by it no more");
    }
}
