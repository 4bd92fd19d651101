package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.escalate.NamedRoles;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/** Flags roles that may pass roles, or pass them to services, that the policy does not name. */
public final class PassRoleUnscoped implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-016", "pass-role-unscoped", HIGH, PERMISSIONS)
            .title("Role may pass roles that nobody named")
            .because("To pass a role is to give its permissions to a service that works on the orders of the caller."
                    + " Unless the policy names the roles one by one, and the services in a condition, it lends every role"
                    + " of the account that such a service may take.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .build();

    private static final Permissions ASKED = Permissions.ofRequests(
            (requests, layers) -> requests.outside(NamedRoles.passedToNamedServices(layers), List.of("iam:PassRole")),
            Verdict::compliant,
            PassRoleUnscoped::violation);

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
                "`iam:PassRole` is allowed beyond named roles and services; the policy should name each role, and the services"
                        + " in a condition on `iam:PassedToService`",
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
