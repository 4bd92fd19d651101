package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Gap;
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
import io.github.cognitoaudit.snapshot.Chain;
import io.github.cognitoaudit.snapshot.IssuerMatch;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;

/** Flags a provider that a pool references in place of the issuer's, and whose URL nearly is the issuer. */
public final class ProviderUrlDiffersFromIssuer implements Rule<OidcProvider> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-002", "provider-url-differs-from-issuer", Severity.HIGH, ChainLink.PROVIDER)
            .title("Provider URL nearly is the issuer, and is not")
            .because("""
                    The issuer of a token follows the domain that the login used, and AWS compares it with the provider's URL \
                    character by character, case included. A provider for the tenant's other domain, or with a scheme, a port, a \
                    path or another case, refuses every token of the issuer in use.""")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://auth0.com/docs/customize/custom-domains")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    /** Lists, for each pool in scope, the issuer's provider if the pool references it, else the ones that nearly are. */
    @Override
    public Listing<OidcProvider> subjects(World world) {
        Chain chain = world.chain();
        boolean noneNear =
                chain.nearMisses().items().isEmpty() && chain.nearMisses().isComplete();
        return noneNear
                ? Listing.of(chain.providers().items())
                : distinct(chain.pools().flatMap(pool -> meantForIssuer(pool, world)));
    }

    private static Listing<OidcProvider> distinct(Listing<OidcProvider> providers) {
        return new Listing<>(providers.items().stream().distinct().toList(), providers.gaps());
    }

    private static Listing<OidcProvider> meantForIssuer(IdentityPool pool, World world) {
        Listing<OidcProvider> referenced = Listing.from(pool.oidcProviderArns())
                .flatMap(arn -> world.account()
                        .provider(arn)
                        .fold(found -> Listing.of(found.stream().toList()), Listing::<OidcProvider>unread));
        Listing<OidcProvider> exact = referenced.filter(provider -> Chain.servesIssuer(provider, world.target()));
        if (!exact.items().isEmpty()) {
            return Listing.of(exact.items());
        }
        Listing<OidcProvider> near = referenced.filter(
                provider -> Chain.match(provider, world.target()).map(match -> match == IssuerMatch.NEAR_MISS));
        return exact.isComplete() ? near : new Listing<>(List.of(), both(exact.gaps(), near.gaps()));
    }

    private static List<Gap> both(List<Gap> some, List<Gap> others) {
        List<Gap> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    @Override
    public Verdict judge(OidcProvider provider, World world) {
        return provider.url().fold(url -> judge(provider, url, world), Verdict::undetermined);
    }

    private static Verdict judge(OidcProvider provider, String url, World world) {
        String issuer = world.issuer().providerUrl();
        if (url.equals(issuer) || url.equals(issuer + "/")) {
            return Verdict.compliant();
        }
        return Verdict.violation(
                "provider URL `" + url + "` is not the issuer in use, `" + issuer + "`: " + difference(url, world),
                List.of(Evidence.configured("Url", issuer, url, "iam:GetOpenIDConnectProvider")),
                List.of(replace(provider, world)));
    }

    private static String difference(String url, World world) {
        String issuer = world.issuer().providerUrl();
        if (url.contains("://")) {
            return "it begins with a scheme, and a login key never does";
        }
        if (url.regionMatches(true, 0, issuer + ":", 0, issuer.length() + 1)) {
            return "it has a port";
        }
        if (url.equalsIgnoreCase(issuer) || url.equalsIgnoreCase(issuer + "/")) {
            return "upper and lower case differ";
        }
        if (url.regionMatches(true, 0, issuer + "/", 0, issuer.length() + 1)) {
            return "it has a path";
        }
        String host = url.split("/", 2)[0];
        if (host.equalsIgnoreCase(world.scope().auth0Domain())) {
            return "it is the tenant's canonical domain, and logins use a custom one";
        }
        boolean custom = world.tenant().customDomains().items().stream()
                .anyMatch(domain -> domain.domain().equalsIgnoreCase(host));
        return custom ? "it is a custom domain of the tenant that logins do not use" : "it is another Auth0 host";
    }

    private static Remediation replace(OidcProvider provider, World world) {
        String issuer = world.issuer().providerUrl();
        ProviderReplacement replacement = new ProviderReplacement(provider, issuer);
        List<IdentityPool> pools = world.targetsOfIssuer().stream()
                .flatMap(target -> Chain.of(target).pools().items().stream())
                .filter(pool -> pool.references(provider.arn()).fold(yes -> yes, gap -> false))
                .distinct()
                .toList();
        return new Remediation(
                Remediation.Side.AWS,
                "Let the pool reference a provider with the URL `https://" + issuer
                        + "`; the URL of a provider can not be " + "changed.",
                replacement.forPools(pools, world),
                replacement.terraform("auth0"),
                "Logins with the issuer in use begin to work; logins that still come through the other domain stop. App code "
                        + "must use `" + issuer + "` as the key of its login.");
    }
}
