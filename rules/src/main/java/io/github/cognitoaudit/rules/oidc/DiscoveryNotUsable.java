package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.oidc.Discovery;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags an issuer whose discovery document AWS can not use. */
public final class DiscoveryNotUsable implements Rule<IssuerSite> {

    private static final String CALL = "GET /.well-known/openid-configuration";

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-011", "discovery-not-usable", Severity.HIGH, ChainLink.ISSUER)
            .title("Discovery document does not lead to usable keys")
            .because("""
                    AWS reads the discovery document of the issuer to find the keys that verify its tokens. A document that names \
                    another issuer, keys without TLS, or no RS256 leads nowhere, and every login fails.""")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://auth0.com/docs/get-started/applications/configure-applications-with-oidc-discovery")
            .see("https://openid.net/specs/openid-connect-discovery-1_0.html")
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
        return issuer.discovery().fold(discovery -> judge(issuer, discovery), Verdict::undetermined);
    }

    private static Verdict judge(IssuerSite issuer, Discovery discovery) {
        List<Evidence> flaws = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Observed<Optional<Evidence>> member : members(issuer, discovery)) {
            member.fold(flaw -> flaw.map(flaws::add), gaps::add);
        }
        if (!flaws.isEmpty()) {
            return violation(issuer, flaws);
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static List<Observed<Optional<Evidence>>> members(IssuerSite issuer, Discovery discovery) {
        return List.of(
                discovery.issuer().map(url -> flaw(url.equals(issuer.url()), "issuer", issuer.url(), url)),
                discovery.jwksUri().map(url -> flaw(url.startsWith("https://"), "jwks_uri", "an https URL", url)),
                discovery
                        .signingAlgorithms()
                        .map(names -> flaw(
                                names.contains("RS256"),
                                "id_token_signing_alg_values_supported",
                                "RS256",
                                String.join(", ", names))));
    }

    private static Optional<Evidence> flaw(boolean holds, String member, String expected, String actual) {
        return holds ? Optional.empty() : Optional.of(Evidence.configured(member, expected, actual, CALL));
    }

    private static Verdict violation(IssuerSite issuer, List<Evidence> flaws) {
        String document = issuer.url() + ".well-known/openid-configuration";
        return Verdict.violation(
                "discovery document `" + document + "` can not be used: "
                        + flaws.stream()
                                .map(flaw -> "`" + flaw.path() + "` is `" + flaw.actual() + "`, not `" + flaw.expected()
                                        + "`")
                                .collect(Collectors.joining("; ")),
                flaws,
                List.of(new Remediation(
                        Remediation.Side.AUTH0,
                        "See to it that the domain serves Auth0's own document: mend the reverse proxy of a self-managed custom "
                                + "domain, or name the domain that logins really use under `auth0.issuer`.",
                        "curl --silent --show-error " + document,
                        "",
                        "The command only shows the document; mending it lets logins work and breaks none.")));
    }
}
