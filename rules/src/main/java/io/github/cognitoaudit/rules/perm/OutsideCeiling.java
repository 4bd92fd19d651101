package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags roles that may do something which the team's ceiling does not allow. */
public final class OutsideCeiling implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-008", "outside-ceiling", HIGH, PERMISSIONS)
            .title("Role may do more than the declared ceiling")
            .because(
                    "The team has declared the most that the users of this application may ever do. The policies of the role"
                            + " allow a request beyond that, so that either the role or the declaration is not what was meant.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .fits(Framework.SOC_2, "CC6.3")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        Intent intent = world.intent();
        return intent.ceiling().or(intent::guestCeiling).isPresent()
                ? Optional.empty()
                : Optional.of("neither `ceiling` nor `guestCeiling` is declared");
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.chain()
                .roles()
                .filter(role -> Observed.known(!world.ceilingsOf(role).isEmpty()));
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        List<Verdict> verdicts = world.ceilingsOf(role).entrySet().stream()
                .map(ceiling -> judge(role, ceiling.getKey(), ceiling.getValue(), world))
                .toList();
        return Stream.of(Verdict.Violation.class, Verdict.Undetermined.class, Verdict.Compliant.class)
                .flatMap(gravest -> verdicts.stream().filter(gravest::isInstance))
                .findFirst()
                .orElseGet(Verdict::compliant);
    }

    private static Verdict judge(IamRole role, String key, String text, World world) {
        try {
            Comparison ceiling = new Comparison(RoleLayers.of(PolicyDocument.parse(text)), List.of());
            return ceiling.judge(role, world, found -> violation(found, key));
        } catch (PolicySyntaxException e) {
            return Verdict.undetermined(Gap.undecided(
                    "whether `" + role.name() + "` is within `" + key + "`", String.valueOf(e.getMessage())));
        }
    }

    private static Verdict violation(RoleGrants found, String key) {
        String action = found.grants().get(0).action();
        return Verdict.violation(
                "`" + action + "` on `" + found.grants().get(0).resource() + "` is allowed; `" + key
                        + "` does not allow it",
                found.evidence("what `" + key + "` allows"),
                found.witness(),
                found.remediation("what `" + key + "` allows"));
    }
}
