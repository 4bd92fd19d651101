package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.POOL;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.CRITICAL;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.ClassicFlow;
import io.github.cognitoaudit.snapshot.ClassicFlow.Reach;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flags identity pools whose tokens take a role in the classic flow that nobody meant them to have: one that lets guests in although it is
 * not for them, or one that takes the tokens of any pool (facts.md 3.2, 4.1).
 */
public final class ClassicFlowReachesOpenRole implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-006", "classic-flow-reaches-open-role", CRITICAL, POOL)
            .title("Classic flow reaches a role that is not meant for it")
            .because(
                    "In the classic flow whoever holds a token of the pool asks STS for any role of the account, and only the role's"
                            + " trust stands in the way. This one does not: it lets in guests, whom nobody knows, or the tokens of any"
                            + " pool.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html")
            .see(
                    "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools-security-best-practices.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IdentityPool> subjects(World world) {
        return world.chain().pools();
    }

    @Override
    public Verdict judge(IdentityPool pool, World world) {
        return pool.classicFlowAllowed()
                .fold(on -> on ? judgeOpen(pool, world) : Verdict.compliant(), gap -> judgeUnread(pool, world, gap));
    }

    private static Verdict judgeOpen(IdentityPool pool, World world) {
        Listing<Reach> open = new ClassicFlow(pool, world).openRoles();
        if (!open.items().isEmpty()) {
            return violation(pool, open.items(), world);
        }
        return open.isComplete() ? Verdict.compliant() : Verdict.undetermined(open.gaps());
    }

    /** Whether the flow is on does not matter where no role is open. */
    private static Verdict judgeUnread(IdentityPool pool, World world, Gap classicFlow) {
        return new ClassicFlow(pool, world).openRoles().isCertainlyEmpty()
                ? Verdict.compliant()
                : Verdict.undetermined(classicFlow);
    }

    private static Verdict violation(IdentityPool pool, List<Reach> open, World world) {
        String roles =
                open.stream().map(reach -> "`" + reach.role().arn() + "`").collect(Collectors.joining(", "));
        CognitoFederation.Token token = open.get(0).token();
        return Verdict.violation(
                "in the classic flow a token of this pool with `amr` `" + token.amr() + "` takes " + roles
                        + ", which is not meant for it: `AllowClassicFlow` is `true` and should be `false`, and the role should"
                        + " insist on its own pool and on a login",
                Stream.concat(
                                Stream.of(Evidence.observed(
                                        "AllowClassicFlow", "false", "true", "cognito-identity:DescribeIdentityPool")),
                                open.stream().map(reach -> evidence(reach, world.federation(pool))))
                        .toList(),
                new Witness(Map.of(
                        "aud",
                        token.aud(),
                        "amr",
                        token.amr(),
                        "role",
                        open.get(0).role().arn())),
                Stream.concat(Stream.of(switchOff(pool)), open.stream().map(reach -> narrow(reach, world)))
                        .toList());
    }

    private static Evidence evidence(Reach reach, CognitoFederation cognito) {
        return Evidence.configured(
                reach.role().arn() + "/trust",
                "refuses tokens of `" + reach.token().aud() + "` with `amr` `"
                        + reach.token().amr() + "`",
                reach.demands(cognito),
                "iam:GetRole");
    }

    private static Remediation switchOff(IdentityPool pool) {
        return Remediation.updatingPool(
                pool,
                "Switch the classic flow off.",
                ".AllowClassicFlow = false",
                "allow_classic_flow = false",
                "Applications that call `GetOpenIdToken` and `AssumeRoleWithWebIdentity` must move to"
                        + " `GetCredentialsForIdentity` first; others notice nothing.");
    }

    private static Remediation narrow(Reach reach, World world) {
        return Remediation.replacingTrust(
                reach.role(),
                PoolTrust.of(reach.role().arn(), world).replacing(reach.trust()),
                "Let in the identities for which the role's own pool hands it out, and nobody else.",
                "Logins by the enhanced flow go on; whoever took the role past its slot loses it.");
    }
}
