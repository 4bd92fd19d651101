package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.permissions.CrossAccountWrites;
import io.github.cognitoaudit.policy.permissions.Grants;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;

/** Flags roles that may write to resources of accounts that nobody declared. */
public final class CrossAccountReach implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-018", "cross-account-reach", HIGH, PERMISSIONS)
            .title("Role may write to an undeclared account")
            .because(
                    "The users of the application change resources of an account that is not part of it. Either the account"
                            + " is forgotten or foreign, or the users of one stage reach the data of another.")
            .see(
                    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return world.intent().accounts().isPresent()
                ? Optional.empty()
                : Optional.of("the intent does not declare `accounts`, the other accounts that roles may write to");
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.chain().roles();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        List<String> declared = world.intent().accounts().orElse(List.of());
        return Permissions.ofLayers(
                        (asked, layers) -> writes(asked, layers, declared),
                        () -> Verdict.compliant("for the actions known on "
                                + Catalogue.shipped().provenance().date()),
                        found -> violation(found, declared))
                .judge(role, world);
    }

    /** A policy that was not read may name any account. */
    private static Grants writes(IamRole role, RoleLayers layers, List<String> declared) {
        return role.hasUnreadPolicies()
                ? CrossAccountWrites.any(role.arn(), layers, declared)
                : CrossAccountWrites.named(role.arn(), layers, declared);
    }

    private static Verdict violation(RoleGrants found, List<String> declared) {
        String accounts = declared.isEmpty() ? "none" : "`" + String.join("`, `", declared) + "`";
        return Verdict.violation(
                "writing to resources of account " + found.subjects() + " is allowed; declared are " + accounts,
                found.evidence(),
                found.witness(),
                found.remediation());
    }
}
