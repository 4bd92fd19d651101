package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.RoleMapping;
import java.util.List;
import java.util.Optional;

/**
 * Says what hangs on one rule of a role mapping, of which the first that matches wins.
 *
 * @param shadowed whether an earlier rule takes every login that it matches
 * @param replaces whether a login that it matches may get another role without it
 */
record RuleReach(boolean shadowed, boolean replaces) {

    private static final Effect NOBODY = Effect.neutral("an earlier rule takes its logins");

    static RuleReach of(RoleMapping mapping, MappingRule rule) {
        List<MappingRule> rules = mapping.rules();
        int place = rules.lastIndexOf(rule);
        boolean shadowed = rules.subList(0, place).stream()
                .anyMatch(earlier -> earlier.covers(rule).fold(yes -> yes, gap -> false));
        boolean falls = !mapping.ambiguousRoleResolution().equals(Optional.of("Deny"));
        return new RuleReach(shadowed, falls || rules.stream().anyMatch(other -> mayMeet(rule, other)));
    }

    /** Tells whether a login may match both, and get another role by the other. */
    private static boolean mayMeet(MappingRule rule, MappingRule other) {
        boolean apart = rule.claim().equals(other.claim())
                && rule.matchType().equals("Equals")
                && other.matchType().equals("Equals")
                && !rule.value().equals(other.value());
        return !apart && !rule.roleArn().equals(other.roleArn());
    }

    Effect added() {
        if (shadowed) {
            return NOBODY;
        }
        Effect added = Effect.looser("more logins get its role");
        return replaces ? added.and(Effect.tighter("they may get another role no more")) : added;
    }

    Effect removed() {
        if (shadowed) {
            return NOBODY;
        }
        Effect removed = Effect.tighter("fewer logins get its role");
        return replaces ? removed.and(Effect.looser("they may get another role in its place")) : removed;
    }
}
