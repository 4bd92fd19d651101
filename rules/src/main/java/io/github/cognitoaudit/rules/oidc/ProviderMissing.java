package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.OidcProvider;
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
import java.util.stream.Collectors;

/** Flags an issuer in use that no IAM OIDC provider of the account has as its URL. */
public final class ProviderMissing implements Rule<IssuerSite> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-001", "provider-missing", Severity.CRITICAL, ChainLink.PROVIDER)
            .title("No IAM OIDC provider has the issuer as its URL")
            .because("""
                    AWS takes a token only from an issuer that the account has registered as an IAM OIDC provider, and compares \
                    the whole URL. Without one every login fails, for everyone.""")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .see("https://auth0.com/docs/customize/integrations/aws/amazon-cognito")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IssuerSite> subjects(World world) {
        return Listing.of(List.of(world.issuer()));
    }

    /** Leaves the final slash of a URL to OIDC-003. */
    @Override
    public Verdict judge(IssuerSite issuer, World world) {
        Listing<OidcProvider> providers = world.chain().providers();
        if (!providers.items().isEmpty()) {
            return Verdict.compliant();
        }
        return providers.isComplete() ? missing(issuer, world) : Verdict.undetermined(providers.gaps());
    }

    private static Verdict missing(IssuerSite issuer, World world) {
        return Verdict.violation(
                "no IAM OIDC provider of the account has the issuer in use, `" + issuer.providerUrl() + "`, as its URL",
                List.of(Evidence.observed(
                        "OpenIDConnectProviderList",
                        issuer.providerUrl(),
                        found(world),
                        "iam:ListOpenIDConnectProviders")),
                List.of(create(issuer, world)));
    }

    private static String found(World world) {
        List<OidcProvider> providers = world.account().providers().items();
        return providers.isEmpty()
                ? "no provider at all"
                : providers.stream().map(OidcProvider::arn).collect(Collectors.joining(", "));
    }

    private static Remediation create(IssuerSite issuer, World world) {
        List<String> clients = world.clientsOfIssuer();
        String url = "https://" + issuer.providerUrl();
        String audiences = clients.isEmpty() ? "" : " --client-id-list " + String.join(" ", clients);
        return new Remediation(
                Remediation.Side.AWS,
                "Register the issuer as an IAM OIDC provider, then let the identity pool reference it.",
                "aws iam create-open-id-connect-provider --url " + url + audiences,
                """
                resource "aws_iam_openid_connect_provider" "auth0" {
                  url            = "%s"
                  client_id_list = [%s]
                }
                """.formatted(
                        url, clients.stream().map(client -> '"' + client + '"').collect(Collectors.joining(", "))),
                "Adds a resource and breaks no login; logins work once the pool references it and the audiences name the "
                        + "clients.");
    }
}
