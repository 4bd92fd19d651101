package io.github.cognitoaudit.rules.chain;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rules.perm.AdministratorAccess;
import io.github.cognitoaudit.rules.perm.CognitoControlPlaneAccess;
import io.github.cognitoaudit.rules.perm.IdentitiesCanReadEachOther;
import io.github.cognitoaudit.rules.perm.IdentitiesNotIsolated;
import io.github.cognitoaudit.rules.perm.PrivilegeEscalationPath;
import io.github.cognitoaudit.rules.perm.ReadUnscoped;
import io.github.cognitoaudit.rules.perm.ResourceUnscoped;
import io.github.cognitoaudit.rules.perm.ServiceWideAccess;
import io.github.cognitoaudit.snapshot.Reach;
import io.github.cognitoaudit.snapshot.RolePair;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says that users of a client certainly get a role that breaks a rule on permissions.
 *
 * @param reach the way from the client to the role
 * @param rule the rule that the role breaks
 * @param violation what that rule says of the role
 */
record GraveReach(Reach reach, RuleDescriptor rule, Verdict.Violation violation) {

    /** The rules that a role of strangers must not break, the gravest first. */
    private static final List<Rule<IamRole>> GRAVE = List.of(
            new AdministratorAccess(),
            new ServiceWideAccess(),
            new PrivilegeEscalationPath(),
            new ResourceUnscoped(),
            new CognitoControlPlaneAccess(),
            new ReadUnscoped());

    /** The rules that strangers must not break with each other, or with anyone who has the role too. */
    private static final List<Rule<RolePair>> SHARED =
            List.of(new IdentitiesNotIsolated(), new IdentitiesCanReadEachOther());

    /** Lists them for a client; what was not read is a gap only where it may hide one. */
    static Listing<GraveReach> of(String clientId, World world) {
        return Reach.of(clientId, world).flatMap(reach -> {
            Listing<GraveReach> alone =
                    Listing.of(GRAVE).flatMap(rule -> of(reach, rule.descriptor(), rule.judge(reach.role(), world)));
            Listing<GraveReach> together = RolePair.allOf(world)
                    .filter(pair -> Observed.known(has(pair, reach.role())))
                    .flatMap(pair ->
                            Listing.of(SHARED).flatMap(rule -> of(reach, rule.descriptor(), rule.judge(pair, world))));
            return Listing.of(List.of(alone, together)).flatMap(one -> one);
        });
    }

    private static boolean has(RolePair pair, IamRole role) {
        return pair.first().arn().equals(role.arn()) || pair.second().arn().equals(role.arn());
    }

    private static Listing<GraveReach> of(Reach reach, RuleDescriptor rule, Verdict verdict) {
        return verdict.fold(
                compliant -> Listing.of(List.of()),
                violation -> reach.letsIn()
                        .fold(
                                letsIn -> Listing.of(List.of(new GraveReach(reach, rule, violation))),
                                Listing::<GraveReach>unread),
                undetermined -> new Listing<>(List.of(), undetermined.gaps()));
    }

    /** Says how one gets the role, what is wrong with it, and one request that shows it. */
    String story() {
        String request = violation
                .witness()
                .map(witness -> witness.values().entrySet().stream()
                        .map(value -> value.getKey() + " `" + value.getValue() + "`")
                        .collect(Collectors.joining(", ", "; for example ", "")))
                .orElse("");
        return "get role `" + reach.role().name() + "` from " + reach.way() + ": " + violation.message() + request;
    }

    /** Names the rule that the role breaks. */
    Evidence evidence() {
        return Evidence.configured(
                "roles/" + reach.role().arn(),
                "a role that strangers may have",
                rule.id() + " " + rule.name(),
                "iam:GetAccountAuthorizationDetails");
    }
}
