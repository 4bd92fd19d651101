package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.permissions.Grants;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/**
 * Flags roles that may do everything that a service can do.
 *
 * <p>Where a policy or the boundary was not read, the role is compliant only if no completion could allow it: an unread policy
 * may allow anything, and may as well deny what another one allows, so that nothing is certainly allowed.
 */
public final class ServiceWideAccess implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-002", "service-wide-access", HIGH, PERMISSIONS)
            .title("Role may do everything in a service")
            .because(
                    "Users need a few actions of a service. All of them include its administration: deleting what everyone stores,"
                            + " changing who may read it, or running up cost.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .build();

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
        List<Gap> unread = role.permissionGaps();
        return role.mostPermissions()
                .serviceWideAccess()
                .fold(
                        found -> unread.isEmpty() ? violation(role, found.grants()) : Verdict.undetermined(unread),
                        none -> Verdict.compliant("for the actions known on "
                                + Catalogue.shipped().provenance().date()),
                        undecided -> Verdict.undetermined(
                                unread.isEmpty() ? RoleGrants.gaps(role, undecided.doubts()) : unread));
    }

    private static Verdict violation(IamRole role, List<Grants.Grant> grants) {
        RoleGrants found = new RoleGrants(role, grants);
        return Verdict.violation(
                "all actions of " + found.subjects()
                        + " are allowed on every resource; the role should name the actions and resources it"
                        + " needs",
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
