package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.RoleMapping;
import java.util.List;
import java.util.Optional;

/** Compares the role mappings of a pool, each with that of the same provider, each rule with that on the same claim and value. */
final class MappingDrift {

    private static final Effect NO_LOGIN = Effect.neutral("the pool takes no logins of it");

    private final Sides sides;
    private final IdentityPool poolBefore;
    private final IdentityPool poolAfter;

    MappingDrift(Sides sides, IdentityPool poolBefore, IdentityPool poolAfter) {
        this.sides = sides;
        this.poolBefore = poolBefore;
        this.poolAfter = poolAfter;
    }

    void compare(List<RoleMapping> before, List<RoleMapping> after) {
        sides.ledger()
                .at(poolAfter.id(), "RoleMappings", "the role mappings")
                .members(
                        Listing.of(before),
                        Listing.of(after),
                        RoleMapping::providerKey,
                        new Members<>(
                                (list, mapping) -> list.in(mapping.providerKey(), name(mapping)),
                                this::added,
                                this::removed,
                                this::mapping));
    }

    private Effect added(RoleMapping mapping) {
        if (isOfNoLogin(poolAfter, mapping)) {
            return NO_LOGIN;
        }
        Effect added = Effect.looser("its logins can get the roles that it names");
        return denies(mapping) ? added.and(Effect.tighter("who gets none of them gets no role")) : added;
    }

    /** Logins without a mapping get the authenticated role of the pool, those too that the mapping denied. */
    private Effect removed(RoleMapping mapping) {
        if (isOfNoLogin(poolBefore, mapping)) {
            return NO_LOGIN;
        }
        Effect removed = Effect.tighter("its logins get the roles that it names no more");
        return denies(mapping)
                ? removed.and(Effect.looser("logins that it denied get the authenticated role of the pool"))
                : removed;
    }

    private static boolean isOfNoLogin(IdentityPool pool, RoleMapping mapping) {
        return pool.attaches(mapping.providerKey()).fold(attached -> !attached, gap -> false);
    }

    private static boolean denies(RoleMapping mapping) {
        return mapping.ambiguousRoleResolution().equals(Optional.of("Deny"));
    }

    private String name(RoleMapping mapping) {
        return "the role mapping of `" + mapping.providerKey() + "` in identity pool `" + poolAfter.poolId() + "`";
    }

    private void mapping(RoleMapping was, RoleMapping is) {
        Spot mapping = sides.ledger().at(poolAfter.id(), is.place(), name(is));
        mapping.in("Type", "the type of " + name(is))
                .setting(
                        Observed.known(was.type()),
                        Observed.known(is.type()),
                        Meaning.looseWhen(
                                "Token"::equals, "claims of the token name the role", "rules choose the role"));
        mapping.in("AmbiguousRoleResolution", "what becomes of logins that no rule of " + name(is) + " matches")
                .setting(
                        Observed.known(was.ambiguousRoleResolution()),
                        Observed.known(is.ambiguousRoleResolution()),
                        Meaning.looseWhen(
                                Optional.of("AuthenticatedRole")::equals,
                                "they get the role of the pool",
                                "they get the role of the pool no more"));
        rules(mapping.in("Rules", "the order of the rules of " + name(is)), was, is);
    }

    private void rules(Spot rules, RoleMapping mappingBefore, RoleMapping mappingAfter) {
        List<MappingRule> was = mappingBefore.rules();
        List<MappingRule> is = mappingAfter.rules();
        rules.members(
                Listing.of(was),
                Listing.of(is),
                MappingDrift::identity,
                new Members<>(
                        (list, rule) -> list.in(identity(rule), "mapping rule " + words(rule)),
                        rule -> RuleReach.of(mappingAfter, rule).added(),
                        rule -> RuleReach.of(mappingBefore, rule).removed(),
                        (one, other) -> rule(rules, one, other)));
        List<String> before = was.stream().map(MappingDrift::identity).toList();
        List<String> after = is.stream().map(MappingDrift::identity).toList();
        List<String> common = before.stream().filter(after::contains).distinct().toList();
        List<String> order = after.stream().filter(before::contains).distinct().toList();
        if (!common.equals(order)) {
            bothWays(rules, Shown.of(common), Shown.of(order));
        }
    }

    private static String identity(MappingRule rule) {
        return rule.claim() + " " + rule.value();
    }

    private static String words(MappingRule rule) {
        return "`" + rule.claim() + " " + rule.matchType() + " " + rule.value() + "` to `" + rule.roleArn() + "`";
    }

    private void rule(Spot rules, MappingRule was, MappingRule is) {
        Spot rule = rules.in(identity(is), "mapping rule `" + identity(is) + "`");
        if (!was.matchType().equals(is.matchType())) {
            matching(rule.in("MatchType", "how " + rule.words() + " compares"), was, is);
        }
        new RoleChoice(sides)
                .compare(
                        rule.in("RoleARN", "the role of " + rule.words()),
                        Optional.of(was.roleArn()),
                        Optional.of(is.roleArn()),
                        role -> sides.was().letsUsersIn(poolBefore, role),
                        role -> sides.is().letsUsersIn(poolAfter, role));
    }

    /** A rule that matches all that the other does is the looser one; otherwise some logins match that did not, and others no more. */
    private static void matching(Spot spot, MappingRule was, MappingRule is) {
        boolean more = is.covers(was).fold(yes -> yes, gap -> false);
        boolean less = was.covers(is).fold(yes -> yes, gap -> false);
        if (!more && !less) {
            bothWays(spot, was.matchType(), is.matchType());
        } else {
            spot.changed(
                    more == less
                            ? Effect.neutral()
                            : more ? Effect.looser("more logins match") : Effect.tighter("fewer logins match"),
                    was.matchType(),
                    is.matchType());
        }
    }

    /** The first rule that matches wins. */
    private static void bothWays(Spot spot, String before, String after) {
        spot.changed(Effect.looser("some logins get a role that they did not get"), before, after);
        spot.changed(Effect.tighter("some logins get a role no more"), before, after);
    }
}
