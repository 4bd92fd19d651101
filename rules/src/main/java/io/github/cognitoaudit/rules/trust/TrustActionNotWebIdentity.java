package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.trust.WebIdentityToken;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Collectors;

/** Flags roles of identity pools whose trust allows another action than the one that Cognito uses. */
public final class TrustActionNotWebIdentity implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-006", "trust-action-not-web-identity", HIGH, TRUST)
            .title("Role of an identity pool does not allow web identities")
            .because(
                    "Cognito takes roles by `sts:AssumeRoleWithWebIdentity` and by nothing else. With `sts:AssumeRole` in its place"
                            + " logins end with \"Invalid identity pool configuration. Check assigned IAM roles for this pool.\""
                            + " and without credentials.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html")
            .see("https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.rolesHandedOut();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        return role.trust().fold(trust -> judge(role, trust, world), Verdict::undetermined);
    }

    private static Verdict judge(IamRole role, PolicyDocument trust, World world) {
        List<Statement> allows = trust.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .toList();
        List<Statement> ofCognito = allows.stream()
                .filter(statement -> trustsCognito(statement, role, world))
                .toList();
        // A wrong principal is TRUST-005; its action is judged all the same, for both must be mended.
        List<Statement> judged = ofCognito.isEmpty() ? allows : ofCognito;
        boolean allowed =
                judged.stream().anyMatch(statement -> statement.actions().coversAction(WebIdentityToken.ACTION));
        return allowed || judged.isEmpty() ? Verdict.compliant() : violation(role, trust, judged, world);
    }

    private static boolean trustsCognito(Statement statement, IamRole role, World world) {
        return world.usesOf(role).stream()
                .map(use -> world.federation(use.pool()))
                .anyMatch(cognito -> statement.principals().stream().anyMatch(cognito::is));
    }

    private static Verdict violation(IamRole role, PolicyDocument trust, List<Statement> judged, World world) {
        List<Evidence> evidence = judged.stream()
                .map(statement -> Evidence.configured(
                        "trust" + statement.pointer() + (statement.actions().negated() ? "/NotAction" : "/Action"),
                        WebIdentityToken.ACTION,
                        String.join(", ", statement.actions().patterns()),
                        "iam:GetRole"))
                .toList();
        String found = evidence.stream().map(Evidence::actual).collect(Collectors.joining("`, `"));
        return Verdict.violation(
                "the pool's role allows `" + found + "` and should allow `" + WebIdentityToken.ACTION + "`",
                evidence,
                List.of(Remediation.replacingTrust(
                        role,
                        PoolTrust.of(role.arn(), world).replacing(trust),
                        "Allow the action by which Cognito takes roles.",
                        "Logins that failed get credentials; nothing that works breaks.")));
    }
}
