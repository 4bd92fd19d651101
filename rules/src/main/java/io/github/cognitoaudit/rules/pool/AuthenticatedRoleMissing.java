package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.SLOT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.Slot;
import io.github.cognitoaudit.snapshot.SlotRole;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/**
 * Flags identity pools whose signed-in identities may end up without a role.
 *
 * <p>A mapping of the issuer's provider stands in for the slot where each login gets a role from it. One that denies whom no rule
 * matches does not: those users have no role either.
 */
public final class AuthenticatedRoleMissing implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-007", "authenticated-role-missing", HIGH, SLOT)
            .title("Identity pool has no role for signed-in identities")
            .because("Cognito answers a user whose token is in order with \"Invalid identity pool configuration. Check"
                    + " assigned IAM roles for this pool.\" and gives no credentials.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html")
            .see("https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_SetIdentityPoolRoles.html")
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
        return pool.roles().fold(roles -> judge(pool, roles, world), Verdict::undetermined);
    }

    private static Verdict judge(IdentityPool pool, PoolRoles roles, World world) {
        if (roles.authenticated().isPresent()) {
            return Verdict.compliant();
        }
        Listing<RoleMapping> yielding = Listing.of(roles.mappings()).filter(world::catchesAll);
        if (!yielding.items().isEmpty()) {
            return Verdict.compliant("the role mapping of the issuer's provider gives a role to every login");
        }
        return yielding.isComplete() ? violation(pool, world) : Verdict.undetermined(yielding.gaps());
    }

    private static Verdict violation(IdentityPool pool, World world) {
        String roleName = world.target().name() + "-authenticated";
        String trust = new PoolTrust(
                        world.account().partition(),
                        List.of(new SlotRole(pool, Slot.AUTHENTICATED, roleName)),
                        List.of())
                .document();
        return Verdict.violation(
                "signed-in identities may get no role: the authenticated slot is empty, and no role mapping of the issuer's"
                        + " provider always yields one; `Roles/authenticated` should name a role",
                List.of(Evidence.observed(
                        "Roles/authenticated", "the ARN of a role", "none", "cognito-identity:GetIdentityPoolRoles")),
                List.of(Remediation.creatingPoolRole(
                        pool,
                        roleName,
                        trust,
                        ".Roles = ((.Roles // {}) + {authenticated: $arn})",
                        "Create a role that trusts this pool's signed-in identities, and put it into the slot.")));
    }
}
