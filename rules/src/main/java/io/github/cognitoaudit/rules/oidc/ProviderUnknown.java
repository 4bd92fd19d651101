package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedPrincipal;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags roles that trust an OIDC provider which no target claims and the team does not name. */
public final class ProviderUnknown implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "OIDC-014", "provider-unknown", Severity.MEDIUM, ChainLink.TRUST)
            .title("Role trusts an OIDC provider that nobody claims")
            .because("""
                    Whoever controls an issuer can write any token for it. An extra provider, trusted by a role that users get \
                    anyway, is a known way to keep a door into an account after the break-in has been cleaned up.""")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://hackingthe.cloud/aws/post_exploitation/iam_rogue_oidc_identity_provider/")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return world.intent().otherProviders().isPresent()
                ? Optional.empty()
                : Optional.of("`intent.otherProviders` is not declared");
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.rolesOfCognito();
    }

    /** Reads the URL from the ARN, which carries it whole (facts.md 1.2), so that a deleted or unread provider counts too. */
    @Override
    public Verdict judge(IamRole role, World world) {
        return role.trust().fold(trust -> judge(role, trust, world), Verdict::undetermined);
    }

    private static Verdict judge(IamRole role, PolicyDocument trust, World world) {
        List<NamedPrincipal> unknown = TrustReading.of(trust).principals().stream()
                .filter(named -> !named.negated())
                .filter(named -> OidcProvider.urlOf(named.principal().value())
                        .filter(url -> isUnknown(url, world))
                        .isPresent())
                .toList();
        return unknown.isEmpty() ? Verdict.compliant() : violation(role, trust, unknown);
    }

    private static boolean isUnknown(String url, World world) {
        return !world.intent().namesOtherProvider(url)
                && world.snapshot().targets().stream().noneMatch(target -> target.isIssuer(url));
    }

    private static Verdict violation(IamRole role, PolicyDocument trust, List<NamedPrincipal> unknown) {
        List<String> arns = unknown.stream()
                .map(named -> named.principal().value())
                .distinct()
                .toList();
        return Verdict.violation(
                "the role trusts " + arns.stream().map(arn -> "`" + arn + "`").collect(Collectors.joining(", "))
                        + ", which is the issuer of no target and is not named by `intent.otherProviders`",
                unknown.stream()
                        .map(named -> Evidence.configured(
                                "trust" + named.pointer(),
                                "the issuer of a target, or a provider that otherProviders names",
                                named.principal().value(),
                                "iam:GetRole"))
                        .toList(),
                List.of(
                        Remediation.replacingTrust(
                                role,
                                PoolTrust.withoutPrincipals(trust, arns),
                                "Take the provider out of the trust policy, and find out who put it there; if it belongs there, name it"
                                        + " under `intent.otherProviders`.",
                                "Whoever takes the role with tokens of that provider is refused; other logins stay as they are.")));
    }
}
