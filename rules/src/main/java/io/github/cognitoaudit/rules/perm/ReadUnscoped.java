package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

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

/** Flags roles that may read the data of every resource of a type. */
public final class ReadUnscoped implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-005", "read-unscoped", MEDIUM, PERMISSIONS)
            .title("Role may read the data of every resource of a type")
            .because(
                    "What one user may read, every user may read: other people's objects, items and messages, and the secrets"
                            + " and parameters of other applications in the account. IAM could limit the action to the resources that"
                            + " the application uses.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .see(
                    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .fits(Framework.OWASP_ASVS, "4.1.3")
            .fits(Framework.ISO_27001, "A.8.3")
            .build();

    private static final Permissions ASKED = new Permissions(
            RolePermissions::unscopedReads,
            () -> Verdict.compliant("for the actions known on "
                    + Catalogue.shipped().provenance().date()),
            ReadUnscoped::violation);

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
                found.subjects() + (found.grants().size() == 1 ? " is" : " are")
                        + " allowed on every resource; the policy should name the resources that are needed",
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
