package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.TrustEdit;
import io.github.cognitoaudit.policy.trust.TrustReading;
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
import java.util.Optional;
import java.util.stream.Stream;

/** Flags roles that still name an identity pool which the account does not have. */
public final class TrustOutlivesPool implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-011", "trust-outlives-pool", LOW, TRUST)
            .title("Trust names an identity pool that does not exist")
            .because(
                    "The pool was deleted, belongs to another account, or was mistyped. A trust that says more than what is in use"
                            + " hides what the role is for, and the next reader can not tell a leftover from a plan.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html")
            .see(
                    "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools-security-best-practices.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return world.scope()
                .identityPools()
                .filter(declared -> world.account().listedRegions().isEmpty())
                .map(declared ->
                        "`aws.identityPools` is declared, so that the other pools of the account were not listed");
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
        List<Gap> gaps = new ArrayList<>();
        for (CognitoFederation cognito : world.federations()) {
            Listing<String> missing = Listing.of(cognito.poolsNamedBy(trust).stream()
                            .filter(pool -> !TrustReading.of(trust)
                                    .admits(cognito.anyoneOf(pool))
                                    .isRefused())
                            .toList())
                    .filter(pool -> world.account().pool(pool).map(Optional::isEmpty));
            if (!missing.items().isEmpty()) {
                return violation(role, trust, cognito, missing.items(), world);
            }
            gaps.addAll(missing.gaps());
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static Verdict violation(
            IamRole role, PolicyDocument trust, CognitoFederation cognito, List<String> missing, World world) {
        PoolTrust right = PoolTrust.of(role.arn(), world);
        String expected = right.isUnused() ? "pools that exist" : String.join(" or ", right.pools());
        return Verdict.violation(
                "the trust names `" + String.join("`, `", missing)
                        + "`, and the account has no such pool; it should name "
                        + (right.isUnused() ? expected : "`" + expected + "`"),
                trust.statements().stream()
                        .flatMap(statement -> statement.conditionsOn(cognito.aud()).stream())
                        .filter(condition -> condition.values().stream().anyMatch(missing::contains))
                        .map(condition -> Evidence.configured(
                                "trust" + condition.pointer(),
                                expected,
                                String.join(" or ", condition.values()),
                                "iam:GetRole"))
                        .toList(),
                Witness.token(missing.get(0), amr(trust, cognito, missing.get(0), world)),
                List.of(Remediation.replacingTrust(
                        role,
                        right.amending(TrustEdit.of(trust).withoutValues(cognito.aud(), missing)),
                        "Name the pools that exist only.",
                        "Breaks no login: no pool of this account with that id hands out tokens.")));
    }

    private static String amr(PolicyDocument trust, CognitoFederation cognito, String pool, World world) {
        return Stream.of(
                        cognito.guest(pool),
                        cognito.signedIn(pool, world.issuer().providerUrl()))
                .filter(token -> TrustReading.of(trust)
                        .admits(token.token())
                        .admittedBy()
                        .isPresent())
                .map(CognitoFederation.Token::amr)
                .findFirst()
                .orElse("authenticated");
    }
}
