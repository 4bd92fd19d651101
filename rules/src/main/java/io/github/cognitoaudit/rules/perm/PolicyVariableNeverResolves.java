package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.evaluate.VariableUse;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Flags policy variables that no session of the role has. */
public final class PolicyVariableNeverResolves implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "PERM-021", "policy-variable-never-resolves", MEDIUM, PERMISSIONS)
            .title("Policy variable never has a value")
            .because(
                    "Sessions of this role never carry the key, such as the name of an IAM user, a claim of an issuer whose tokens"
                            + " do not take the role, or a principal tag that no pool maps. A resource or a value with such a variable"
                            + " matches nothing, so that the grant or the denial is dead; in NotResource and in negated conditions it"
                            + " excludes nothing, so that the statement is open.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html")
            .see(
                    "https://docs.aws.amazon.com/cognito/latest/developerguide/using-afac-with-cognito-identity-pools.html")
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
        Listing<Dead> dead = deadIn(role, world);
        if (!dead.items().isEmpty()) {
            return violation(role, dead.items(), world.identityKey(role));
        }
        List<Gap> unread = new ArrayList<>(role.permissionGaps());
        unread.addAll(dead.gaps());
        return unread.isEmpty() ? Verdict.compliant() : Verdict.undetermined(unread);
    }

    private static Listing<Dead> deadIn(IamRole role, World world) {
        List<Dead> uses = new ArrayList<>();
        role.policiesByPlace()
                .forEach((place, policy) -> policy.document()
                        .map(VariableUse::in)
                        .fold(found -> found, gap -> List.<VariableUse>of())
                        .forEach(use -> uses.add(new Dead(place, policy, use))));
        return Listing.of(uses).filter(dead -> never(role, dead.use(), world));
    }

    private static Observed<Boolean> never(IamRole role, VariableUse use, World world) {
        return world.mayCarry(role, use.variable()).map(may -> !may);
    }

    private static Verdict violation(IamRole role, List<Dead> dead, String identityKey) {
        String variables = dead.stream()
                .map(found -> "`${" + found.use().variable() + "}`")
                .distinct()
                .collect(Collectors.joining(", "));
        return Verdict.violation(
                "no session of the role has " + variables + "; the policy should use `${" + identityKey
                        + "}` or another key that sessions have",
                dead.stream()
                        .map(found -> Evidence.configured(
                                found.place() + found.use().pointer(),
                                "a variable that sessions of the role have",
                                found.use().outcome(),
                                "iam:GetAccountAuthorizationDetails"))
                        .toList(),
                dead.stream()
                        .map(Dead::policy)
                        .distinct()
                        .map(policy -> mend(role, policy, dead, identityKey))
                        .toList());
    }

    private static Remediation mend(IamRole role, RolePolicy policy, List<Dead> dead, String identityKey) {
        String text = policy.document().fold(PolicyDocument::source, gap -> "");
        for (Dead found : dead) {
            text = found.use().replacedIn(text, identityKey);
        }
        return Remediation.replacingPolicy(
                role,
                policy,
                text.strip(),
                "Use a variable in `" + policy.name() + "` that sessions have, such as `${" + identityKey + "}`.",
                "What was dead is allowed or denied from then on; what was open is excluded.");
    }

    /** Holds a variable without a value: where its policy stands, and where in the policy it does. */
    private record Dead(String place, RolePolicy policy, VariableUse use) {}
}
