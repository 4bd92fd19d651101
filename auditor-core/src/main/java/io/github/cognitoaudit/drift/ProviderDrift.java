package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.snapshot.Chain;
import io.github.cognitoaudit.snapshot.IssuerMatch;
import java.util.List;
import java.util.Locale;

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
                                provider -> Effect.when(
                                        sides.was().hangsOn(provider),
                                        Effect.broken("logins of its issuer fail"),
                                        Effect.tighter("logins of its issuer can get in no more")),
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
                                audience -> audienceAdded(is, audience),
                                audience -> audienceRemoved(was, audience)));
        at(is, "ThumbprintList", "the thumbprints of " + name(is))
                .texts(
                        was.thumbprints().map(ProviderDrift::lower),
                        is.thumbprints().map(ProviderDrift::lower),
                        Members.ofTexts(
                                thumbprint -> "thumbprint `" + thumbprint + "` of " + name(is),
                                thumbprint -> thumbprintAdded(is),
                                thumbprint -> thumbprintRemoved(was)));
    }

    /** AWS compares a thumbprint in any case of letters. */
    private static List<String> lower(List<String> thumbprints) {
        return thumbprints.stream()
                .map(thumbprint -> thumbprint.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Clients and APIs of the tenant say what an audience is only for providers of its own issuer. */
    private Effect audienceAdded(OidcProvider provider, String audience) {
        boolean own = isOfChain(sides.is(), provider);
        if (own && sides.is().isApi(audience)) {
            return Effect.looser("access tokens for an API of that name get in");
        }
        return Effect.looser(
                own && sides.is().isNoClient(audience).fold(none -> none, gap -> false)
                        ? "a token with it gets in, though no client of the tenant has that id"
                        : "logins with it get in");
    }

    private Effect audienceRemoved(OidcProvider provider, String audience) {
        if (isOfChain(sides.was(), provider)) {
            return sides.was()
                    .isNoClient(audience)
                    .fold(
                            none -> none
                                    ? Effect.tighter("no client of the tenant has that id")
                                    : Effect.broken("its logins fail"),
                            gap -> Effect.tighter("tokens with it get in no more")
                                    .orOpen(gap));
        }
        return Effect.when(
                sides.was().hangsOn(provider),
                Effect.broken("its logins fail"),
                Effect.tighter("logins with it get in no more"));
    }

    private static boolean isOfChain(Health side, OidcProvider provider) {
        return side.isOfChain(provider).fold(yes -> yes, gap -> false);
    }

    /** A thumbprint more never breaks anything, and one less never mends. */
    private Effect thumbprintAdded(OidcProvider provider) {
        Effect own = Effect.looser("another certificate may be trusted");
        return isOfChain(sides.is(), provider)
                        && sides.link(IssuerHealth::isTrusted, "", Effect.neutral())
                                .goes(Direction.LOOSER)
                ? Effect.looser("AWS trusts a certificate of the issuer again, so logins work again")
                : own;
    }

    private Effect thumbprintRemoved(OidcProvider provider) {
        Effect own = Effect.tighter("its certificate is trusted by it no more");
        return isOfChain(sides.was(), provider)
                ? sides.link(
                                IssuerHealth::isTrusted,
                                "AWS trusts no certificate of the issuer, so logins fail",
                                Effect.neutral())
                        .only(Direction.BROKEN, own)
                : own;
    }
}
