package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
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

/** Flags an issuer in use that is a custom domain which serves no logins. */
public final class CustomDomainNotReady implements Rule<IssuerSite> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-015", "custom-domain-not-ready", Severity.HIGH, ChainLink.ISSUER)
            .title("Custom domain of the issuer is not ready")
            .because("""
                    Auth0 serves logins, the discovery document and the keys on a custom domain only once the domain is verified. \
                    Until then AWS finds no keys there, and every login with that issuer fails.""")
            .see("https://auth0.com/docs/customize/custom-domains")
            .see("https://auth0.com/docs/troubleshoot/integration-extensibility-issues/troubleshoot-custom-domains")
            .see("https://auth0.com/docs/api/management/v2/custom-domains/post-verify")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IssuerSite> subjects(World world) {
        return Listing.of(List.of(world.issuer()));
    }

    @Override
    public Verdict judge(IssuerSite issuer, World world) {
        return world.tenant()
                .customDomain(world.scope().issuer())
                .fold(
                        found -> found.filter(domain -> !domain.isReady())
                                .map(CustomDomainNotReady::violation)
                                .orElseGet(Verdict::compliant),
                        Verdict::undetermined);
    }

    private static Verdict violation(CustomDomain domain) {
        return Verdict.violation(
                "the issuer in use is custom domain `" + domain.domain() + "`, whose status is `" + domain.status()
                        + "` and should be `ready`",
                List.of(Evidence.observed(
                        "custom-domains/" + domain.domain() + "/status",
                        "ready",
                        domain.status(),
                        "GET /api/v2/custom-domains")),
                List.of(verify(domain)));
    }

    private static Remediation verify(CustomDomain domain) {
        return new Remediation(
                Remediation.Side.AUTH0,
                "Set the DNS record that Auth0 asks for and verify the domain, or name the domain that logins really use under"
                        + " `auth0.issuer`.",
                "auth0 api post \"custom-domains/$(auth0 api get custom-domains | jq -r '.[] | select(.domain == \""
                        + domain.domain() + "\") | .custom_domain_id')/verify\"",
                """
                resource "auth0_custom_domain" "login" {
                  domain = "%s"
                  type   = "%s"
                }

                resource "auth0_custom_domain_verification" "login" {
                  custom_domain_id = auth0_custom_domain.login.id
                }
                """.formatted(domain.domain(), domain.type()),
                "Breaks no login: the canonical domain goes on serving, with an issuer of its own.");
    }
}
