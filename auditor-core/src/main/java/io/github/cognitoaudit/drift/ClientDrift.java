package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0ClientSettings;
import io.github.cognitoaudit.model.auth0.Tenant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares the clients of a tenant and their connections. */
final class ClientDrift {

    /** What an ID token is good for where no lifetime is set, in seconds; rule AUTH0-009 judges it (facts.md 6.3). */
    private static final int DEFAULT_SECONDS = 36000;

    /** The grants that begin no login: a service gets tokens for itself by the one, a login goes on by the other. */
    private static final Set<String> WITHOUT_LOGIN = Set.of("client_credentials", "refresh_token");

    private static final Predicate<Optional<Boolean>> ON = value -> value.orElse(false);

    private final Sides sides;
    private final Tenant before;
    private final Tenant after;

    ClientDrift(Sides sides) {
        this.sides = sides;
        this.before = sides.before().tenant();
        this.after = sides.after().tenant();
    }

    void compare() {
        sides.ledger()
                .at(after.id(), "clients", "the clients of the tenant")
                .roster(
                        roster(before),
                        roster(after),
                        new Members<>(
                                (list, client) -> at(client, "", name(client) + Twins.of(client, before, after)),
                                client -> Effect.looser("its tokens can be asked for"),
                                client -> Effect.when(
                                        sides.was().isOfChain(client),
                                        Effect.broken("its logins fail"),
                                        Effect.tighter("its tokens can be asked for no more")),
                                this::client));
    }

    private static Roster<Auth0Client> roster(Tenant tenant) {
        return new Roster<>(tenant.clients(), Auth0Client::clientId, tenant::client);
    }

    private Spot at(Auth0Client client, String path, String words) {
        return sides.ledger().at(client.id(), path, words);
    }

    private static String name(Auth0Client client) {
        return client.name()
                .fold(
                        name -> "client `" + name + "` (" + client.clientId() + ")",
                        gap -> "client `" + client.clientId() + "`");
    }

    private void client(Auth0Client was, Auth0Client is) {
        String client = "client `" + is.clientId() + "`";
        at(is, "name", "the name of " + client).setting(was.name(), is.name(), Meaning.none());
        at(is, "app_type", "the type of " + client)
                .setting(
                        was.appType(),
                        is.appType(),
                        (one, other) -> Meaning.<Auth0Client>looseWhenKnown(
                                        Auth0Client::isPublic, "it can keep no secret", "it keeps a secret")
                                .of(was, is));
        at(is, "jwt_configuration/alg", "the signing algorithm of " + client)
                .setting(
                        was.signingAlgorithm(),
                        is.signingAlgorithm(),
                        ofChain(
                                was,
                                is,
                                (from, to) -> Health.of(
                                        isVerified(from),
                                        isVerified(to),
                                        "AWS can not verify its tokens, so its logins fail",
                                        Effect.neutral())));
        settings(was, is, client);
        logins(was, is, client);
        sets(was, is, client);
        new ConnectionDrift(sides).compare(was, is);
    }

    private void settings(Auth0Client one, Auth0Client other, String client) {
        Auth0ClientSettings was = one.settings();
        Auth0ClientSettings is = other.settings();
        at(other, "oidc_conformant", "whether " + client + " follows OpenID Connect")
                .setting(
                        was.oidcConformant(),
                        is.oidcConformant(),
                        Meaning.looseWhen(
                                ON.negate(), "old endpoints and grants work for it", "old endpoints and grants end"));
        at(other, "is_first_party", "whether " + client + " is of the team's own")
                .setting(
                        was.firstParty(),
                        is.firstParty(),
                        Meaning.looseWhen(
                                Optional.of(false)::equals,
                                "a third party holds the tokens of its users",
                                "no third party holds the tokens of its users"));
        at(other, "token_endpoint_auth_method", "how " + client + " proves itself")
                .setting(
                        was.tokenEndpointAuthMethod(),
                        is.tokenEndpointAuthMethod(),
                        Meaning.looseWhen(
                                Optional.of("none")::equals, "tokens need no secret", "tokens need a secret again"));
        at(other, "jwt_configuration/lifetime_in_seconds", "how many seconds an ID token of " + client + " is good for")
                .setting(
                        was.idTokenLifetimeSeconds(),
                        is.idTokenLifetimeSeconds(),
                        (from, to) -> Meaning.moreIsLooser(
                                        "a stolen token is of use for longer", "a stolen token is of use for less long")
                                .of(from.orElse(DEFAULT_SECONDS), to.orElse(DEFAULT_SECONDS)));
        at(other, "refresh_token", "the refresh tokens of " + client)
                .setting(
                        was.refreshTokens(),
                        is.refreshTokens(),
                        (from, to) -> Meaning.<Auth0Client>looseWhenKnown(
                                        Auth0Client::hasEndlessRefreshTokens,
                                        "a stolen token may stay of use for good",
                                        "a stolen token ends")
                                .of(one, other));
    }

    private void logins(Auth0Client one, Auth0Client other, String client) {
        Auth0ClientSettings was = one.settings();
        Auth0ClientSettings is = other.settings();
        at(other, "cross_origin_authentication", "whether " + client + " logs in across origins")
                .setting(
                        was.crossOriginAuthentication(),
                        is.crossOriginAuthentication(),
                        Meaning.looseWhen(ON, "pages of the application see passwords", "they see them no more"));
        at(other, "encryption_key", "whether the ID tokens of " + client + " are encrypted")
                .setting(
                        was.idTokenEncrypted(),
                        is.idTokenEncrypted(),
                        ofChain(
                                one,
                                other,
                                Meaning.worksWhen(
                                        encrypted -> !encrypted, "AWS can not read its tokens, so its logins fail")));
        at(other, "addons/aws", "whether the AWS add-on of " + client + " is set")
                .setting(
                        was.legacyAwsAddon(),
                        is.legacyAwsAddon(),
                        Meaning.looseWhen(on -> on, "another road to AWS is open", "the old road to AWS is closed"));
        at(other, "organization_usage", "whether logins of " + client + " need an organization")
                .setting(
                        was.organizationUsage(),
                        is.organizationUsage(),
                        Meaning.looseWhen(
                                usage -> !usage.equals(Optional.of("require")),
                                "who is in no organization gets in",
                                "only members of an organization get in"));
    }

    private void sets(Auth0Client one, Auth0Client other, String client) {
        Auth0ClientSettings was = one.settings();
        Auth0ClientSettings is = other.settings();
        at(other, "grant_types", "the grants of " + client)
                .optionalTexts(
                        was.grantTypes(),
                        is.grantTypes(),
                        Members.ofTexts(
                                grant -> "grant `" + grant + "` of " + client,
                                grant -> Effect.looser("tokens can be had by it"),
                                grant -> WITHOUT_LOGIN.contains(grant)
                                        ? Effect.tighter("no token can be had by it")
                                        : lost(
                                                sides,
                                                one,
                                                noneLeft(logins(was.grantTypes()), logins(is.grantTypes())),
                                                "no grant is left by which its users logged in",
                                                "no token can be had by it")));
        at(other, "callbacks", "the callbacks of " + client)
                .optionalTexts(
                        was.callbacks(),
                        is.callbacks(),
                        Members.ofTexts(
                                url -> "callback `" + url + "` of " + client,
                                url -> Effect.looser("logins may return there"),
                                url -> lost(
                                        sides,
                                        one,
                                        noneLeft(was.callbacks(), is.callbacks()) && !isMet(url, is.callbacks()),
                                        "no login can return where it did, so logins fail",
                                        "no login may return there")));
        at(other, "token_exchange", "the token exchange of " + client)
                .texts(
                        was.tokenExchangeTypes().map(types -> types.orElse(List.of())),
                        is.tokenExchangeTypes().map(types -> types.orElse(List.of())),
                        Members.ofTexts(
                                type -> "token exchange `" + type + "` of " + client,
                                Effect.looser("other tokens become tokens of the client"),
                                Effect.tighter("other tokens do not become tokens of the client")));
    }

    /** What keeps AWS from using tokens breaks logins of a client of the chain; those of another do not go to AWS. */
    private <V> Meaning<V> ofChain(Auth0Client was, Auth0Client is, Meaning<V> meaning) {
        return (from, to) -> {
            Effect effect = meaning.of(from, to);
            return effect.equals(Effect.neutral())
                    ? effect
                    : Effect.when(
                            Observed.either(
                                    sides.was().isOfChain(was), sides.is().isOfChain(is)),
                            effect,
                            Effect.neutral());
        };
    }

    /** STS verifies RS256; RS512, which it names too, is proven of no identity pool (facts.md 1.4); rules AUTH0-001 and AUTH0-002 judge it. */
    private static Observed<Boolean> isVerified(Optional<String> algorithm) {
        return algorithm.equals(Optional.of("RS512"))
                ? Observed.unknown(Gap.undecided(
                        "whether an identity pool takes tokens signed with RS512", "no source says that it does"))
                : Observed.known(algorithm.equals(Optional.of("RS256")));
    }

    /** A way in less is tighter while one that was there is left; when none is, the logins of the chain fail. */
    static Effect lost(Sides sides, Auth0Client was, boolean noneLeft, String broken, String tighter) {
        return noneLeft
                ? Effect.when(sides.was().isOfChain(was), Effect.broken(broken), Effect.tighter(tighter))
                : Effect.tighter(tighter);
    }

    /** Tells whether a callback with a wildcard, which stands for one subdomain, takes in the URL. */
    private static boolean isMet(String url, Observed<Optional<List<String>>> callbacks) {
        return callbacks.fold(
                known -> known.stream()
                        .flatMap(List::stream)
                        .filter(pattern -> pattern.contains("*"))
                        .anyMatch(pattern -> url.matches("\\Q" + pattern.replace("*", "\\E[^./:]+\\Q") + "\\E")),
                gap -> false);
    }

    static boolean noneLeft(Observed<Optional<List<String>>> was, Observed<Optional<List<String>>> is) {
        return was.fold(
                before -> is.fold(
                        after -> before.isPresent()
                                && after.isPresent()
                                && Collections.disjoint(before.get(), after.get()),
                        gap -> false),
                gap -> false);
    }

    private static Observed<Optional<List<String>>> logins(Observed<Optional<List<String>>> grants) {
        return grants.map(known -> known.map(names ->
                names.stream().filter(name -> !WITHOUT_LOGIN.contains(name)).toList()));
    }
}
