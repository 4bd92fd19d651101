package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.CognitoFederation;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedPrincipal;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.PoolTrust;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.stream.Collectors;

/** Flags roles of identity pools that trust someone else in the place of Cognito. */
public final class TrustPrincipalNotCognito implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-005", "trust-principal-not-cognito", HIGH, TRUST)
            .title("Role of an identity pool does not trust Cognito")
            .because(
                    "Cognito asks for the role with a token of its own. A trust in the IAM OIDC provider, or in Cognito as a service,"
                            + " refuses that token, and logins end with \"Invalid identity pool configuration. Check assigned"
                            + " IAM roles for this pool.\" and without credentials.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
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
        List<NamedPrincipal> principals = TrustReading.of(trust).principals();
        List<CognitoFederation> missing = world.usesOf(role).stream()
                .map(use -> world.federation(use.pool()))
                .distinct()
                .filter(cognito -> principals.stream().noneMatch(named -> isCognito(named, cognito)))
                .toList();
        if (missing.isEmpty()) {
            return Verdict.compliant();
        }
        return principals.stream()
                .filter(named -> named.negated() || named.principal().value().contains("*"))
                .findFirst()
                .map(named -> Verdict.undetermined(Gap.undecided(
                        "whether `" + named.principal().value() + "` takes in Cognito",
                        named.pointer() + ": no source says whether it stands for federated principals")))
                .orElseGet(() -> violation(role, trust, missing.get(0).principal(), principals, world));
    }

    private static boolean isCognito(NamedPrincipal named, CognitoFederation cognito) {
        return !named.negated() && cognito.is(named.principal());
    }

    private static Verdict violation(
            IamRole role, PolicyDocument trust, String expected, List<NamedPrincipal> principals, World world) {
        List<Evidence> evidence = principals.stream()
                .map(named -> Evidence.configured(
                        "trust" + named.pointer(),
                        "Federated " + expected,
                        named.principal().type() + " " + named.principal().value(),
                        "iam:GetRole"))
                .toList();
        String found = principals.isEmpty()
                ? "nobody"
                : principals.stream()
                        .map(named -> "`" + named.principal().type() + " "
                                + named.principal().value() + "`")
                        .collect(Collectors.joining(", "));
        return Verdict.violation(
                "the pool's role trusts " + found + " and not Cognito: the principal should be `Federated " + expected
                        + "`",
                evidence.isEmpty()
                        ? List.of(
                                Evidence.observed("trust/Statement", "Federated " + expected, "nobody", "iam:GetRole"))
                        : evidence,
                List.of(Remediation.replacingTrust(
                        role,
                        PoolTrust.of(role.arn(), world).replacing(trust),
                        "Trust Cognito, with the pool and its kind of identity as conditions.",
                        "Logins through the pool get credentials; direct logins through the OIDC provider lose this"
                                + " role.")));
    }
}
