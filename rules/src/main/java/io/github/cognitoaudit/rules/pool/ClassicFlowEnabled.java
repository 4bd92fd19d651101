package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.POOL;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/** Flags identity pools that allow the classic (basic) flow. */
public final class ClassicFlowEnabled implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-005", "classic-flow-enabled", MEDIUM, POOL)
            .title("Identity pool allows the classic flow")
            .because(
                    "In the classic flow the application asks STS itself for any role whose trust takes the pool's token. Cognito"
                            + " then neither chooses the role by mapping nor narrows what guests may do.")
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
                .fold(allowed -> allowed ? violation(pool) : Verdict.compliant(), Verdict::undetermined);
    }

    private static Verdict violation(IdentityPool pool) {
        return Verdict.violation(
                "the classic flow skips role mapping and the guests' scope-down: `AllowClassicFlow` is `true` and should"
                        + " be `false`",
                List.of(Evidence.observed(
                        "AllowClassicFlow", "false", "true", "cognito-identity:DescribeIdentityPool")),
                List.of(Remediation.updatingPool(
                        pool,
                        "Switch the classic flow off.",
                        ".AllowClassicFlow = false",
                        "allow_classic_flow = false",
                        "Applications that call `GetOpenIdToken` and `AssumeRoleWithWebIdentity` must move to"
                                + " `GetCredentialsForIdentity` first; others notice nothing.")));
    }
}
