package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.RiskClasses;
import io.github.cognitoaudit.policy.catalogue.RiskClasses.RiskClass;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;

/** Flags roles that may change pools, identities or identity providers, or act for other identities. */
public final class CognitoControlPlaneAccess implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-010", "cognito-control-plane-access", HIGH, PERMISSIONS)
            .title("Role may administer identities or act for others")
            .because("Such actions decide who is who: with them a user opens the pool to guests, gives everyone a"
                    + " stronger role, lists or deletes other identities, or gets a token in the name of any of them."
                    + " Older policies of the console give them by `cognito-identity:*`.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .see("https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitoidentity.html")
            .see("https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html")
            .build();

    private static final Permissions ASKED = Permissions.ofRequests(
            (requests, layers) -> requests.of(RiskClasses.actions(RiskClass.IDENTITY_CONTROL)),
            () -> Verdict.compliant("for the actions known on "
                    + Catalogue.shipped().provenance().date()),
            CognitoControlPlaneAccess::violation);

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
                        + " allowed; a role of end users should not administer identities",
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
