package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PoolLogins;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import java.util.List;
import java.util.Map;

/** Compares the identity pools of an account. */
final class PoolDrift {

    private static final String MORE_TAGS = "sessions get tags by which permissions may be given";
    private static final String FEWER_TAGS = "sessions get these tags no more";

    private static final Effect NO_TAGS = Effect.neutral("no session gets tags by it");

    private static final Effect NOBODY = Effect.neutral("it takes no logins and no guests");

    private final Sides sides;

    PoolDrift(Sides sides) {
        this.sides = sides;
    }

    void compare() {
        Account before = sides.before().account();
        Account after = sides.after().account();
        sides.ledger()
                .at(sides.after().chain().id(), "pools", "the identity pools of the account")
                .roster(
                        roster(before),
                        roster(after),
                        new Members<>(
                                (list, pool) -> at(pool, "", name(pool) + Twins.of(pool, before, after)),
                                pool -> letsNobodyIn(pool) ? NOBODY : Effect.looser("credentials can be had of it"),
                                pool -> letsNobodyIn(pool) ? NOBODY : Effect.broken("its logins fail"),
                                this::pool));
    }

    private static boolean letsNobodyIn(IdentityPool pool) {
        return pool.attached().isCertainlyEmpty() && pool.guestsAllowed().fold(allowed -> !allowed, gap -> false);
    }

    private static Roster<IdentityPool> roster(Account account) {
        return new Roster<>(account.pools(), IdentityPool::poolId, account::pool);
    }

    private Spot at(IdentityPool pool, String path, String words) {
        return sides.ledger().at(pool.id(), path, words);
    }

    private static String name(IdentityPool pool) {
        return pool.name()
                .fold(
                        name -> "identity pool `" + name + "` (" + pool.poolId() + ")",
                        gap -> "identity pool `" + pool.poolId() + "`");
    }

    private void pool(IdentityPool was, IdentityPool is) {
        String pool = "identity pool `" + is.poolId() + "`";
        at(is, "IdentityPoolName", "the name of " + pool).setting(was.name(), is.name(), Meaning.none());
        at(is, "AllowUnauthenticatedIdentities", "whether " + pool + " lets guests in")
                .setting(
                        was.guestsAllowed(),
                        is.guestsAllowed(),
                        Meaning.looseWhen(on -> on, "who has not logged in gets in", "guests get in no more"));
        at(is, "AllowClassicFlow", "whether " + pool + " allows the classic flow")
                .setting(
                        was.classicFlowAllowed(),
                        is.classicFlowAllowed(),
                        Meaning.looseWhen(
                                on -> on,
                                "sessions can be had without the pool's limits",
                                "sessions are within the pool's limits again"));
        at(is, "OpenIdConnectProviderARNs", "the OIDC providers of " + pool)
                .texts(was.oidcProviderArns(), is.oidcProviderArns(), oidcLogins(pool));
        Spot others = at(is, "", "the other logins of " + pool);
        others.both(was.otherLogins(), is.otherLogins(), (one, other) -> otherLogins(others, one, other, pool));
        Spot roles = at(is, "Roles", "the roles of " + pool);
        roles.both(was.roles(), is.roles(), (one, other) -> roles(was, one, is, other));
        at(is, "PrincipalTags", "the principal tags of " + pool)
                .members(
                        was.principalTagMaps(),
                        is.principalTagMaps(),
                        PrincipalTagMap::providerName,
                        new Members<>(
                                (list, map) -> list.in(
                                        map.providerName(),
                                        "the principal-tag map of `" + map.providerName() + "` in " + pool + ", "
                                                + Shown.of(map.tags()) + ","),
                                map -> tagsNobody(is, map) ? NO_TAGS : tagging(was, is, Effect.looser(MORE_TAGS)),
                                map -> tagsNobody(was, map) ? NO_TAGS : tagging(was, is, Effect.tighter(FEWER_TAGS)),
                                (one, other) -> tags(was, is, one, other)));
    }

    /** A provider that the account does not have lets nobody in, whatever pool names it. */
    private Members<String> oidcLogins(String pool) {
        Effect none = Effect.neutral("the account has no such provider, so nobody gets in by it");
        return Members.ofTexts(
                arn -> "provider `" + arn + "` of " + pool,
                arn -> sides.is().isNoProvider(arn) ? none : Effect.looser("its logins get in"),
                arn -> sides.was().isNoProvider(arn) ? none : Effect.broken("its logins fail"));
    }

    private static Members<String> logins(String pool) {
        return Members.ofTexts(
                login -> "provider `" + login + "` of " + pool,
                Effect.looser("its logins get in"),
                Effect.broken("its logins fail"));
    }

    private static void otherLogins(Spot spot, PoolLogins was, PoolLogins is, String pool) {
        Map<String, List<String>> fieldsBefore = fields(was);
        Map<String, List<String>> fieldsAfter = fields(is);
        fieldsBefore.forEach((field, names) -> spot.in(field, spot.words())
                .members(
                        Listing.of(names),
                        Listing.of(fieldsAfter.getOrDefault(field, List.of())),
                        name -> name,
                        logins(pool)));
    }

    /** An app id is part of a social provider, for its logins are of that app alone. */
    private static Map<String, List<String>> fields(PoolLogins logins) {
        Map<String, List<String>> fields = logins.byField();
        fields.put(
                "SupportedLoginProviders",
                logins.social().entrySet().stream()
                        .map(entry -> entry.getKey() + " app " + entry.getValue())
                        .toList());
        return fields;
    }

    private void roles(IdentityPool poolBefore, PoolRoles was, IdentityPool poolAfter, PoolRoles is) {
        String pool = "identity pool `" + poolAfter.poolId() + "`";
        RoleChoice choice = new RoleChoice(sides);
        choice.compare(
                at(poolAfter, "Roles/authenticated", "the authenticated role of " + pool),
                was.authenticated(),
                is.authenticated(),
                role -> sides.was().letsUsersIn(poolBefore, role),
                role -> sides.is().letsUsersIn(poolAfter, role));
        choice.compare(
                at(poolAfter, "Roles/unauthenticated", "the guest role of " + pool),
                was.unauthenticated(),
                is.unauthenticated(),
                role -> sides.was().letsGuestsIn(poolBefore, role),
                role -> sides.is().letsGuestsIn(poolAfter, role),
                Effect.when(
                        poolAfter.guestsAllowed(),
                        Effect.broken("guests get no credentials, so their logins fail"),
                        Effect.tighter("guests are not let in any more")));
        new MappingDrift(sides, poolBefore, poolAfter).compare(was, is);
    }

    /** A trust that does not allow {@code sts:TagSession} turns away every session that gets tags (facts.md 4.1). */
    private Effect tagging(IdentityPool was, IdentityPool is, Effect otherwise) {
        return Health.of(
                sides.was().tagsUsers(was),
                sides.is().tagsUsers(is),
                "a role of the pool does not let its sessions be tagged, so logins fail",
                otherwise);
    }

    private void tags(IdentityPool before, IdentityPool pool, PrincipalTagMap was, PrincipalTagMap is) {
        boolean nobody = tagsNobody(before, was) && tagsNobody(pool, is);
        Effect more = nobody ? NO_TAGS : tagging(before, pool, Effect.looser(MORE_TAGS));
        Effect fewer = nobody ? NO_TAGS : tagging(before, pool, Effect.tighter(FEWER_TAGS));
        Spot map = at(pool, is.place(), "the principal-tag map of `" + is.providerName() + "`");
        map.in("UseDefaults", "whether " + map.words() + " has Cognito's default tags")
                .setting(
                        Observed.known(was.useDefaults()),
                        Observed.known(is.useDefaults()),
                        (from, to) -> to ? more : fewer);
        map.members(
                Listing.of(tags(was)),
                Listing.of(tags(is)),
                tag -> tag,
                Members.ofTexts(
                        tag -> "principal tag " + tag + " of " + "identity pool `" + pool.poolId() + "`", more, fewer));
    }

    /** Tells whether the map has no tags, or its key is certainly no login of the pool. */
    private static boolean tagsNobody(IdentityPool pool, PrincipalTagMap map) {
        return !map.tagsSessions() || pool.attaches(map.providerName()).fold(attached -> !attached, gap -> false);
    }

    private static List<String> tags(PrincipalTagMap map) {
        return map.tags().entrySet().stream()
                .map(tag -> "`" + tag.getKey() + "` from claim `" + tag.getValue() + "`")
                .toList();
    }
}
