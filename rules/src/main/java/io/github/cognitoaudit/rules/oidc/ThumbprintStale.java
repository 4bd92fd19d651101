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

/** Flags thumbprints that match no certificate which the issuer's host presents, where AWS does not rely on them. */
public final class ThumbprintStale implements Rule<OidcProvider> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-009", "thumbprint-stale", Severity.MEDIUM, ChainLink.THUMBPRINT)
            .title("Thumbprint matches no presented certificate, and is only the fall-back")
            .because("""
                    The host of the keys presents a publicly trusted certificate, which AWS verifies with its own library of \
                    CAs: the thumbprint is not consulted, and logins work. It is the fall-back for the day on which the host \
                    presents a certificate that AWS does not trust, and a stale one then stops every login.""")
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

    /** Leaves hosts of other CAs to OIDC-008 and lists with a placeholder to OIDC-010; an empty list is no stale one. */
    @Override
    public Verdict judge(OidcProvider provider, World world) {
        return provider.thumbprints()
                .fold(thumbprints -> judge(provider, thumbprints, world), gap -> undeterminedWherePublic(world, gap));
    }

    private static Verdict undeterminedWherePublic(World world, Gap thumbprints) {
        return world.issuer()
                .tls()
                .fold(
                        tls -> tls.isPubliclyTrusted() ? Verdict.undetermined(thumbprints) : Verdict.compliant(),
                        gap -> Verdict.undetermined(List.of(thumbprints, gap)));
    }

    private static Verdict judge(OidcProvider provider, List<String> thumbprints, World world) {
        boolean placeholder = thumbprints.stream()
                .anyMatch(thumbprint -> OidcProvider.isMadeUp(thumbprint) || OidcProvider.isCopied(thumbprint));
        return thumbprints.isEmpty() || placeholder
                ? Verdict.compliant()
                : world.issuer().tls().fold(tls -> judge(provider, thumbprints, tls), Verdict::undetermined);
    }

    private static Verdict judge(OidcProvider provider, List<String> thumbprints, TlsChain tls) {
        if (!tls.isPubliclyTrusted() || thumbprints.stream().anyMatch(tls::matches)) {
            return Verdict.compliant();
        }
        return Verdict.violation(
                "no thumbprint matches a certificate that `" + tls.host()
                        + "` presents; AWS trusts the host by its own library of CAs, so logins work today",
                List.of(Evidence.configured(
                        "ThumbprintList",
                        tls.last().sha1() + " (last certificate that " + tls.host() + " presents)",
                        String.join(", ", thumbprints),
                        "iam:GetOpenIDConnectProvider")),
                List.of(update(provider, tls)));
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
                "Replaces the whole list and breaks no login.");
    }
}
