package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.trust.Admission;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.Slot;
import io.github.cognitoaudit.snapshot.SlotRole;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags roles for signed-in identities that also let the guests of their pool in. */
public final class TrustAdmitsGuests implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-003", "trust-admits-guests", HIGH, TRUST)
            .title("Role for signed-in identities lets guests in")
            .because(
                    "In the classic flow a guest's token, which anyone gets who knows the pool id, takes every role that does not"
                            + " insist on a login. The guest then has what users have.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html")
            .see(
                    "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools-security-best-practices.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.rolesHandedOut()
                .filter(role -> Observed.known(!userPools(role, world).isEmpty()));
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        return role.trust().fold(trust -> judge(role, trust, world), Verdict::undetermined);
    }

    /** Pools that give the role to signed-in identities, and not to guests on purpose. */
    private static List<IdentityPool> userPools(IamRole role, World world) {
        List<SlotRole> uses = world.usesOf(role);
        return uses.stream()
                .map(SlotRole::pool)
                .distinct()
                .filter(pool -> !uses.contains(new SlotRole(pool, Slot.UNAUTHENTICATED, role.arn())))
                .toList();
    }

    private static Verdict judge(IamRole role, PolicyDocument trust, World world) {
        List<Gap> gaps = new ArrayList<>();
        for (IdentityPool pool : userPools(role, world)) {
            CognitoFederation cognito = world.federation(pool);
            Admission guest =
                    TrustReading.of(trust).admits(cognito.guest(pool.poolId()).token());
            Optional<Statement> open = guest.admittedBy().flatMap(trust::statement);
            if (open.isPresent()) {
                return violation(role, trust, open.get(), cognito.guest(pool.poolId()), cognito.amr(), world);
            }
            guest.doubt()
                    .ifPresent(doubt ->
                            gaps.add(Gap.undecided("whether guests of `" + pool.poolId() + "` take the role", doubt)));
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static Verdict violation(
            IamRole role,
            PolicyDocument trust,
            Statement open,
            CognitoFederation.Token guest,
            String amr,
            World world) {
        String found = open.demandOn(amr);
        return Verdict.violation(
                "guests of `" + guest.aud() + "` get into this role for signed-in identities: `" + open.pointer()
                        + "` has " + found + " on `" + amr + "`, which should be `authenticated`",
                List.of(Evidence.configured(
                        "trust" + open.pointer() + "/Condition",
                        "ForAnyValue:StringLike " + amr + " authenticated",
                        found,
                        "iam:GetRole")),
                Witness.token(guest.aud(), guest.amr()),
                List.of(Remediation.replacingTrust(
                        role,
                        PoolTrust.of(role.arn(), world).replacing(trust),
                        "Let in signed-in identities only.",
                        "Logins go on; guests that took this role in the classic flow lose it.")));
    }
}
