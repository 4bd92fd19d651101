package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.SLOT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags role mappings that look for a user pool's claims in Auth0's tokens and deny every login that has none (facts.md 3.1). */
public final class RoleMappingByTokenClaim implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-012", "role-mapping-by-token-claim", HIGH, SLOT)
            .title("Role mapping reads claims that Auth0 does not send and denies the rest")
            .because(
                    "The type `Token` takes the role from the claims `cognito:roles` and `cognito:preferred_role`, which Cognito user"
                            + " pools put into their tokens and Auth0 does not. With `Deny` every login through the provider ends"
                            + " without credentials.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html")
            .see("https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_RoleMapping.html")
            .reportedBy("a reading of the Amazon Cognito guide, which ties the type Token to claims of user pool tokens"
                    + " and does not speak of other providers")
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
        Listing<RoleMapping> void_ = pool.mappings().filter(mapping -> isVoid(pool, mapping, world));
        if (!void_.items().isEmpty()) {
            return violation(pool, void_.items());
        }
        return void_.isComplete() ? Verdict.compliant() : Verdict.undetermined(void_.gaps());
    }

    private static Observed<Boolean> isVoid(IdentityPool pool, RoleMapping mapping, World world) {
        return Stream.of(
                        mapping.isOfType("Token"),
                        mapping.resolvesBy("Deny"),
                        pool.attaches(mapping.providerKey()),
                        world.isAuth0Provider(mapping.providerKey()))
                .reduce(Observed.known(true), Observed::both);
    }

    private static Verdict violation(IdentityPool pool, List<RoleMapping> mappings) {
        return Verdict.violation(
                mappings.stream().map(mapping -> "`" + mapping.place() + "`").collect(Collectors.joining(", "))
                        + " has the type `Token`, whose claims Auth0 does not send, and `AmbiguousRoleResolution` `Deny`:"
                        + " every login is denied; the type should be `Rules`, or there should be no mapping",
                mappings.stream()
                        .flatMap(mapping -> Stream.of(
                                evidence(mapping.place() + "/Type", "Rules", "Token"),
                                evidence(
                                        mapping.place() + "/AmbiguousRoleResolution",
                                        "no mapping of the type Token",
                                        "Deny")))
                        .toList(),
                mappings.stream().map(mapping -> remove(pool, mapping)).toList());
    }

    private static Evidence evidence(String path, String expected, String actual) {
        return Evidence.configured(path, expected, actual, "cognito-identity:GetIdentityPoolRoles");
    }

    private static Remediation remove(IdentityPool pool, RoleMapping mapping) {
        return Remediation.changingPoolRoles(
                pool,
                "Take the mapping out, or choose roles by `Rules` on a claim that Auth0 sends.",
                "del(.RoleMappings[\"" + mapping.providerKey() + "\"])",
                "# without the role_mapping of " + mapping.providerKey(),
                "Logins through the provider begin to get the authenticated role; none works today.");
    }
}
