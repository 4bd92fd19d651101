package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.FragileCondition;
import io.github.cognitoaudit.policy.trust.FragileCondition.Binding;
import io.github.cognitoaudit.policy.trust.TrustEdit;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Flags roles whose trust holds only for what tokens happen to carry today. */
public final class TrustConditionFragile implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-013", "trust-condition-fragile", MEDIUM, TRUST)
            .title("Trust condition holds only while tokens stay as they are")
            .because(
                    "Conditions with `IfExists`, `ForAllValues` or a negation are met where the key is missing, and a set operator on a single value,"
                            + " or none on a list, also lets in longer lists. Today every token carries the key, once, so the"
                            + " condition binds; the day one does not, it is open.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued"
                    + "-context-keys.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.rolesOfCognito();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        return role.trust().fold(trust -> judge(role, trust, world), Verdict::undetermined);
    }

    private static Verdict judge(IamRole role, PolicyDocument trust, World world) {
        List<FragileCondition> fragile = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (FragileCondition candidate : FragileCondition.in(trust, world.tokenPrefixes())) {
            Binding binding = candidate.binding(trust);
            if (binding == Binding.BINDS) {
                fragile.add(candidate);
            } else if (binding == Binding.UNDECIDED) {
                gaps.add(Gap.undecided(
                        "whether `" + candidate.condition().pointer() + "` refuses anybody",
                        "its operator is not decided"));
            }
        }
        if (!fragile.isEmpty()) {
            return violation(role, trust, fragile, world);
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static Verdict violation(IamRole role, PolicyDocument trust, List<FragileCondition> fragile, World world) {
        PolicyDocument mended = trust;
        for (FragileCondition each : fragile) {
            mended = TrustEdit.of(mended)
                    .demanding(each.statement(), each.firmOperator(), each.key(), each.firmValues());
        }
        return Verdict.violation(
                fragile.stream()
                        .map(each -> "`" + each.condition().operator() + "` on `" + each.key()
                                + "` would let in a token whose `" + each.key() + "` is " + each.opening()
                                + ": it should be `" + each.firmOperator() + "`")
                        .collect(Collectors.joining("; ")),
                fragile.stream()
                        .map(each -> Evidence.configured(
                                "trust" + each.condition().pointer(),
                                each.firmOperator(),
                                each.condition().operator(),
                                "iam:GetRole"))
                        .toList(),
                new Witness(Map.of(fragile.get(0).key(), fragile.get(0).opening())),
                List.of(Remediation.replacingTrust(
                        role,
                        PoolTrust.of(role.arn(), world).amending(mended),
                        "Ask for the key with an operator that is not met without it.",
                        "Breaks no login: every token carries the key.")));
    }
}
