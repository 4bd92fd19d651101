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
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags identity pools that name a role, in a slot or in a mapping, which the account does not have. */
public final class PoolRoleDoesNotExist implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-008", "pool-role-does-not-exist", HIGH, SLOT)
            .title("Identity pool names a role that does not exist")
            .because("Whoever should get the role gets no credentials: Cognito answers \"Invalid identity pool"
                    + " configuration. Check assigned IAM roles for this pool.\" Whoever may create roles decides what"
                    + " those identities may do.")
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
        Listing<Map.Entry<String, String>> missing = Listing.from(
                        pool.roles().map(roles -> List.copyOf(roles.byPlace().entrySet())))
                .filter(place -> world.account().role(place.getValue()).map(Optional::isEmpty));
        if (!missing.items().isEmpty()) {
            return violation(pool, missing.items(), world);
        }
        return missing.isComplete() ? Verdict.compliant() : Verdict.undetermined(missing.gaps());
    }

    private static Verdict violation(IdentityPool pool, List<Map.Entry<String, String>> missing, World world) {
        String named = missing.stream()
                .map(place -> "`" + place.getKey() + "` names `" + place.getValue() + "`")
                .collect(Collectors.joining(", "));
        return Verdict.violation(
                named + ", which the account does not have; it should name an existing role of the account",
                missing.stream()
                        .map(place -> Evidence.configured(
                                place.getKey(), "an existing role", place.getValue(), "iam:GetRole"))
                        .toList(),
                missing.stream()
                        .map(Map.Entry::getValue)
                        .distinct()
                        .map(arn -> mend(pool, arn, world))
                        .toList());
    }

    /** The names of roles differ by more than their case, so that no second one of a name can be created. */
    private static Remediation mend(IdentityPool pool, String arn, World world) {
        String name = arn.replaceAll("/+$", "").replaceFirst(".*/", "");
        return world.account().roles().items().stream()
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .map(role -> Remediation.changingPoolRoles(
                        pool,
                        "Let the pool name `" + role.arn() + "`, which the account has.",
                        "walk(if . == \"" + arn + "\" then \"" + role.arn() + "\" else . end)",
                        "# " + role.arn() + " in the place of " + arn,
                        "Breaks no login: those that need the role fail already."))
                .orElseGet(() -> create(pool, arn, name, world));
    }

    private static Remediation create(IdentityPool pool, String arn, String name, World world) {
        return Remediation.creatingPoolRole(
                pool,
                name,
                PoolTrust.of(arn, world).document(),
                "walk(if . == \"" + arn + "\" then $arn else . end)",
                "Create the role with the trust that the pool needs, and let the pool name it.");
    }
}
