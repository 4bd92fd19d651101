package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Stream;

/** Flags the provider that nothing uses, where two differ by the final slash alone. */
public final class ProviderDuplicated implements Rule<OidcProvider> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-013", "provider-duplicated", Severity.LOW, ChainLink.PROVIDER)
            .title("A second provider for the issuer, which nothing uses")
            .because("""
                    Pools need a provider URL without the final slash and roles that trust the provider directly need one with it, \
                    so two providers can both be right. One that neither uses is a left-over whose audiences nobody looks after, \
                    and the next change may well go to the wrong one of the two.""")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<OidcProvider> subjects(World world) {
        return world.chain().providers();
    }

    /** Where nothing uses either of the two, speaks of the one with the slash: the pool needs the other (POOL-001). */
    @Override
    public Verdict judge(OidcProvider provider, World world) {
        Listing<OidcProvider> twins =
                world.chain().providers().filter(other -> Observed.known(!other.equals(provider)));
        Observed<Boolean> used = users(provider, world).hasAny();
        if (isFalse(twins.hasAny()) || used.fold(yes -> yes, gap -> false)) {
            return Verdict.compliant();
        }
        if (twins.items().isEmpty() || !isFalse(used)) {
            return Verdict.undetermined(Stream.of(twins.hasAny(), used)
                    .flatMap(fact -> fact.fold(known -> Stream.<Gap>empty(), Stream::of))
                    .toList());
        }
        OidcProvider twin = twins.items().get(0);
        return provider.arn().endsWith("/") || !isFalse(users(twin, world).hasAny())
                ? violation(provider, twin)
                : Verdict.compliant();
    }

    private static Listing<? extends Resource> users(OidcProvider provider, World world) {
        return new Listing<Resource>(List.of(), List.of())
                .and(world.account().everyPool().filter(pool -> pool.references(provider.arn())))
                .and(world.account().everyRole().filter(role -> role.trustsDirectly(provider.arn())));
    }

    private static boolean isFalse(Observed<Boolean> fact) {
        return fact.fold(yes -> !yes, gap -> false);
    }

    private static Verdict violation(OidcProvider provider, OidcProvider twin) {
        return Verdict.violation(
                "no identity pool and no role uses `" + provider.arn() + "`, and `" + twin.arn()
                        + "` is a provider for the same issuer",
                List.of(Evidence.observed(
                        "OpenIDConnectProviderList",
                        twin.arn() + " alone",
                        twin.arn() + " and " + provider.arn(),
                        "iam:ListOpenIDConnectProviders")),
                List.of(new Remediation(
                        Remediation.Side.AWS,
                        "Delete the provider that nothing uses.",
                        "aws iam delete-open-id-connect-provider --open-id-connect-provider-arn " + provider.arn(),
                        "# remove the aws_iam_openid_connect_provider with the ARN " + provider.arn(),
                        "Breaks no login: no identity pool and no role of the account uses it.")));
    }
}
