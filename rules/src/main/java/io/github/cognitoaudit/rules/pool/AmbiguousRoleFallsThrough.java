package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.SLOT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.FallThrough;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/**
 * Flags role mappings that leave whom no rule matches to an authenticated role which may do more than a role that the rules yield.
 *
 * <p>Proved by a request that the one may make and the other may not; service control and resource policies are not seen.
 */
public final class AmbiguousRoleFallsThrough implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-013", "ambiguous-role-falls-through", MEDIUM, SLOT)
            .title("Users whom no rule matches get more than those whom one does")
            .because(
                    "Rules that choose a role are there to tell users apart. Who has none of the claims falls through to the"
                            + " authenticated role, and that role may do things which a chosen one may not.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html")
            .see("https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_RoleMapping.html")
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
        Listing<FallThrough> all = FallThrough.in(pool, world);
        Listing<FallThrough> more = all.filter(FallThrough::exceeds);
        if (!more.items().isEmpty()) {
            return violation(pool, more.items().get(0));
        }
        if (!more.isComplete()) {
            return Verdict.undetermined(more.gaps());
        }
        return all.items().stream()
                .flatMap(fall -> fall.catalogueDate().stream())
                .findFirst()
                .map(date -> Verdict.compliant("holds for the actions of the catalogue of " + date))
                .orElseGet(Verdict::compliant);
    }

    private static Verdict violation(IdentityPool pool, FallThrough fall) {
        Request request = fall.request().orElseThrow();
        RoleMapping mapping = fall.rule().mapping();
        String mapped = fall.rule().rule().roleArn();
        return Verdict.violation(
                "users whom no rule of `" + mapping.place() + "` matches get `"
                        + fall.role().arn() + "`, which may `" + request.action() + "` on `" + request.resource()
                        + "`; `" + mapped
                        + "` may not: `AmbiguousRoleResolution` is `AuthenticatedRole` and should be `Deny`",
                List.of(
                        evidence(mapping.place() + "/AmbiguousRoleResolution", "Deny", "AuthenticatedRole"),
                        evidence(
                                fall.rule().place(),
                                "a role that may do all that " + fall.role().arn() + " may do",
                                mapped)),
                Witness.request(request.action(), request.resource()),
                List.of(Remediation.changingPoolRoles(
                        pool,
                        "Deny whom no rule matches, or give the authenticated role no more than each chosen role has.",
                        ".RoleMappings[\"" + mapping.providerKey() + "\"].AmbiguousRoleResolution = \"Deny\"",
                        "role_mapping {\n    identity_provider         = \"" + mapping.providerKey()
                                + "\"\n    ambiguous_role_resolution = \"Deny\"\n  }",
                        "Users whom no rule matches get no credentials any more.")));
    }

    private static Evidence evidence(String path, String expected, String actual) {
        return Evidence.configured(path, expected, actual, "cognito-identity:GetIdentityPoolRoles");
    }
}
