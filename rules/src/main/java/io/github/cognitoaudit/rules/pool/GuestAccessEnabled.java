package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.POOL;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

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

/** Flags identity pools that hand a role to guests although the intent does not allow guests. */
public final class GuestAccessEnabled implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-003", "guest-access-enabled", HIGH, POOL)
            .title("Identity pool hands AWS credentials to guests")
            .because(
                    "Anyone who knows the pool id, which every copy of the application carries, gets AWS credentials of the"
                            + " guest role without logging in.")
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
                        pool.roles().map(roles -> roles.unauthenticated().isPresent()))
                .fold(open -> open ? violation(pool) : Verdict.compliant(), Verdict::undetermined);
    }

    private static Verdict violation(IdentityPool pool) {
        String role = pool.roles()
                .fold(roles -> String.join("", roles.unauthenticated().stream().toList()), gap -> "");
        return Verdict.violation(
                "guests get credentials of `" + role
                        + "` without logging in: `AllowUnauthenticatedIdentities` is `true` and should be `false`,"
                        + " for the intent does not allow guests",
                List.of(
                        Evidence.observed(
                                "AllowUnauthenticatedIdentities",
                                "false",
                                "true",
                                "cognito-identity:DescribeIdentityPool"),
                        Evidence.configured(
                                "Roles/unauthenticated", "none", role, "cognito-identity:GetIdentityPoolRoles")),
                List.of(Remediation.updatingPool(
                        pool,
                        "Switch guest access off, or declare `guests: allowed` if guests are meant.",
                        ".AllowUnauthenticatedIdentities = false",
                        "allow_unauthenticated_identities = false",
                        "Visitors who are not logged in lose their AWS credentials; logins go on.")));
    }
}
