package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.SLOT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Stream;

/** Flags identity pools that give guests the role of signed-in identities. */
public final class SameRoleForGuestsAndUsers implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-009", "same-role-for-guests-and-users", HIGH, SLOT)
            .title("Guests and signed-in identities share one role")
            .because(
                    "A login then gives nothing that everyone does not have already: the role can not be narrow enough for"
                            + " strangers and of use to users at once.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
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
        return pool.roles()
                .fold(
                        roles -> roles.authenticated()
                                .filter(role -> roles.unauthenticated()
                                        .filter(role::equals)
                                        .isPresent())
                                .map(role -> violation(pool, role))
                                .orElseGet(Verdict::compliant),
                        Verdict::undetermined);
    }

    private static Verdict violation(IdentityPool pool, String role) {
        return Verdict.violation(
                "`Roles/unauthenticated` and `Roles/authenticated` are both `" + role
                        + "`; guests should have a role of their own, or none",
                Stream.of("Roles/authenticated", "Roles/unauthenticated")
                        .map(slot -> Evidence.configured(
                                slot,
                                "a role that is in this slot only",
                                role,
                                "cognito-identity:GetIdentityPoolRoles"))
                        .toList(),
                List.of(Remediation.changingPoolRoles(
                        pool,
                        "Take the role out of the guest slot; if guests are meant, put a role of their own there.",
                        "del(.Roles.unauthenticated)",
                        "roles = { authenticated = \"" + role + "\" }",
                        "Logins go on; guests get no credentials until they have a role of their own.")));
    }
}
