package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.CRITICAL;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.permissions.RolePermissions;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;

/** Flags roles that may do everything. */
public final class AdministratorAccess implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-001", "administrator-access", CRITICAL, PERMISSIONS)
            .title("Role may do everything in the account")
            .because(
                    "The credentials of this role are in the hands of every user of the application, on devices that nobody"
                            + " controls. With administrator access each of them owns the account.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .fits(Framework.AWS_SECURITY_HUB, "IAM.1")
            .fits(Framework.CIS_AWS_FOUNDATIONS, "1.16")
            .fits(Framework.OWASP_ASVS, "4.1.3")
            .fits(Framework.SOC_2, "CC6.3")
            .fits(Framework.ISO_27001, "A.8.2")
            .build();

    private static final Permissions ASKED =
            new Permissions(RolePermissions::administratorAccess, Verdict::compliant, AdministratorAccess::violation);

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
                "every action on every resource is allowed; the role should name the actions and resources it needs",
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
