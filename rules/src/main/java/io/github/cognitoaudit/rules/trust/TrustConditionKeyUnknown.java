package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.TrustEdit;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.MistakenKey;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Flags roles whose trust has a condition on a key that no token brings, and that looks like one which does. */
public final class TrustConditionKeyUnknown implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-010", "trust-condition-key-unknown", HIGH, TRUST)
            .title("Trust has a condition on a key that no token brings")
            .because(
                    "IAM saves a condition on any key. One that is mistyped, or whose provider URL has lost its final slash, is never"
                            + " in a token: a plain condition then refuses everyone, and one with `IfExists`, `ForAllValues` or a"
                            + " negation lets everyone in.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html")
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
        Listing<MistakenKey> mistaken = MistakenKey.in(trust, role, world);
        if (!mistaken.items().isEmpty()) {
            return violation(role, trust, mistaken.items(), world);
        }
        return mistaken.isComplete() ? Verdict.compliant() : Verdict.undetermined(mistaken.gaps());
    }

    private static Verdict violation(IamRole role, PolicyDocument trust, List<MistakenKey> mistaken, World world) {
        MistakenKey first = mistaken.get(0);
        Map<String, String> right = mistaken.stream()
                .collect(Collectors.toMap(MistakenKey::written, MistakenKey::right, (one, other) -> one));
        return Verdict.violation(
                mistaken.stream()
                        .map(key -> "`" + key.condition().pointer() + "` is about `" + key.written()
                                + "`, which no token brings; it should be about `" + key.right() + "`")
                        .collect(Collectors.joining("; ")),
                mistaken.stream()
                        .map(key -> Evidence.configured(
                                "trust" + key.condition().pointer(), key.right(), key.written(), "iam:GetRole"))
                        .toList(),
                new Witness(Map.of(
                        first.right(), String.join(", ", first.condition().values()))),
                List.of(
                        Remediation.replacingTrust(
                                role,
                                PoolTrust.of(role.arn(), world)
                                        .amending(TrustEdit.of(trust).renamingKeys(right)),
                                "Name the key that the tokens bring.",
                                "Logins with the values that the conditions name begin to work; others that got in are refused.")));
    }
}
