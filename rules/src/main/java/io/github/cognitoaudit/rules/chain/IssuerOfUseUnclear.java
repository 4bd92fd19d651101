package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.CustomDomain;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/** Flags a tenant whose logins may come with an issuer that has no provider, since nobody said which domain they use. */
public final class IssuerOfUseUnclear implements Rule<IssuerSite> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "CHAIN-002", "issuer-of-use-unclear", Severity.MEDIUM, ChainLink.ISSUER)
            .title("Logins through one of the tenant's domains have no provider")
            .because("""
                    The issuer of a token follows the domain that the login used, and the canonical domain goes on serving beside \
                    a custom one. Where only one of the two has a provider, logins through the other fail, and nobody has said \
                    which one the applications use.""")
            .see("https://auth0.com/docs/customize/custom-domains")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IssuerSite> subjects(World world) {
        return Listing.of(List.of(world.issuer()));
    }

    /** Takes the canonical domain for what is used where nothing is configured; a configured custom domain is clear. */
    @Override
    public Verdict judge(IssuerSite issuer, World world) {
        String canonical = world.scope().auth0Domain();
        if (!world.scope().issuer().equalsIgnoreCase(canonical)) {
            return Verdict.compliant();
        }
        Listing<CustomDomain> halves = world.tenant()
                .customDomains()
                .filter(domain -> Observed.known(domain.isReady()))
                .filter(domain -> differ(hasProvider(canonical, world), hasProvider(domain.domain(), world)));
        if (halves.items().isEmpty()) {
            return halves.isComplete() ? Verdict.compliant() : Verdict.undetermined(halves.gaps());
        }
        String custom = halves.items().get(0).domain();
        boolean customServed = hasProvider(custom, world).fold(yes -> yes, gap -> false);
        return violation(customServed ? custom : canonical, customServed ? canonical : custom, world);
    }

    private static Observed<Boolean> hasProvider(String host, World world) {
        return world.account()
                .providers()
                .filter(provider -> provider.url().map(url -> url.equals(host) || url.equals(host + "/")))
                .hasAny();
    }

    private static Observed<Boolean> differ(Observed<Boolean> first, Observed<Boolean> second) {
        return first.flatMap(one -> second.map(other -> !one.equals(other)));
    }

    private static Verdict violation(String served, String unserved, World world) {
        return Verdict.violation(
                "logins may come through `" + served + "` and through `" + unserved + "`, and only `" + served
                        + "` has a provider; `auth0.issuer` should say which one is used",
                List.of(Evidence.observed(
                        "OpenIDConnectProviderList",
                        served + " and " + unserved + ", or auth0.issuer configured",
                        served,
                        "iam:ListOpenIDConnectProviders")),
                List.of(create(unserved, world)));
    }

    private static Remediation create(String host, World world) {
        List<String> clients = world.clientsOfIssuer();
        String audiences = clients.isEmpty() ? "" : " --client-id-list " + String.join(" ", clients);
        return new Remediation(
                Remediation.Side.AWS,
                "Name the domain that logins use under `auth0.issuer`; register the other one as a provider only if logins use"
                        + " both.",
                "aws iam create-open-id-connect-provider --url https://" + host + audiences,
                """
                resource "aws_iam_openid_connect_provider" "other_domain" {
                  url            = "https://%s"
                  client_id_list = [%s]
                }
                """.formatted(
                                host,
                                String.join(
                                        ", ",
                                        clients.stream()
                                                .map(client -> '"' + client + '"')
                                                .toList())),
                "Adds a resource and breaks no login; the identity pool must reference the new provider as well.");
    }
}
