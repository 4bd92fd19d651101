package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.PolicyDocument;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags roles of the chain that principals of their own account can take as well. */
public final class TrustAdmitsOwnAccount implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-015", "trust-admits-own-account", MEDIUM, TRUST)
            .title("Role can also be taken from within its own account")
            .because(
                    "A trust in `:root` leaves it to every administrator of permissions in the account who takes the role, and a"
                            + " trust in a role or user adds whoever can use that. Their sessions look like those of users, with no"
                            + " login behind them.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return world.intent().principals().isPresent()
                ? Optional.empty()
                : Optional.of("`intent.principals` is not declared");
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
        List<NamedPrincipal> own = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (NamedPrincipal named : TrustReading.of(trust).principals()) {
            Admission admission =
                    ofOwnAccount(named, role, trust, world.intent().principalAccounts());
            if (world.intent().namesPrincipal(named.principal())) {
                continue;
            }
            if (admission.admittedBy().isPresent()) {
                own.add(named);
            }
            admission
                    .doubt()
                    .ifPresent(doubt ->
                            gaps.add(Gap.undecided("whether `" + named.inWords() + "` lets in the account", doubt)));
        }
        if (!own.isEmpty()) {
            return violation(role, trust, own, world);
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    /** A star that lets in other accounts is TRUST-007; one that conditions hold to the own account is this rule's. */
    private static Admission ofOwnAccount(
            NamedPrincipal named, IamRole role, PolicyDocument trust, List<String> meant) {
        TrustReading reading = TrustReading.of(trust);
        Admission nobody = new Admission.Refused(List.of());
        if (!named.isEveryone()) {
            boolean own = named.principal().account().equals(Optional.of(role.accountId()))
                    && named.principal().oidcProviderUrl().isEmpty();
            return own ? reading.admits(named, meant) : nobody;
        }
        if (meant.contains(role.accountId())) {
            return nobody;
        }
        List<String> others =
                Stream.concat(meant.stream(), Stream.of(role.accountId())).toList();
        Admission stranger = reading.admits(named, others);
        return stranger.isRefused()
                ? reading.admits(named, meant)
                : stranger.admittedBy().isPresent() ? nobody : stranger;
    }

    private static Verdict violation(IamRole role, PolicyDocument trust, List<NamedPrincipal> own, World world) {
        NamedPrincipal first = own.get(0);
        return Verdict.violation(
                "the role can also be taken from within its account by `"
                        + own.stream().map(NamedPrincipal::inWords).collect(Collectors.joining("`, `"))
                        + "`, which `intent.principals` should name or the trust should not",
                own.stream()
                        .map(named -> Evidence.configured(
                                "trust" + named.pointer(),
                                "no principal that `intent.principals` does not name",
                                named.inWords(),
                                "iam:GetRole"))
                        .toList(),
                new Witness(Map.of(
                        "principal",
                        first.isEveryone()
                                ? "arn:aws:iam::" + role.accountId() + ":root"
                                : first.principal().value(),
                        "action",
                        first.action())),
                List.of(Remediation.replacingTrust(
                        role,
                        PoolTrust.of(role.arn(), world)
                                .amending(TrustEdit.of(trust).withoutPrincipals(own)),
                        "Take the account's own principals out of the trust.",
                        "Logins go on; the account's own principals lose the role.")));
    }
}
