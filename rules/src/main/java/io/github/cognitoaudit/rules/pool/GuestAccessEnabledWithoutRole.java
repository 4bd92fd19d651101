package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.POOL;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/** Flags identity pools that allow guests without a role for them although the intent does not allow guests. */
public final class GuestAccessEnabledWithoutRole implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-004", "guest-access-enabled-without-role", LOW, POOL)
            .title("Identity pool allows guests and has no role for them")
            .because(
                    "Guests get no credentials today. The first guest role that someone attaches, for whatever purpose, is open to"
                            + " everyone at once.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html")
            .see(
                    "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools-security-best-practices.html")
            .fits(Framework.AWS_SECURITY_HUB, "Cognito.2")
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
        if (world.intent().guestsAllowed()) {
            return Verdict.compliant("guests are intended");
        }
        return Observed.both(
                        pool.guestsAllowed(),
                        pool.roles().map(roles -> roles.unauthenticated().isEmpty()))
                .fold(open -> open ? violation(pool) : Verdict.compliant(), Verdict::undetermined);
    }

    private static Verdict violation(IdentityPool pool) {
        return Verdict.violation(
                "`AllowUnauthenticatedIdentities` is `true` and no guest role is set; it should be `false`, for the"
                        + " intent does not allow guests",
                List.of(Evidence.observed(
                        "AllowUnauthenticatedIdentities", "false", "true", "cognito-identity:DescribeIdentityPool")),
                List.of(Remediation.updatingPool(
                        pool,
                        "Switch guest access off, or declare `guests: allowed` if guests are meant.",
                        ".AllowUnauthenticatedIdentities = false",
                        "allow_unauthenticated_identities = false",
                        "Breaks no login: guests have no role and get no credentials today.")));
    }
}
