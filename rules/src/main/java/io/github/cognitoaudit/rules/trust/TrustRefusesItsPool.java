package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.Admission;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.SlotRole;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Flags roles whose trust names another identity pool than the one that hands them out. */
public final class TrustRefusesItsPool implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-002", "trust-refuses-its-pool", HIGH, TRUST)
            .title("Role refuses the identity pool that hands it out")
            .because(
                    "The pool offers the role and STS refuses the pool's tokens: every such login ends with \"Invalid identity pool"
                            + " configuration. Check assigned IAM roles for this pool.\" and without credentials.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html")
            .see("https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.rolesHandedOut();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        return role.trust().fold(trust -> judge(role, trust, world), Verdict::undetermined);
    }

    private static Verdict judge(IamRole role, PolicyDocument trust, World world) {
        TrustReading reading = TrustReading.of(trust);
        List<SlotRole> refused = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (SlotRole use : world.usesOf(role)) {
            CognitoFederation cognito = world.federation(use.pool());
            Admission own = reading.admits(cognito.anyoneOf(use.pool().poolId()));
            // Only the pool id differs between the two tokens, so it is what the trust refuses; amr is TRUST-004.
            if (own.isRefused() && !reading.admits(cognito.anyone()).isRefused()) {
                refused.add(use);
            } else if (own.mayHangOn(cognito.aud())) {
                own.doubt()
                        .ifPresent(doubt -> gaps.add(Gap.undecided(
                                "whether the role lets in `" + use.pool().poolId() + "`", doubt)));
            }
        }
        if (!refused.isEmpty()) {
            return violation(role, trust, refused, world);
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static Verdict violation(IamRole role, PolicyDocument trust, List<SlotRole> refused, World world) {
        SlotRole first = refused.get(0);
        String pools =
                refused.stream().map(use -> use.pool().poolId()).distinct().collect(Collectors.joining("`, `"));
        List<Condition> conditions = trust.statements().stream()
                .flatMap(statement ->
                        statement.conditionsOn(world.federation(first.pool()).aud()).stream())
                .toList();
        String named = conditions.stream()
                .flatMap(condition -> condition.values().stream())
                .distinct()
                .collect(Collectors.joining("`, `"));
        return Verdict.violation(
                "the role refuses `" + pools + "`, which hands it out: its trust names `" + named
                        + "` and should name that pool",
                conditions.stream()
                        .map(condition -> Evidence.configured(
                                "trust" + condition.pointer(),
                                String.join(
                                        " or ", PoolTrust.of(role.arn(), world).pools()),
                                String.join(" or ", condition.values()),
                                "iam:GetRole"))
                        .toList(),
                Witness.token(first.pool().poolId(), first.slot().amr()),
                List.of(Remediation.replacingTrust(
                        role,
                        PoolTrust.of(role.arn(), world).replacing(trust),
                        "Name the pool that hands out the role.",
                        "Logins that failed get credentials; pools that no longer hand out the role are shut out.")));
    }
}
