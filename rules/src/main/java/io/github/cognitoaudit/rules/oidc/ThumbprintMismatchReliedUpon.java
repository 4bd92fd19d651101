package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.OidcProvider;
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

/** Flags thumbprints that AWS relies on and that match no certificate which the issuer's host presents. */
public final class ThumbprintMismatchReliedUpon implements Rule<OidcProvider> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-008", "thumbprint-mismatch-relied-upon", Severity.HIGH, ChainLink.THUMBPRINT)
            .title("Thumbprint that AWS relies on matches no presented certificate")
            .because("""
                    The keys of the issuer come from a host whose certificate does not end in a publicly trusted CA, so AWS \
                    verifies the host by the configured thumbprint alone. Where none matches AWS does not fetch the keys, and \
                    every login fails.""")
            .see(
                    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html")
            .see("https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateOpenIDConnectProviderThumbprint.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<OidcProvider> subjects(World world) {
        return world.chain().providers();
    }

    /** Leaves hosts of publicly trusted CAs to OIDC-009 and OIDC-010: there AWS consults no thumbprint (facts.md 1.3). */
    @Override
    public Verdict judge(OidcProvider provider, World world) {
        return world.issuer()
                .tls()
                .fold(tls -> judge(provider, tls), gap -> Verdict.undetermined(unread(provider, gap)));
    }

    private static List<Gap> unread(OidcProvider provider, Gap tls) {
        return provider.thumbprints().fold(thumbprints -> List.of(tls), gap -> List.of(tls, gap));
    }

    private static Verdict judge(OidcProvider provider, TlsChain tls) {
        return tls.isPubliclyTrusted()
                ? Verdict.compliant()
                : provider.thumbprints().fold(thumbprints -> judge(provider, tls, thumbprints), Verdict::undetermined);
    }

    private static Verdict judge(OidcProvider provider, TlsChain tls, List<String> thumbprints) {
        if (thumbprints.stream().anyMatch(tls::matches)) {
            return Verdict.compliant();
        }
        return Verdict.violation(
                "AWS verifies `" + tls.host() + "` by the thumbprint alone, and " + flaw(thumbprints),
                List.of(Evidence.configured(
                        "ThumbprintList",
                        tls.last().sha1() + " (last certificate that " + tls.host() + " presents)",
                        thumbprints.isEmpty() ? "empty" : String.join(", ", thumbprints),
                        "iam:GetOpenIDConnectProvider")),
                List.of(update(provider, tls)));
    }

    private static String flaw(List<String> thumbprints) {
        if (thumbprints.isEmpty()) {
            return "none is configured";
        }
        boolean placeholders = thumbprints.stream()
                .allMatch(thumbprint -> OidcProvider.isMadeUp(thumbprint) || OidcProvider.isCopied(thumbprint));
        return placeholders
                ? "the configured one is a placeholder"
                : "no configured one matches a certificate that it presents";
    }

    private static Remediation update(OidcProvider provider, TlsChain tls) {
        return new Remediation(
                Remediation.Side.AWS,
                "Configure the SHA-1 of the last certificate that `" + tls.host() + "` presents.",
                "aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn " + provider.arn()
                        + " --thumbprint-list " + tls.last().sha1(),
                """
                resource "aws_iam_openid_connect_provider" "auth0" {
                  thumbprint_list = ["%s"]
                }
                """.formatted(tls.last().sha1()),
                "Replaces the whole list, logins begin to work; compare the certificate with the CA's own first, since whoever "
                        + "holds its key can sign in as anyone.");
    }
}
