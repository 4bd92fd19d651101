package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.permissions.Grants;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Set;

/** Flags roles that may use a retired service which nobody declares as still meant. */
public final class RetiredServicePermission implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-011", "retired-service-permission", LOW, PERMISSIONS)
            .title("Role may use a retired service")
            .because(
                    "The console once gave every new role Amazon Mobile Analytics and Amazon Cognito Sync. New applications use"
                            + " neither, so that the grant serves nothing, and Cognito Sync lets users write where nobody looks.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sync.html")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .build();

    private static final List<String> RETIRED = List.of("cognito-sync", "mobileanalytics");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.chain().roles();
    }

    /** Where the team declares no services, none is still meant. */
    @Override
    public Verdict judge(IamRole role, World world) {
        List<String> meant = world.intent().services().orElse(List.of());
        ContainmentScope scope =
                ContainmentScope.ofWebIdentities(world.account().partition());
        return Permissions.ofEffective(
                        permissions -> Grants.all(RETIRED.stream()
                                .filter(service -> !meant.contains(service))
                                .map(service -> permissions
                                        .find(scope.ofServices(Set.of(service)))
                                        .grants(service))
                                .toList()),
                        Verdict::compliant,
                        RetiredServicePermission::violation)
                .judge(role, world);
    }

    private static Verdict violation(RoleGrants found) {
        return Verdict.violation(
                "actions of " + found.subjects() + " are allowed; `services` does not name "
                        + (found.grants().size() == 1 ? "it" : "them") + " as still meant",
                found.evidence("no actions of " + found.subjects()),
                found.witness(),
                found.remediation("what is needed of other services"));
    }
}
