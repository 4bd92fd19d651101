package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.escalate.EscalationPath.Group;
import io.github.cognitoaudit.policy.escalate.EscalationPaths;
import io.github.cognitoaudit.policy.escalate.RoleEscalations;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;

/** Flags roles that may run their own code or commands where another role is at work. */
public final class TakesOverExistingCompute implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-019", "takes-over-existing-compute", HIGH, PERMISSIONS)
            .title("Role may take over compute that has a role")
            .because("A function, an instance or a build has a role of its own, mostly a stronger one. Whoever may"
                    + " replace its code, or open a session on it, acts with that role.")
            .see("https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html")
            .see(
                    "https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .build();

    private static final Permissions ASKED = Permissions.ofLayers(
            (role, layers) -> RoleEscalations.of(role.arn(), layers, path -> path.group() == Group.EXISTING_COMPUTE),
            () -> Verdict.compliant("for the " + EscalationPaths.shipped().size() + " escalation paths that are known"),
            TakesOverExistingCompute::violation);

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
                "the role can act as the role of existing compute by " + found.subjects()
                        + "; a role of end users should have no such way",
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
