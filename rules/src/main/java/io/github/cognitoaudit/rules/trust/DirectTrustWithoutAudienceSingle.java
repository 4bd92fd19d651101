package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

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

/** Flags roles that take the tokens of whichever client a provider of one client gets next. */
public final class DirectTrustWithoutAudienceSingle implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "TRUST-016", "direct-trust-without-audience-single", MEDIUM, TRUST)
            .title("Role will take the tokens of the next client of the provider")
            .because(
                    "The provider has one client today, whose users the role is for. There is no condition on the audience, so"
                            + " whoever adds a second client to the provider, for another role or a pool, lets its users into this"
                            + " role unasked.")
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
            Observed<Boolean> single = direct.provider().clientIds().map(audiences -> audiences.size() == 1);
            Observed<Boolean> open = Observed.both(unnamed.map(Optional::isPresent), single);
            Optional<String> audience = unnamed.fold(found -> found, gap -> Optional.empty());
            if (open.equals(Observed.known(true)) && audience.isPresent()) {
                return violation(role, direct, audience.get(), world);
            }
            open.<Optional<Gap>>fold(known -> Optional.empty(), Optional::of).ifPresent(gaps::add);
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static Verdict violation(IamRole role, DirectTrust direct, String audience, World world) {
        String only = direct.provider().clientIds().fold(listed -> String.join(", ", listed), gap -> "");
        return Verdict.violation(
                "the role takes tokens of `" + direct.provider().arn()
                        + "` for whichever audience the provider lists, today `"
                        + only + "` alone: " + direct.demandsOnAudience() + " on `" + direct.aud()
                        + "`, which should name it",
                direct.statements().stream()
                        .map(statement -> Evidence.configured(
                                "trust" + statement.pointer() + "/Condition",
                                "StringEquals " + direct.aud() + " " + only,
                                statement.demandOn(direct.aud()),
                                "iam:GetRole"))
                        .toList(),
                new Witness(Map.of("principal", direct.provider().arn(), "aud", audience)),
                List.of(Remediation.replacingTrust(
                        role,
                        direct.namingAudiences(role, world),
                        "Name the client whose users may take the role.",
                        "Direct logins go on.")));
    }
}
