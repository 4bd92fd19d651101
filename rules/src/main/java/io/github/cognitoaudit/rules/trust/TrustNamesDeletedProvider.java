package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.TrustEdit;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedPrincipal;
import io.github.cognitoaudit.policy.trust.WebIdentityToken;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags roles that trust an OIDC provider which the account does not have. */
public final class TrustNamesDeletedProvider implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-014", "trust-names-deleted-provider", MEDIUM, TRUST)
            .title("Trust names an OIDC provider that does not exist")
            .because(
                    "The trust sleeps. Whoever may create IAM OIDC providers brings it back to life under the same ARN, with"
                            + " audiences of their own, and needs no permission on the role. The list of a pool is POOL-002.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .see("https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.rolesNamingProviders();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        return role.trust().fold(trust -> judge(role, trust, world), Verdict::undetermined);
    }

    private static Verdict judge(IamRole role, PolicyDocument trust, World world) {
        TrustReading reading = TrustReading.of(trust);
        Listing<NamedPrincipal> deleted = Listing.of(reading.principals().stream()
                        .filter(named -> named.principal().oidcProviderUrl().isPresent())
                        .filter(named -> !reading.admits(WebIdentityToken.through(
                                        named.principal().value()))
                                .isRefused())
                        .toList())
                .filter(named ->
                        world.account().provider(named.principal().value()).map(Optional::isEmpty));
        if (!deleted.items().isEmpty()) {
            return violation(role, trust, deleted.items(), world);
        }
        return deleted.isComplete() ? Verdict.compliant() : Verdict.undetermined(deleted.gaps());
    }

    private static Verdict violation(IamRole role, PolicyDocument trust, List<NamedPrincipal> deleted, World world) {
        String names = deleted.stream().map(named -> named.principal().value()).collect(Collectors.joining("`, `"));
        return Verdict.violation(
                "the role trusts `" + names
                        + "`, which the account does not have; it should trust existing providers only",
                deleted.stream()
                        .map(named -> Evidence.configured(
                                "trust" + named.pointer(),
                                "the ARN of an existing provider",
                                named.principal().value(),
                                "iam:ListOpenIDConnectProviders"))
                        .toList(),
                new Witness(Map.of("principal", deleted.get(0).principal().value())),
                List.of(Remediation.replacingTrust(
                        role,
                        PoolTrust.of(role.arn(), world)
                                .amending(TrustEdit.of(trust).withoutPrincipals(deleted)),
                        "Take the provider out of the trust.",
                        "Breaks no login: those through the missing provider fail already.")));
    }
}
