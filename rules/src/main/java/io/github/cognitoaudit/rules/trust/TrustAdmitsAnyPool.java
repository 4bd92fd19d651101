package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
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
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags roles that take the tokens of identity pools which are not theirs. */
public final class TrustAdmitsAnyPool implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-001", "trust-admits-any-pool", HIGH, TRUST)
            .title("Role lets in tokens of any identity pool")
            .because(
                    "Anyone with an AWS account can create an identity pool and give its tokens to whom they like. A role that"
                            + " does not insist on its own pool's id takes them. STS has refused such tokens across accounts"
                            + " since 2024; within the account the classic flow still gets in.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html")
            .see(
                    "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools-security-best-practices.html")
            .see("https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html")
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
        List<Gap> gaps = new ArrayList<>();
        for (CognitoFederation cognito : world.federations()) {
            for (CognitoFederation.Token token : strangers(trust, cognito, world)) {
                Admission admission = TrustReading.of(trust).admits(token.token());
                Optional<Statement> open = admission.admittedBy().flatMap(trust::statement);
                if (open.isPresent()) {
                    return violation(role, trust, open.get(), cognito, token, world);
                }
                admission
                        .doubt()
                        .ifPresent(doubt -> gaps.add(
                                Gap.undecided("whether a token of `" + token.aud() + "` takes the role", doubt)));
            }
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static List<CognitoFederation.Token> strangers(
            PolicyDocument trust, CognitoFederation cognito, World world) {
        List<String> own = world.account().pools().items().stream()
                .map(IdentityPool::poolId)
                .toList();
        return cognito.poolsOfNobody(trust, world.scope().regions()).stream()
                .filter(poolId -> !own.contains(poolId))
                .flatMap(poolId ->
                        Stream.of(cognito.signedIn(poolId, world.issuer().providerUrl()), cognito.guest(poolId)))
                .toList();
    }

    private static Verdict violation(
            IamRole role,
            PolicyDocument trust,
            Statement open,
            CognitoFederation cognito,
            CognitoFederation.Token token,
            World world) {
        PoolTrust right = PoolTrust.of(role.arn(), world);
        String found = open.demandOn(cognito.aud());
        String expected = right.isUnused() ? "the id of the role's own pool" : String.join(" or ", right.pools());
        String named = right.isUnused() ? expected : "`" + expected + "`";
        return Verdict.violation(
                "the role lets in tokens of any identity pool: `" + open.pointer() + "` has " + found + " on `"
                        + cognito.aud() + "`, which should equal " + named,
                List.of(Evidence.configured(
                        "trust" + open.pointer() + "/Condition",
                        "StringEquals " + cognito.aud() + " " + expected,
                        found,
                        "iam:GetRole")),
                Witness.token(token.aud(), token.amr()),
                List.of(Remediation.replacingTrust(
                        role,
                        right.replacing(trust),
                        right.isUnused()
                                ? "No pool that was read hands out this role: let nobody in from Cognito, or name its pool."
                                : "Let in the identities of the role's own pool only.",
                        "Logins through the role's own pool go on; those through other pools end.")));
    }
}
