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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags policies with something in them that IAM never honours as it is written. */
public final class PolicyMalformed implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-015", "policy-malformed", HIGH, PERMISSIONS)
            .title("Policy is malformed")
            .because(
                    "IAM refuses such a policy, or keeps it from earlier times and gives the part no effect. What its author"
                            + " meant does not hold: an Allow that users need, or a Deny or a condition that was to limit them.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html")
            .see(
                    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html")
            .build();

    /** IAM takes a condition without values, which then never holds, or always. */
    private static final Set<ProblemCode> WITHOUT_EFFECT = EnumSet.of(
            ProblemCode.EMPTY_ARRAY_CONDITION,
            ProblemCode.EMPTY_ARRAY_CONDITION_FORALLVALUES,
            ProblemCode.EMPTY_ARRAY_CONDITION_FORANYVALUE,
            ProblemCode.EMPTY_ARRAY_CONDITION_IFEXISTS);

    /** The quota is no matter of the language, and policies of AWS are beyond it. */
    private static final ProblemCode QUOTA = ProblemCode.POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA;

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
        Map<String, RolePolicy> places = role.policiesByPlace();
        List<Evidence> evidence = places.entrySet().stream()
                .flatMap(entry -> flaws(entry.getValue()).stream().map(problem -> evidence(entry.getKey(), problem)))
                .toList();
        if (evidence.isEmpty()) {
            List<Gap> unread = role.permissionGaps();
            return unread.isEmpty() ? Verdict.compliant() : Verdict.undetermined(unread);
        }
        List<RolePolicy> policies = places.values().stream()
                .filter(policy -> !flaws(policy).isEmpty())
                .toList();
        return Verdict.violation(
                policies.stream()
                        .flatMap(policy -> flaws(policy).stream()
                                .map(problem -> "`" + policy.name() + "` has `" + problem.code() + "` at `"
                                        + place(problem) + "`"))
                        .collect(Collectors.joining(", ", "", "; a policy should hold what IAM honours only")),
                evidence,
                policies.stream().map(policy -> mend(role, policy)).toList());
    }

    private static List<PolicyProblem> flaws(RolePolicy policy) {
        return policy.problems().stream()
                .filter(problem ->
                        WITHOUT_EFFECT.contains(problem.code()) || (problem.isError() && problem.code() != QUOTA))
                .toList();
    }

    private static Evidence evidence(String place, PolicyProblem problem) {
        return Evidence.configured(
                place + problem.pointer(),
                "no `" + problem.code() + "`",
                problem.message(),
                "iam:GetAccountAuthorizationDetails");
    }

    private static Remediation mend(IamRole role, RolePolicy policy) {
        PolicyProblem first = flaws(policy).get(0);
        String file = policy.name() + ".json";
        String command = policy.managedArn()
                .map(arn -> "aws iam create-policy-version --set-as-default --policy-arn " + arn)
                .orElse("aws iam put-role-policy --role-name " + role.name() + " --policy-name " + policy.name());
        return new Remediation(
                Remediation.Side.AWS,
                "Correct `" + place(first) + "` in `" + policy.name() + "`, saved as `" + file + "`: " + first.message()
                        + ".",
                command + " --policy-document file://" + file,
                "# correct " + place(first) + " in the policy of "
                        + (policy.managedArn().isPresent() ? "aws_iam_policy" : "aws_iam_role_policy") + "."
                        + policy.name(),
                "IAM takes no policy with such an error; once corrected, the part has the effect that its author meant.");
    }

    private static String place(PolicyProblem problem) {
        return problem.pointer().isEmpty() ? "/" : problem.pointer();
    }
}
