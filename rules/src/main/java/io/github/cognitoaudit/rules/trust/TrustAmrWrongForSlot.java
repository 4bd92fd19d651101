package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.Admission;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.policy.trust.WebIdentityToken;
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

/** Flags roles that refuse the kind of identity to which their pool hands them out. */
public final class TrustAmrWrongForSlot implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-004", "trust-amr-wrong-for-slot", HIGH, TRUST)
            .title("Role refuses the identities of its own slot")
            .because(
                    "The pool offers the role and STS refuses the token, since its `amr` is not what the trust asks for. Every such"
                            + " login ends with \"Invalid identity pool configuration. Check assigned IAM roles for this pool.\""
                            + " Upper and lower case count: `Authenticated` never matches.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued"
                    + "-context-keys.html")
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
        List<Gap> gaps = new ArrayList<>();
        for (SlotRole use : world.usesOf(role)) {
            CognitoFederation.Token token = world.tokenOf(use);
            Admission own = TrustReading.of(trust).admits(token.token());
            if (own.isRefused() && !isOfAnotherRule(use, trust, world.federation(use.pool()))) {
                return violation(role, trust, use, token, own, world);
            }
            if (hangsOnMore(own, world.federation(use.pool()).aud())) {
                own.doubt()
                        .ifPresent(doubt -> gaps.add(Gap.undecided(
                                "whether " + use.slot().amr() + " identities of `" + token.aud() + "` take the role",
                                doubt)));
            }
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    /** The pool id is TRUST-002, the principal TRUST-005 and the action TRUST-006; whatever else refuses is this rule's. */
    private static boolean isOfAnotherRule(SlotRole use, PolicyDocument trust, CognitoFederation cognito) {
        TrustReading reading = TrustReading.of(trust);
        if (!reading.admits(cognito.anyoneOf(use.pool().poolId())).isRefused()) {
            return false;
        }
        boolean speaksOfCognito = trust.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW && !statement.notPrincipal())
                .filter(statement -> statement.principals().stream().anyMatch(cognito::is))
                .anyMatch(statement -> statement.actions().coversAction(WebIdentityToken.ACTION));
        return !speaksOfCognito || !reading.admits(cognito.anyone()).isRefused();
    }

    /** A doubt about the pool id or the principal alone leaves open only what other rules answer for. */
    private static boolean hangsOnMore(Admission own, String aud) {
        return own.fold(
                admitted -> false,
                refused -> false,
                open -> open.reasons().stream()
                        .anyMatch(reason -> !reason.pointer().endsWith("/Principal")
                                && !reason.pointer().endsWith("/" + aud)));
    }

    private static Verdict violation(
            IamRole role,
            PolicyDocument trust,
            SlotRole use,
            CognitoFederation.Token token,
            Admission own,
            World world) {
        String amr = world.federation(use.pool()).amr();
        List<Admission.Reason> reasons = own.refusals();
        return Verdict.violation(
                "the role refuses the " + token.amr() + " identities of `" + token.aud()
                        + "`, to whom it is handed out: " + reasons.get(0).text() + "; `" + amr + "` should be `"
                        + token.amr() + "`",
                reasons.stream()
                        .map(reason -> Evidence.configured(
                                "trust" + reason.pointer(),
                                "ForAnyValue:StringLike " + amr + " " + token.amr(),
                                reason.text(),
                                "iam:GetRole"))
                        .toList(),
                Witness.token(token.aud(), token.amr()),
                List.of(Remediation.replacingTrust(
                        role,
                        PoolTrust.of(role.arn(), world).replacing(trust),
                        "Let in the identities to whom the pool hands out the role.",
                        "Logins that failed get credentials; identities of another kind lose the role.")));
    }
}
