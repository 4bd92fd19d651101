package io.github.cognitoaudit.rules.perm;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Access;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.isolate.Isolation;
import io.github.cognitoaudit.policy.isolate.Isolation.NotIsolated;
import io.github.cognitoaudit.policy.isolate.IsolationScope;
import io.github.cognitoaudit.policy.permissions.Grants;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.RolePair;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks whether two identities of a pool have a resource in common and turns the answer into a verdict.
 *
 * <p>Where the team declares nothing as shared, nothing is. What is unread of either role counts as in {@link Permissions}.
 */
final class SharedAccess {

    private final IsolationScope scope;
    private final String writes;

    /**
     * Takes what counts.
     *
     * @param scope the accesses and services
     * @param writes what a write among them does to a resource, in words
     */
    SharedAccess(IsolationScope scope, String writes) {
        this.scope = scope;
        this.writes = writes;
    }

    Verdict judge(RolePair pair, World world) {
        IsolationScope asked = asked(pair, world);
        Observed<Boolean> first = world.isForGuestsOnly(pair.first());
        Observed<Boolean> second = world.isForGuestsOnly(pair.second());
        List<Gap> open = Stream.of(first, second)
                .flatMap(guests -> guests.<Stream<Gap>>fold(known -> Stream.empty(), Stream::of))
                .toList();
        List<Gap> unread = pair.permissionGaps();
        Isolation widest =
                Isolation.decide(layers(pair.first(), first, false), layers(pair.second(), second, false), asked);
        if (widest instanceof Isolation.Isolated || !unread.isEmpty()) {
            return widest instanceof Isolation.Isolated ? isolated(pair) : Verdict.undetermined(unread);
        }
        RoleLayers ofFirst = layers(pair.first(), first, true);
        RoleLayers ofSecond = layers(pair.second(), second, true);
        Isolation narrowest = open.isEmpty() ? widest : Isolation.decide(ofFirst, ofSecond, asked);
        return narrowest.fold(
                () -> Verdict.undetermined(open),
                found -> {
                    List<Gap> tags = pair.doubts(found.first(), found.second());
                    return tags.isEmpty()
                            ? violation(pair, found, ofFirst, ofSecond, world)
                            : Verdict.undetermined(tags);
                },
                reason -> Verdict.undetermined(
                        open.isEmpty()
                                ? List.of(Gap.undecided(
                                        "whether two identities of `"
                                                + pair.pool().poolId() + "` are isolated",
                                        reason))
                                : open));
    }

    private IsolationScope asked(RolePair pair, World world) {
        IsolationScope asked = scope.sharing(world.intent().shared().orElse(List.of()))
                .inPartition(world.account().partition());
        for (String tag : pair.pool().tagsOfIdentity()) {
            asked = asked.withIdentityKey("aws:PrincipalTag/" + tag);
        }
        return asked;
    }

    private static Verdict isolated(RolePair pair) {
        List<String> tags = pair.pool().tagsOfIdentity();
        return tags.isEmpty()
                ? Verdict.compliant()
                : Verdict.compliant("taking that no value of `aws:PrincipalTag/"
                        + String.join("`, `aws:PrincipalTag/", tags) + "` contains another one");
    }

    private static RoleLayers layers(IamRole role, Observed<Boolean> guests, boolean otherwise) {
        return role.mostEffective(guests.fold(known -> known, gap -> otherwise)).layers();
    }

    private Verdict violation(RolePair pair, NotIsolated found, RoleLayers ofFirst, RoleLayers ofSecond, World world) {
        RoleGrants first = grants(pair.first(), found.first(), ofFirst);
        RoleGrants second = grants(pair.second(), found.second(), ofSecond);
        String variable = "`${" + world.federation(pair.pool()).keyPrefix() + ":sub}`";
        String verb = found.access() == Access.READ ? "read" : writes;
        return Verdict.violation(
                "two identities of `" + pair.pool().poolId() + "` can both " + verb + " `"
                        + found.first().resource()
                        + "`: " + may(pair.first(), found.first()) + ", " + may(pair.second(), found.second())
                        + "; the policy should bind it to " + variable + ", or `shared` declare it",
                Stream.of(first, second)
                        .flatMap(grants -> evidence(grants, variable))
                        .distinct()
                        .toList(),
                new Witness(Map.of(
                        "resource", found.first().resource(),
                        "action", found.first().action(),
                        "otherAction", found.second().action())),
                Stream.of(first, second)
                        .flatMap(grants -> mends(grants, variable))
                        .distinct()
                        .toList());
    }

    private static String may(IamRole role, Request request) {
        return "`" + role.name() + "` allows `" + request.action() + "`";
    }

    private static RoleGrants grants(IamRole role, Request request, RoleLayers layers) {
        return new RoleGrants(
                role,
                List.of(Grants.Grant.of(
                        request.action(), request, Evaluator.of(layers).decide(request))));
    }

    private static Stream<Evidence> evidence(RoleGrants grants, String variable) {
        return grants.evidence("resources bound to " + variable).stream()
                .map(shown -> Evidence.configured(
                        grants.role().name() + "/" + shown.path(), shown.expected(), shown.actual(), shown.call()));
    }

    private static Stream<Remediation> mends(RoleGrants grants, String variable) {
        return grants
                .remediation("the actions that are needed on resources whose names begin with " + variable)
                .stream();
    }
}
