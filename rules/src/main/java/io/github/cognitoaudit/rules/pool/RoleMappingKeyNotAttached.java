package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.SLOT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags role mappings whose key is no provider of the pool, so that they choose no role (facts.md 3.1). */
public final class RoleMappingKeyNotAttached implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-011", "role-mapping-key-not-attached", HIGH, SLOT)
            .title("Role mapping is for a provider that the pool does not have")
            .because(
                    "The mapping applies to nobody: users get the pool's own role, whatever their claims, or none. An IAM OIDC"
                            + " provider is named by its ARN, a URL does not work; of a user pool's key the app client is not"
                            + " looked at.")
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
        Listing<RoleMapping> loose = pool.mappings()
                .filter(mapping -> pool.attaches(mapping.providerKey()).map(attached -> !attached));
        if (!loose.items().isEmpty()) {
            return violation(pool, loose.items());
        }
        return loose.isComplete() ? Verdict.compliant() : Verdict.undetermined(loose.gaps());
    }

    private static Verdict violation(IdentityPool pool, List<RoleMapping> loose) {
        return Verdict.violation(
                loose.stream()
                        .map(mapping -> "a role mapping has the key `" + mapping.providerKey()
                                + "`, which is no provider of the pool; it should be `" + expected(pool, mapping) + "`")
                        .collect(Collectors.joining("; ")),
                loose.stream()
                        .map(mapping -> Evidence.configured(
                                mapping.place(),
                                expected(pool, mapping),
                                mapping.providerKey(),
                                "cognito-identity:GetIdentityPoolRoles"))
                        .toList(),
                loose.stream().map(mapping -> mend(pool, mapping)).toList());
    }

    private static String expected(IdentityPool pool, RoleMapping mapping) {
        return pool.attachedArnFor(mapping.providerKey()).orElse("a provider that the pool lists");
    }

    private static Remediation mend(IdentityPool pool, RoleMapping mapping) {
        String key = mapping.providerKey();
        Optional<String> arn = pool.attachedArnFor(key);
        return arn.map(right -> Remediation.changingPoolRoles(
                        pool,
                        "Use the provider's ARN as the key.",
                        ".RoleMappings |= with_entries(if .key == \"" + key + "\" then .key = \"" + right
                                + "\" else . end)",
                        "role_mapping {\n    identity_provider = \"" + right + "\"\n  }",
                        "The mapping begins to choose roles: users whom it denies lose their credentials."))
                .orElseGet(() -> Remediation.changingPoolRoles(
                        pool,
                        "Take the mapping out, or add the provider to the pool.",
                        "del(.RoleMappings[\"" + key + "\"])",
                        "# without the role_mapping of " + key,
                        "Breaks no login: the mapping applies to nobody."));
    }
}
