package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.trust.Admission;
import io.github.cognitoaudit.policy.trust.TrustEdit;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedPrincipal;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags roles that everyone, another account or a service can take beside the identities of their pool. */
public final class TrustAdmitsOtherPrincipals implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-007", "trust-admits-other-principals", HIGH, TRUST)
            .title("Role lets in principals other than its pool")
            .because(
                    "Whoever can take the role has what the application's users have, without a login and past all that the chain"
                            + " checks. Principals that are meant belong in `intent.principals`; where that is not declared, none is.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.rolesOfCognito();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        return role.trust().fold(trust -> judge(role, trust, world), Verdict::undetermined);
    }

    private static Verdict judge(IamRole role, PolicyDocument trust, World world) {
        TrustReading reading = TrustReading.of(trust);
        List<String> meant = Stream.concat(Stream.of(role.accountId()), world.intent().principalAccounts().stream())
                .toList();
        List<NamedPrincipal> others = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (NamedPrincipal named : reading.principals()) {
            Admission admission = reading.admits(named, meant);
            if (!isForeign(named, role, world) || isMeant(named, world)) {
                continue;
            }
            if (admission.admittedBy().isPresent()) {
                others.add(named);
            }
            admission
                    .doubt()
                    .ifPresent(doubt ->
                            gaps.add(Gap.undecided("whether `" + named.inWords() + "` lets in others", doubt)));
        }
        if (!others.isEmpty()) {
            return violation(role, trust, others, world);
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    /** OIDC providers are OIDC-014 and TRUST-014; Cognito named as a service is TRUST-005. */
    private static boolean isForeign(NamedPrincipal named, IamRole role, World world) {
        PolicyPrincipal principal = named.principal();
        boolean service = principal.type().equals("Service")
                && world.federations().stream()
                        .noneMatch(cognito -> cognito.principal().equals(principal.value()));
        boolean otherAccount = principal.oidcProviderUrl().isEmpty()
                && principal
                        .account()
                        .filter(id -> !id.equals(role.accountId()))
                        .isPresent();
        return named.isEveryone() || service || otherAccount;
    }

    private static boolean isMeant(NamedPrincipal named, World world) {
        return world.intent().namesPrincipal(named.negated() ? new PolicyPrincipal("*", "*") : named.principal());
    }

    private static Verdict violation(IamRole role, PolicyDocument trust, List<NamedPrincipal> others, World world) {
        NamedPrincipal first = others.get(0);
        return Verdict.violation(
                "the role also lets in `"
                        + others.stream().map(NamedPrincipal::inWords).collect(Collectors.joining("`, `"))
                        + "`; it should let in its pool, and whom `intent.principals` names",
                others.stream()
                        .map(named -> Evidence.configured(
                                "trust" + named.pointer(),
                                "no principal that `intent.principals` does not name",
                                named.inWords(),
                                "iam:GetRole"))
                        .toList(),
                new Witness(Map.of(
                        "principal",
                        first.isEveryone() ? "*" : first.principal().value(),
                        "action",
                        first.action())),
                List.of(Remediation.replacingTrust(
                        role,
                        PoolTrust.of(role.arn(), world)
                                .amending(TrustEdit.of(trust).withoutPrincipals(others)),
                        "Take these principals out of the trust; those that are meant belong in `intent.principals`.",
                        "Logins go on; the principals that are taken out lose the role.")));
    }
}
