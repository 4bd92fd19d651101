package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.HIGH;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Binding;
import io.github.cognitoaudit.policy.condition.ConditionOperator;
import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import io.github.cognitoaudit.policy.permissions.Grants;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.RoleGrants;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags row isolation in DynamoDB that a request without a leading key passes by. */
public final class LeadingKeyConditionEscapable implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "PERM-014", "leading-key-condition-escapable", HIGH, PERMISSIONS)
            .title("Requests without a leading key pass the row isolation")
            .because(
                    "A condition with ForAllValues or IfExists holds when the key is absent. A scan of the table carries no leading"
                            + " key, and a PartiQL statement need not, so that one request reads or changes the rows of everybody.")
            .see("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html")
            .see(
                    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html")
            .see("https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html")
            .fits(Framework.OWASP_ASVS, "4.2.1")
            .build();

    private static final String KEY = "dynamodb:LeadingKeys";

    private static final List<String> KEYLESS = IdentityBindings.shipped().stream()
            .filter(binding ->
                    binding.service().equals("dynamodb") && !binding.keys().contains(KEY.toLowerCase(Locale.ROOT)))
            .map(Binding::action)
            .toList();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.chain().roles();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        ContainmentScope scope =
                ContainmentScope.ofWebIdentities(world.account().partition());
        return Permissions.ofEffective(
                        permissions -> escapes(
                                !role.hasUnreadPolicies()
                                        ? permissions.by(LeadingKeyConditionEscapable::isEscapable)
                                        : permissions,
                                scope),
                        Verdict::compliant,
                        LeadingKeyConditionEscapable::violation)
                .judge(role, world);
    }

    private static boolean isEscapable(Statement statement) {
        return statement.conditionsOn(KEY).stream()
                .flatMap(condition -> ConditionOperator.of(condition.operator()).stream())
                .anyMatch(operator -> operator.ifExists() || operator.quantifier() == ConditionOperator.Quantifier.ALL);
    }

    private static Grants escapes(EffectivePermissions permissions, ContainmentScope scope) {
        EffectivePermissions keyless =
                permissions.without(List.of("dynamodb:*"), new Condition("Null", KEY, List.of("false"), ""));
        return Grants.all(KEYLESS.stream()
                .map(action -> keyless.find(scope.ofActions(Set.of(action))).grants(action))
                .toList());
    }

    private static Verdict violation(RoleGrants found) {
        return Verdict.violation(
                found.subjects() + (found.grants().size() == 1 ? " is" : " are") + " allowed without `" + KEY
                        + "`; the condition should demand the key, or the statement not name the action",
                found.evidence("actions that carry `" + KEY + "`, or a condition that demands it"),
                found.witness(),
                List.of(denial(found)));
    }

    private static Remediation denial(RoleGrants found) {
        String actions = found.grants().stream()
                .map(Grants.Grant::subject)
                .distinct()
                .collect(Collectors.joining("\",\"", "[\"", "\"]"));
        String document = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":" + actions
                + ",\"Resource\":\"*\",\"Condition\":{\"Null\":{\"" + KEY + "\":\"true\"}}}]}";
        return Remediation.puttingPolicy(
                found.role(),
                "leading-keys-required",
                document,
                "Deny these actions where the request carries no leading key.",
                "Scans and the like are refused on every table of the role; queries by key are not.");
    }
}
