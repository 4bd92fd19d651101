package io.github.cognitoaudit.policy.escalate;

import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.evaluate.RoleLayers.Layer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Collects the roles that policies name one by one. Who may pass or take only those was given them on purpose: that alone is no
 * escalation.
 */
public final class NamedRoles {

    private static final String PASSED_TO = "iam:PassedToService";

    private NamedRoles() {}

    /** Returns layers that allow the action on each ARN without wildcard that an Allow of the role names, and nothing else. */
    public static RoleLayers allowing(String action, RoleLayers role) {
        return allowing(action, named(role), List.of());
    }

    /**
     * Returns layers that allow {@code iam:PassRole} of each such ARN to each service that a condition on
     * {@code iam:PassedToService} spells out, and nothing else.
     */
    public static RoleLayers passedToNamedServices(RoleLayers role) {
        List<String> services = statements(role)
                .flatMap(statement -> statement.conditionsOn(PASSED_TO).stream())
                .flatMap(condition -> condition.values().stream())
                .filter(service -> service.matches("[^*?$]+"))
                .distinct()
                .toList();
        return services.isEmpty()
                ? RoleLayers.of()
                : allowing(
                        EscalationPaths.PASS_ROLE,
                        named(role),
                        List.of(new Condition("StringEquals", PASSED_TO, services, "")));
    }

    private static List<String> named(RoleLayers role) {
        return statements(role)
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .flatMap(statement -> statement.resources().stream())
                .filter(clause -> !clause.negated())
                .flatMap(clause -> clause.patterns().stream())
                .filter(NamedRoles::isOneRole)
                .distinct()
                .toList();
    }

    private static Stream<Statement> statements(RoleLayers role) {
        return Stream.of(Layer.values())
                .flatMap(layer -> role.policies(layer).stream())
                .map(PolicyDocument::statements)
                .flatMap(List::stream);
    }

    private static boolean isOneRole(String pattern) {
        return pattern.matches("arn:[a-z0-9-]+:iam::\\d{12}:role/[^*?$]+");
    }

    private static RoleLayers allowing(String action, List<String> arns, List<Condition> conditions) {
        if (arns.isEmpty()) {
            return RoleLayers.of();
        }
        Statement allow = new Statement(
                "/Statement",
                Optional.empty(),
                Effect.ALLOW,
                new Clause(false, List.of(action)),
                Optional.of(new Clause(false, arns)),
                false,
                List.of(),
                conditions);
        return RoleLayers.of(new PolicyDocument("", Optional.empty(), List.of(allow)));
    }
}
