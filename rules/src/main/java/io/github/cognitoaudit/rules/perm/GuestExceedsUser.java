package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.RolePair;
import io.github.cognitoaudit.snapshot.World;

/** Flags pools whose guests may do something that their signed-in users may not. */
public final class GuestExceedsUser implements Rule<RolePair> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-009", "guest-exceeds-user", HIGH, PERMISSIONS)
            .title("Guests may do what signed-in users may not")
            .because(
                    "Anybody becomes a guest without a login, and as often as they like. Whatever a guest may do and a user may"
                            + " not is held by nobody in particular, and was most likely meant for the other role.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<RolePair> subjects(World world) {
        return RolePair.guestsAndUsers(world);
    }

    @Override
    public Verdict judge(RolePair pair, World world) {
        Comparison users = new Comparison(
                pair.second().mostEffective(false).layers(), pair.second().permissionGaps());
        return pair.isOneRole()
                ? Verdict.compliant()
                : users.judge(pair.first(), world, found -> violation(pair, found));
    }

    private static Verdict violation(RolePair pair, RoleGrants found) {
        return Verdict.violation(
                "guests may do `" + found.grants().get(0).action() + "` on `"
                        + found.grants().get(0).resource() + "` by `"
                        + pair.first().name()
                        + "`; signed-in users may not by `" + pair.second().name() + "`",
                found.evidence("what `" + pair.second().name() + "` allows"),
                found.witness(),
                found.remediation("what guests need"));
    }
}
