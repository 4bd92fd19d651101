package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.CustomDomain;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.model.oidc.TlsCertificate;
import io.github.cognitoaudit.model.oidc.TlsChain;
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

/** Flags certificates of the issuer's host that end soon, where the team itself has to renew them. */
public final class TlsCertificateExpiresSoon implements Rule<IssuerSite> {

    private static final int USUAL_DAYS = 30;

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-016", "tls-certificate-expires-soon", Severity.MEDIUM, ChainLink.ISSUER)
            .title("TLS certificate of the issuer expires soon")
            .because("""
                    AWS fetches the keys of the issuer over TLS. Auth0 renews the certificates of its own domains by itself; those \
                    of a self-managed domain or a private CA are the team's to renew, and on the day that one ends every login \
                    fails.""")
            .see("https://auth0.com/docs/customize/custom-domains/self-managed-certificates")
            .see(
                    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html")
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
        return issuer.tls().fold(tls -> judge(tls, world), Verdict::undetermined);
    }

    private static Verdict judge(TlsChain tls, World world) {
        int days = world.days(DESCRIPTOR.id(), USUAL_DAYS);
        List<TlsCertificate> ending = world.certificatesEndingWithin(days).fold(found -> found, gap -> List.of());
        if (ending.isEmpty()) {
            return Verdict.compliant();
        }
        Observed<Boolean> renewedByTeam = tls.isPubliclyTrusted()
                ? world.tenant()
                        .customDomain(world.scope().issuer())
                        .map(found -> found.filter(CustomDomain::isSelfManaged).isPresent())
                : Observed.known(true);
        return renewedByTeam.fold(
                yes -> yes ? violation(tls, ending, days) : Verdict.compliant(), Verdict::undetermined);
    }

    private static Verdict violation(TlsChain tls, List<TlsCertificate> ending, int days) {
        return Verdict.violation(
                "`" + tls.host() + "` presents "
                        + ending.stream()
                                .map(certificate -> "`" + certificate.subject() + "`, valid until `"
                                        + certificate.validUntil() + "`")
                                .collect(Collectors.joining(", "))
                        + "; a certificate should be valid for more than `" + days + "` days",
                ending.stream()
                        .map(certificate -> Evidence.observed(
                                "certificates/" + tls.presented().indexOf(certificate) + "/notAfter",
                                "more than " + days + " days from now",
                                certificate.validUntil(),
                                "TLS handshake"))
                        .toList(),
                List.of(renew(tls)));
    }

    private static Remediation renew(TlsChain tls) {
        return new Remediation(
                Remediation.Side.AUTH0,
                "Renew the certificate on the host or reverse proxy that serves `" + tls.host() + "`.",
                "openssl s_client -connect " + tls.host() + ":443 -servername " + tls.host()
                        + " -showcerts < /dev/null",
                "",
                tls.isPubliclyTrusted()
                        ? "The command only shows the certificates; renewing them in time breaks no login."
                        : "The command only shows the certificates; AWS relies on the thumbprint here, so put the one of the"
                                + " new chain into the list before the host presents it, or logins break.");
    }
}
