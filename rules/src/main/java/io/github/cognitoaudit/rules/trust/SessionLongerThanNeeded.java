package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.StsRoad;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;

/** Flags roles whose sessions applications can ask for themselves and keep for longer than an hour. */
public final class SessionLongerThanNeeded implements Rule<IamRole> {

    /** The least that IAM takes, and what Cognito gives in the enhanced flow (facts.md 5). */
    private static final int HOUR = 3600;

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-012", "session-longer-than-needed", LOW, TRUST)
            .title("Role allows sessions of more than an hour")
            .because(
                    "Credentials that have leaked, or whose user was blocked in Auth0, work until their session ends. Cognito hands"
                            + " out one hour; an application that asks STS itself, in the classic flow or directly, can ask for as"
                            + " much as the role allows.")
            .see("https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html")
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
        return role.maxSessionSeconds()
                .fold(
                        seconds -> seconds > HOUR ? tooLong(role, seconds, world) : Verdict.compliant(),
                        gap -> unread(role, gap, world));
    }

    private static Verdict tooLong(IamRole role, int seconds, World world) {
        Listing<StsRoad> roads = roads(role, world);
        if (!roads.items().isEmpty()) {
            return violation(role, seconds, roads.items().get(0));
        }
        return roads.isComplete() ? Verdict.compliant() : Verdict.undetermined(roads.gaps());
    }

    /** However long a session may be, nobody can ask for one where no way leads to the role. */
    private static Verdict unread(IamRole role, Gap gap, World world) {
        Listing<StsRoad> roads = roads(role, world);
        return roads.items().isEmpty() && roads.isComplete() ? Verdict.compliant() : Verdict.undetermined(gap);
    }

    private static Listing<StsRoad> roads(IamRole role, World world) {
        return role.trust().<Listing<StsRoad>>fold((PolicyDocument trust) -> StsRoad.to(trust, world), Listing::unread);
    }

    private static Verdict violation(IamRole role, int seconds, StsRoad road) {
        return Verdict.violation(
                "sessions by " + road.way() + " can last `" + seconds
                        + "` seconds, and `MaxSessionDuration` should be `" + HOUR + "`",
                List.of(Evidence.configured(
                        "MaxSessionDuration", String.valueOf(HOUR), String.valueOf(seconds), "iam:GetRole")),
                new Witness(road.claims()),
                List.of(new Remediation(
                        Remediation.Side.AWS,
                        "Limit sessions of the role to an hour.",
                        "aws iam update-role --role-name " + role.name() + " --max-session-duration " + HOUR,
                        "resource \"aws_iam_role\" \"" + role.name() + "\" {\n  max_session_duration = " + HOUR + "\n}",
                        "Sessions that run go on to their end; applications that ask for more than an hour are refused"
                                + " until they ask for less.")));
    }
}
