package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.SLOT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.MappedRole;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Collectors;

/** Flags role mappings that choose a role by a claim which the user can change. */
public final class RoleMappedByUserEditableClaim implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-014", "role-mapped-by-user-editable-claim", HIGH, SLOT)
            .title("Role is chosen by a claim that users can change")
            .because(
                    "Whoever changes the claim chooses the role. Cognito compares one claim a rule, so that a rule on `email`"
                            + " also matches an address that was never verified.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html")
            .see("https://auth0.com/docs/manage-users/user-accounts/user-profiles/user-profile-structure")
            .fits(Framework.OWASP_ASVS, "4.1.2")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IdentityPool> subjects(World world) {
        return world.chain().pools();
    }

    @Override
    public Verdict judge(IdentityPool pool, World world) {
        Listing<MappedRole> editable = pool.mappedRoles()
                .filter(mapped -> Observed.known(
                        world.intent().isUserEditable(mapped.rule().claim())));
        if (!editable.items().isEmpty()) {
            return violation(pool, editable.items());
        }
        // A mapping whose type is not known matters only if it has such a rule.
        return editable.isComplete() ? Verdict.compliant() : Verdict.undetermined(editable.gaps());
    }

    private static Verdict violation(IdentityPool pool, List<MappedRole> editable) {
        String named = editable.stream()
                .map(mapped -> "`" + mapped.place() + "` gives `"
                        + mapped.rule().roleArn() + "` by `" + mapped.rule().claim() + "`")
                .collect(Collectors.joining(", "));
        return Verdict.violation(
                named + ", which users can change; the claim should be one that only a post-login Action sets",
                editable.stream()
                        .map(mapped -> Evidence.configured(
                                mapped.place() + "/Claim",
                                "a claim that only a post-login Action sets",
                                mapped.rule().claim(),
                                "cognito-identity:GetIdentityPoolRoles"))
                        .toList(),
                List.of(
                        Remediation.removingMappedRoles(
                                pool,
                                editable,
                                "Take the rules out, and choose the roles by a namespaced claim that a post-login Action sets.",
                                "Users whom only these rules matched are left to the later rules and to `AmbiguousRoleResolution`.")));
    }
}
