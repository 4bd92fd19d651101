package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rule.ChainLink.POOL;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.ProviderSettings;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags identity pools that list an IAM OIDC provider which the account does not have. */
public final class PoolReferencesMissingProvider implements Rule<IdentityPool> {

    private static final RuleDescriptor DESCRIPTOR = rule("POOL-002", "pool-references-missing-provider", HIGH, POOL)
            .title("Identity pool references a provider that does not exist")
            .because(
                    "Logins through the missing provider fail. Whoever may create IAM OIDC providers can bring it back to"
                            + " life under the same ARN, with audiences of their own, and the pool takes its tokens at once.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .see("https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviders.html")
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
        Listing<String> missing = Listing.from(pool.oidcProviderArns())
                .filter(arn -> world.account().provider(arn).map(Optional::isEmpty));
        if (!missing.items().isEmpty()) {
            return violation(pool, missing.items());
        }
        return missing.isComplete() ? Verdict.compliant() : Verdict.undetermined(missing.gaps());
    }

    private static Verdict violation(IdentityPool pool, List<String> missing) {
        String quoted = missing.stream().map(arn -> "`" + arn + "`").collect(Collectors.joining(", "));
        String list = missing.stream().map(arn -> "\"" + arn + "\"").collect(Collectors.joining(", ", "[", "]"));
        return Verdict.violation(
                "`OpenIdConnectProviderARNs` names " + quoted
                        + ", which the account does not have; it should name existing providers only",
                missing.stream()
                        .map(arn -> Evidence.configured(
                                "OpenIdConnectProviderARNs",
                                "the ARN of an existing provider",
                                arn,
                                "iam:ListOpenIDConnectProviders"))
                        .toList(),
                List.of(detach(pool, missing, list)));
    }

    /** Takes the mapping and the tag map of the provider out as well: they would be left without it (POOL-011, POOL-018). */
    private static Remediation detach(IdentityPool pool, List<String> missing, String list) {
        Remediation update = Remediation.updatingPool(
                pool,
                "Take the missing provider out of the pool's OpenID Connect providers, and what the pool says of it.",
                ".OpenIdConnectProviderARNs -= " + list,
                "openid_connect_provider_arns = [] # the present ones without " + String.join(", ", missing),
                "Breaks no login: those through the missing provider fail already.");
        return ProviderSettings.removedBefore(pool, missing, update);
    }
}
