package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.CRITICAL;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.escalate.EscalationPath;
import io.github.cognitoaudit.policy.escalate.EscalationPath.Group;
import io.github.cognitoaudit.policy.escalate.EscalationPaths;
import io.github.cognitoaudit.policy.escalate.RoleEscalations;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Flags roles that may gain permissions which nobody gave them. */
public final class PrivilegeEscalationPath implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "PERM-003", "privilege-escalation-path", CRITICAL, PERMISSIONS)
            .title("Role may give itself more permissions")
            .because("Whoever holds the credentials of this role, on a device that nobody controls, can make itself an"
                    + " administrator: by changing its own policies, by becoming another principal, or by giving a"
                    + " stronger role to compute of its own.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .fits(Framework.OWASP_ASVS, "4.1.3")
            .fits(Framework.ISO_27001, "A.8.2")
            .build();

    private static final Set<Group> GROUPS = EnumSet.of(Group.SELF, Group.OTHER_PRINCIPALS, Group.NEW_COMPUTE);

    /** Taking a role is no escalation on its own: `PERM-017` speaks of it. */
    private static final List<String> TAKING_A_ROLE = List.of("sts:assumerole");

    private static final Permissions ASKED = Permissions.ofLayers(
            (role, layers) -> RoleEscalations.of(role.arn(), layers, PrivilegeEscalationPath::counts),
            () -> Verdict.compliant("for the " + EscalationPaths.shipped().size() + " escalation paths that are known"),
            PrivilegeEscalationPath::violation);

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

    private static boolean counts(EscalationPath path) {
        return GROUPS.contains(path.group()) && !path.actions().equals(TAKING_A_ROLE);
    }

    private static Verdict violation(RoleGrants found) {
        return Verdict.violation(
                "the role can gain more permissions by " + found.subjects()
                        + "; a role of end users should have no such way",
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
