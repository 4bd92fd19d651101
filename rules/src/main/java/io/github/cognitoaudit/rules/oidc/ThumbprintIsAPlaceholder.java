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
import java.util.stream.Collectors;

/** Flags thumbprints that were made up or copied from a sample, where AWS does not rely on them. */
public final class ThumbprintIsAPlaceholder implements Rule<OidcProvider> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-010", "thumbprint-is-a-placeholder", Severity.MEDIUM, ChainLink.THUMBPRINT)
            .title("Thumbprint is a placeholder")
            .because("""
                    The value was made up to fill the field, or copied from a sample that uses it for any issuer. AWS does not \
                    consult it while the host presents a publicly trusted certificate. As the fall-back that it is meant to be \
                    it either refuses every login or trusts a certificate that nobody here chose.""")
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

    /** Leaves hosts of CAs that are not publicly trusted to OIDC-008, which says that the value is a placeholder. */
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
        List<String> suspects = thumbprints.stream()
                .filter(thumbprint -> OidcProvider.isMadeUp(thumbprint) || OidcProvider.isCopied(thumbprint))
                .toList();
        return suspects.isEmpty()
                ? Verdict.compliant()
                : world.issuer().tls().fold(tls -> judge(provider, suspects, tls), Verdict::undetermined);
    }

    private static Verdict judge(OidcProvider provider, List<String> suspects, TlsChain tls) {
        List<String> placeholders = suspects.stream()
                .filter(thumbprint -> OidcProvider.isMadeUp(thumbprint) || !tls.matches(thumbprint))
                .toList();
        if (!tls.isPubliclyTrusted() || placeholders.isEmpty()) {
            return Verdict.compliant();
        }
        return Verdict.violation(
                "thumbprint "
                        + placeholders.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "))
                        + " is a placeholder, no certificate that `" + tls.host() + "` presents has it",
                placeholders.stream()
                        .map(value -> Evidence.configured(
                                "ThumbprintList/" + value,
                                tls.last().sha1() + " (last certificate that " + tls.host() + " presents)",
                                value,
                                "iam:GetOpenIDConnectProvider"))
                        .toList(),
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
