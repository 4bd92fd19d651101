package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Access;
import io.github.cognitoaudit.policy.isolate.IsolationScope;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.RolePair;
import io.github.cognitoaudit.snapshot.World;
import java.util.Set;

/** Flags pairs of roles with which two identities of one pool can write one resource. */
public final class IdentitiesNotIsolated implements Rule<RolePair> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-006", "identities-not-isolated", HIGH, PERMISSIONS)
            .title("Two identities can write one resource")
            .because(
                    "Every user gets the same role, so that only the policy keeps one user from overwriting or deleting what"
                            + " another one stored. A variable for the identity in the resource or its key does that for objects, items,"
                            + " datasets and topics; a resource that is meant for all can be declared as shared.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html")
            .see("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html")
            .fits(Framework.OWASP_ASVS, "4.2.1")
            .fits(Framework.ISO_27001, "A.8.3")
            .build();

    private static final SharedAccess ASKED = new SharedAccess(
            IsolationScope.everything().of(Access.WRITE).ofServices(Set.of("s3", "dynamodb", "cognito-sync", "iot")),
            "write");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<RolePair> subjects(World world) {
        return RolePair.allOf(world);
    }

    @Override
    public Verdict judge(RolePair pair, World world) {
        return ASKED.judge(pair, world);
    }
}
