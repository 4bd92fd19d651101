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
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Flags roles that may open resources to others, or that may obtain further credentials. */
public final class ExposesResourcesOrCredentials implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "PERM-022", "exposes-resources-or-credentials", HIGH, PERMISSIONS)
            .title("Role may share resources or obtain other credentials")
            .because("Who may change the policy of a bucket, a key or a queue can open it to the world, and credentials"
                    + " that an action hands out outlive the session and are not bound by this role. Neither is work of an"
                    + " end user, unless on what belongs to that user alone.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .build();

    /** Other rules speak of these: `PERM-016` and `PERM-017`, which accept named roles. */
    private static final Set<String> ELSEWHERE = Set.of("iam:PassRole", "sts:AssumeRole");

    private static final SortedSet<String> ACTIONS = actions();

    private static final Permissions ASKED = Permissions.ofRequests(
            (requests, layers) -> requests.beyondOneIdentity(ACTIONS),
            () -> Verdict.compliant("for the actions known on "
                    + Catalogue.shipped().provenance().date()),
            ExposesResourcesOrCredentials::violation);

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

    /** Those that concern identities are for `PERM-010`. */
    private static SortedSet<String> actions() {
        SortedSet<String> actions = new TreeSet<>(RiskClasses.actions(RiskClass.RESOURCE_EXPOSURE));
        actions.addAll(RiskClasses.actions(RiskClass.CREDENTIAL_EXPOSURE));
        actions.removeAll(RiskClasses.actions(RiskClass.IDENTITY_CONTROL));
        actions.removeAll(ELSEWHERE);
        return actions;
    }

    private static Verdict violation(RoleGrants found) {
        return Verdict.violation(
                found.subjects() + (found.grants().size() == 1 ? " is" : " are")
                        + " allowed beyond what belongs to one identity; no end user should open resources to others or"
                        + " obtain further credentials",
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
