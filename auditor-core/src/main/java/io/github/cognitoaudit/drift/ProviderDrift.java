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
                                audience -> Effect.looser("logins with it get in"),
                                this::audienceRemoved));
        at(is, "ThumbprintList", "the thumbprints of " + name(is))
                .texts(
                        was.thumbprints(),
                        is.thumbprints(),
                        Members.ofTexts(
                                thumbprint -> "thumbprint `" + thumbprint + "` of " + name(is),
                                thumbprint -> trusted(Effect.looser("another certificate may be trusted")),
                                thumbprint -> trusted(Effect.tighter("its certificate is trusted by it no more"))));
    }

    private Effect audienceRemoved(String audience) {
        return sides.was().isNoClient(audience)
                ? Effect.tighter("no client of the tenant has that id")
                : Effect.broken("its logins fail");
    }

    private Effect trusted(Effect otherwise) {
        return sides.link(Health::isTrusted, "AWS trusts no certificate of the issuer, so logins fail", otherwise);
    }
}
