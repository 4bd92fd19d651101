package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.syntax.PolicyProblem;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Stream;

/** Flags policies with a variable in a version of the policy language that has none. */
public final class PolicyVariableNotInterpolated implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "PERM-013", "policy-variable-not-interpolated", HIGH, PERMISSIONS)
            .title("Policy variable is taken literally")
            .because(
                    "Policies of version 2008-10-17, which is also the version of a policy that names none, have no variables:"
                            + " the dollar sign and the braces are part of the name. No identity reaches its own data by such a"
                            + " statement, all share what it names, and a Deny with it denies nothing.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html")
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
        List<Evidence> evidence = role.policiesByPlace().entrySet().stream()
                .flatMap(entry -> literal(entry.getValue())
                        .map(problem -> Evidence.configured(
                                entry.getKey() + problem.pointer(),
                                "`Version` `2012-10-17`",
                                problem.message(),
                                "iam:GetAccountAuthorizationDetails")))
                .toList();
        if (evidence.isEmpty()) {
            List<Gap> unread = role.permissionGaps();
            return unread.isEmpty() ? Verdict.compliant() : Verdict.undetermined(unread);
        }
        List<RolePolicy> policies = role.policiesByPlace().values().stream()
                .filter(policy -> literal(policy).findFirst().isPresent())
                .toList();
        return Verdict.violation(
                "policy variables are taken literally; the `Version` should be `2012-10-17`",
                evidence,
                policies.stream().flatMap(policy -> mend(role, policy)).toList());
    }

    private static Stream<PolicyProblem> literal(RolePolicy policy) {
        return policy.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.VARIABLE_UNSUPPORTED_IN_VERSION);
    }

    private static Stream<Remediation> mend(IamRole role, RolePolicy policy) {
        return policy.document()
                .fold(
                        document -> Stream.of(Remediation.replacingPolicy(
                                role,
                                policy,
                                document.inNewestVersion(),
                                "Set the version of `" + policy.name() + "` to `2012-10-17`.",
                                "The statements then name what belongs to each identity; whoever uses a resource with `${` in"
                                        + " its name loses it.")),
                        gap -> Stream.empty());
    }
}
