package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.escalate.NamedRoles;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/** Flags roles that may take other roles that the policy does not name. */
public final class RoleChainingAllowed implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-017", "role-chaining-allowed", MEDIUM, PERMISSIONS)
            .title("Role may take roles that nobody named")
            .because(
                    "Whoever holds the credentials of this role can take every role whose trust policy lets it in, also"
                            + " one that is created tomorrow. What a user may do then no longer shows in the roles of the pool.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .build();

    private static final String ACTION = "sts:AssumeRole";

    private static final Permissions ASKED = Permissions.ofRequests(
            (requests, layers) -> requests.outside(NamedRoles.allowing(ACTION, layers), List.of(ACTION)),
            Verdict::compliant,
            RoleChainingAllowed::violation);

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.chain().roles();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        return ASKED.judge(role, world);
    }

    private static Verdict violation(RoleGrants found) {
        return Verdict.violation(
                "`sts:AssumeRole` is allowed beyond named roles; the policy should name each role that the users need",
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
