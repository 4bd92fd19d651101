package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.ChainEnd;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;

/** Flags configured clients and identity pools that no chain connects. */
public final class ChainUnfinished implements Rule<ChainEnd> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "CHAIN-005", "chain-unfinished", Severity.MEDIUM, ChainLink.POOL)
            .title("No chain connects a configured client or identity pool")
            .because("""
                    A login needs the whole way: a client that is an audience of the issuer's provider, and a pool that references \
                    this provider. A client or pool that the configuration names and that no such way connects gives nobody \
                    credentials, and what is audited here is not what the application uses.""")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://auth0.com/docs/customize/integrations/aws/amazon-cognito")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return ChainEnd.in(world).isEmpty()
                ? Optional.of("neither `auth0.clients` nor `aws.identityPools` is declared")
                : Optional.empty();
    }

    @Override
    public Listing<ChainEnd> subjects(World world) {
        return Listing.of(ChainEnd.in(world));
    }

    /** A role that trusts the provider itself finishes the chain of a client, too. */
    @Override
    public Verdict judge(ChainEnd end, World world) {
        Listing<String> others = end.otherEnds(world);
        if (!others.items().isEmpty()) {
            return Verdict.compliant();
        }
        return others.isComplete() ? violation(end, world) : Verdict.undetermined(others.gaps());
    }

    private static Verdict violation(ChainEnd end, World world) {
        String issuer = world.issuer().providerUrl();
        String missing = end.isClient()
                ? "no identity pool in scope and no role takes logins of client `" + end.name() + "`: it should be an"
                        + " audience of a provider of `" + issuer + "` that one of them uses"
                : "identity pool `" + end.name() + "` takes logins of no client of the chain: it should reference a"
                        + " provider of `" + issuer + "` that has one among its audiences";
        return Verdict.violation(
                missing,
                List.of(Evidence.observed(
                        end.isClient() ? "clients/" + end.name() : "identityPools/" + end.name(),
                        "connected through a provider of " + issuer,
                        "not connected",
                        end.isClient() ? "iam:GetOpenIDConnectProvider" : "cognito-identity:DescribeIdentityPool")),
                List.of(connect(end, world)));
    }

    private static Remediation connect(ChainEnd end, World world) {
        if (isAbsent(end, world)) {
            return advice("Take `" + end.name() + "` out of the configuration, or create it: it is not there.");
        }
        Optional<String> arn = world.chain().providers().items().stream()
                .map(OidcProvider::arn)
                .findFirst();
        Optional<String> client = end.isClient()
                ? Optional.of(end.name())
                : world.scope().clients().flatMap(declared -> declared.stream().findFirst());
        if (arn.isEmpty() || client.isEmpty()) {
            return advice(
                    arn.isEmpty()
                            ? "Register the issuer as a provider first (OIDC-001), or take `" + end.name()
                                    + "` out of the configuration."
                            : "Declare the client that logs in under `auth0.clients` (`auth0 apps list` shows them), or take `"
                                    + end.name() + "` out of the configuration.");
        }
        return connect(end, arn.get(), client.get(), world);
    }

    private static Remediation advice(String summary) {
        return new Remediation(Remediation.Side.AWS, summary, "", "", "Breaks no login: none comes this way today.");
    }

    private static Remediation connect(ChainEnd end, String arn, String client, World world) {
        List<IdentityPool> pools =
                end.isClient() ? world.chain().pools().items() : end.pool(world).items();
        boolean admitted = !end.isClient()
                || !world.chain().providersAdmitting(end.name()).items().isEmpty();
        boolean referenced =
                pools.stream().anyMatch(pool -> pool.references(arn).fold(yes -> yes, gap -> false));
        if (!admitted || referenced || pools.isEmpty()) {
            return admit(end, arn, client);
        }
        return Remediation.updatingPool(
                pools.get(0),
                "Let the identity pool reference the provider, or take `" + end.name() + "` out of the configuration.",
                ".OpenIdConnectProviderARNs = ((.OpenIdConnectProviderARNs // []) + [\"" + arn + "\"])",
                "openid_connect_provider_arns = [\"" + arn + "\"] # beside those that are there",
                "Breaks no login; users of the provider's clients then get credentials from the pool.");
    }

    private static boolean isAbsent(ChainEnd end, World world) {
        return end.isClient()
                ? world.tenant().client(end.name()).fold(Optional::isEmpty, gap -> false)
                : end.pool(world).hasAny().fold(any -> !any, gap -> false);
    }

    private static Remediation admit(ChainEnd end, String arn, String client) {
        return new Remediation(
                Remediation.Side.AWS,
                "Add the client to the audiences of the provider and let the identity pool reference it, or take `"
                        + end.name() + "` out of the configuration.",
                "aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn " + arn
                        + " --client-id " + client,
                "",
                "Adds an audience and breaks no login; users of the client then get credentials from every pool that references"
                        + " the provider.");
    }
}
