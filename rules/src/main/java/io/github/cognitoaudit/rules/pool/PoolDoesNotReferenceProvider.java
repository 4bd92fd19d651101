package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.POOL;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.CRITICAL;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.PoolReference;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/** Flags identity pools that do not list the IAM OIDC provider of the issuer in use. */
public final class PoolDoesNotReferenceProvider implements Rule<PoolReference> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "POOL-001", "pool-does-not-reference-provider", CRITICAL, POOL)
            .title("Identity pool does not reference the issuer's provider")
            .because("Cognito takes tokens only of the providers that the pool lists. Without the provider's ARN every"
                    + " login fails with \"Token is not from a supported provider of this identity pool\".")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .see("https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UpdateIdentityPool.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<PoolReference> subjects(World world) {
        return PoolReference.in(world);
    }

    @Override
    public Verdict judge(PoolReference reference, World world) {
        Listing<String> attached = reference
                .candidates()
                .flatMap(pool -> Listing.from(pool.oidcProviderArns()))
                .filter(world::isChainProvider);
        if (!attached.items().isEmpty()) {
            return Verdict.compliant();
        }
        if (!attached.isComplete()) {
            return Verdict.undetermined(attached.gaps());
        }
        return reference.isDeclared() ? declaredPool(reference, world) : anyPool(reference, world);
    }

    private static Verdict declaredPool(PoolReference reference, World world) {
        String arn = reference.providerArn();
        if (reference.candidates().items().isEmpty()) {
            return Verdict.violation(
                    "the declared identity pool `" + reference.id() + "` does not exist in " + regions(world)
                            + "; it should, and list `" + arn + "`",
                    List.of(Evidence.observed(
                            "IdentityPoolId",
                            reference.id().value(),
                            "no such pool in " + regions(world),
                            "cognito-identity:ListIdentityPools")),
                    List.of(create(arn, world)));
        }
        IdentityPool pool = reference.candidates().items().get(0);
        String actual = listed(pool);
        return Verdict.violation(
                "the identity pool does not reference the issuer's provider: `OpenIdConnectProviderARNs` is `" + actual
                        + "` and should contain `" + arn + "`",
                List.of(Evidence.observed(
                        "OpenIdConnectProviderARNs", arn, actual, "cognito-identity:DescribeIdentityPool")),
                List.of(attach(pool, arn)));
    }

    private static Verdict anyPool(PoolReference reference, World world) {
        String arn = reference.providerArn();
        List<IdentityPool> pools = reference.candidates().items();
        String actual = pools.isEmpty()
                ? "no identity pool in " + regions(world)
                : "none of the pools in " + regions(world) + ": "
                        + String.join(
                                ", ", pools.stream().map(IdentityPool::poolId).toList());
        return Verdict.violation(
                "no identity pool in " + regions(world) + " references `" + arn + "`; one should list it",
                List.of(Evidence.observed(
                        "identity pools", "one that lists " + arn, actual, "cognito-identity:DescribeIdentityPool")),
                List.of(pools.size() == 1 ? attach(pools.get(0), arn) : create(arn, world)));
    }

    private static Remediation attach(IdentityPool pool, String arn) {
        return Remediation.updatingPool(
                pool,
                "Add the provider to the pool's OpenID Connect providers.",
                ".OpenIdConnectProviderARNs = ((.OpenIdConnectProviderARNs // []) + [\"" + arn + "\"])",
                "openid_connect_provider_arns = [\"" + arn + "\"] # beside those that are there",
                "Breaks no login: other providers of the pool stay.");
    }

    private static Remediation create(String arn, World world) {
        String name = world.target().name();
        return new Remediation(
                Remediation.Side.AWS,
                "Create an identity pool that takes the issuer's tokens, and declare its id.",
                "aws cognito-identity create-identity-pool --region "
                        + world.scope().regions().get(0)
                        + " --identity-pool-name '" + name + "' --no-allow-unauthenticated-identities"
                        + " --no-allow-classic-flow --open-id-connect-provider-arns " + arn,
                "resource \"aws_cognito_identity_pool\" \"pool\" {\n  identity_pool_name               = \"" + name
                        + "\"\n  allow_unauthenticated_identities = false\n"
                        + "  openid_connect_provider_arns     = [\"" + arn + "\"]\n}",
                "Breaks no login; applications must use the new pool's id.");
    }

    private static String listed(IdentityPool pool) {
        return pool.oidcProviderArns()
                .fold(arns -> arns.isEmpty() ? "empty" : String.join(", ", arns), gap -> "not read");
    }

    private static String regions(World world) {
        return "`" + String.join("`, `", world.scope().regions()) + "`";
    }
}
