package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Flags roles that may use a service which nobody used for a while. */
public final class PermissionNeverUsed implements Rule<IamRole> {

    private static final int USUAL_DAYS = 90;

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-012", "permission-never-used", LOW, PERMISSIONS)
            .title("Role may use a service that nobody uses")
            .because(
                    "A permission that no user of the application needs helps only those who misuse the credentials. AWS counts"
                            + " refused requests as use too, so that a service it calls unused was not even tried.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html")
            .see("https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html")
            .fits(Framework.ISO_27001, "A.5.18")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return world.chain().roles().items().stream()
                .flatMap(role -> role.lastAccess().gaps().stream())
                .filter(gap -> gap.reason() == GapReason.SWITCHED_OFF)
                .map(Gap::detail)
                .findFirst();
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.chain().roles();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        int days = world.days(DESCRIPTOR.id(), USUAL_DAYS);
        Instant since = world.daysBefore(days);
        return Permissions.ofRequests(
                        (requests, layers) -> requests.services(role.servicesUnusedSince(since)::contains),
                        () -> withoutReport(role, world),
                        found -> violation(found, days))
                .judge(role, world);
    }

    /** A service of which AWS says nothing may be used or not. */
    private static Verdict withoutReport(IamRole role, World world) {
        return Permissions.ofRequests(
                        (requests, layers) -> requests.services(service -> !role.reportsUseOf(service)),
                        Verdict::compliant,
                        found -> Verdict.undetermined(gaps(role, found)))
                .judge(role, world);
    }

    private static List<Gap> gaps(IamRole role, RoleGrants found) {
        return role.lastAccess().isComplete()
                ? List.of(Gap.undecided(
                        "whether `" + role.name() + "` used " + found.subjects(),
                        "the service may be used by the role, and AWS does not say when it last was"))
                : role.lastAccess().gaps();
    }

    private static Verdict violation(RoleGrants found, int days) {
        return Verdict.violation(
                found.subjects() + (found.grants().size() == 1 ? " was" : " were") + " not used for " + days
                        + " days or more; the role should allow what its users need",
                found.evidence(),
                found.witness(),
                found.remediation(statement -> namesUnused(statement, found)));
    }

    /** The evidence is one request of each service; the role may use the service by other statements as well. */
    private static boolean namesUnused(Statement statement, RoleGrants found) {
        return !statement.actions().negated()
                && found.grants().stream()
                        .anyMatch(grant -> statement.actions().patterns().stream()
                                .anyMatch(pattern ->
                                        pattern.toLowerCase(Locale.ROOT).startsWith(grant.subject() + ":")));
    }
}
