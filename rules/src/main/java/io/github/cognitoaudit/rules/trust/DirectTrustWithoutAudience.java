package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.DirectTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags roles that take the tokens of every client of a provider which several clients share. */
public final class DirectTrustWithoutAudience implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-008", "direct-trust-without-audience", HIGH, TRUST)
            .title("Role takes the tokens of every client of the provider")
            .because(
                    "A role that trusts the OIDC provider itself is taken past the identity pool. Without a condition on the audience"
                            + " the users of every client in the provider's list can take it, those of a test application as well"
                            + " as those of the one that it is for.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html")
            .see("https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.rolesOfProviders();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        return role.trust().fold(trust -> judge(role, trust, world), Verdict::undetermined);
    }

    private static Verdict judge(IamRole role, PolicyDocument trust, World world) {
        List<Gap> gaps = new ArrayList<>();
        for (DirectTrust direct : DirectTrust.in(trust, world)) {
            Observed<Optional<String>> unnamed = direct.unnamedAudience();
            Observed<Boolean> shared = direct.provider().clientIds().map(audiences -> audiences.size() > 1);
            Observed<Boolean> open = Observed.both(unnamed.map(Optional::isPresent), shared);
            Optional<String> audience = unnamed.fold(found -> found, gap -> Optional.empty());
            if (open.equals(Observed.known(true)) && audience.isPresent()) {
                return violation(role, direct, audience.get(), world);
            }
            open.<Optional<Gap>>fold(known -> Optional.empty(), Optional::of).ifPresent(gaps::add);
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static Verdict violation(IamRole role, DirectTrust direct, String audience, World world) {
        List<String> audiences = direct.provider().clientIds().fold(listed -> listed, gap -> List.of());
        return Verdict.violation(
                "the role takes tokens of `" + direct.provider().arn()
                        + "` for audiences that it does not name, such as `"
                        + audience + "`, and the provider has " + audiences.size() + ": " + direct.demandsOnAudience()
                        + " on `" + direct.aud() + "`, which should name the role's own clients",
                direct.statements().stream()
                        .map(statement -> Evidence.configured(
                                "trust" + statement.pointer() + "/Condition",
                                "StringEquals " + direct.aud() + " the role's own clients",
                                statement.demandOn(direct.aud()),
                                "iam:GetRole"))
                        .toList(),
                new Witness(Map.of("principal", direct.provider().arn(), "aud", audience)),
                List.of(Remediation.replacingTrust(
                        role,
                        direct.namingAudiences(role, world),
                        "Name the clients whose users may take the role; leave out those that should not.",
                        "Direct logins of the clients that are named go on; those of others end.")));
    }
}
