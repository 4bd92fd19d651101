package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.permissions.RolePermissions;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;

/** Flags roles that may do everything that a service can do. */
public final class ServiceWideAccess implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-002", "service-wide-access", HIGH, PERMISSIONS)
            .title("Role may do everything in a service")
            .because(
                    "Users need a few actions of a service. All of them include its administration: deleting what everyone stores,"
                            + " changing who may read it, or running up cost.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .fits(Framework.AWS_SECURITY_HUB, "IAM.21")
            .fits(Framework.SOC_2, "CC6.3")
            .build();

    private static final Permissions ASKED = new Permissions(
            RolePermissions::serviceWideAccess,
            () -> Verdict.compliant("for the actions known on "
                    + Catalogue.shipped().provenance().date()),
            ServiceWideAccess::violation);

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
                "all actions of " + found.subjects()
                        + " are allowed on every resource; the role should name the actions and resources it"
                        + " needs",
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
