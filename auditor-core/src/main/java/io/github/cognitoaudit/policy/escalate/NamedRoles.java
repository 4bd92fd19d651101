package io.github.cognitoaudit.policy.escalate;

import io.github.cognitoaudit.policy.document.Clause;
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
final class NamedRoles {

    private NamedRoles() {}

    /** Returns layers that allow the action on each ARN without wildcard that an Allow of the role names, and nothing else. */
    static RoleLayers allowing(String action, RoleLayers role) {
        List<String> named = Stream.of(Layer.values())
                .flatMap(layer -> role.policies(layer).stream())
                .map(PolicyDocument::statements)
                .flatMap(List::stream)
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .flatMap(statement -> statement.resources().stream())
                .filter(clause -> !clause.negated())
                .flatMap(clause -> clause.patterns().stream())
                .filter(NamedRoles::isOneRole)
                .distinct()
                .toList();
        return named.isEmpty() ? RoleLayers.of() : RoleLayers.of(allowing(action, named));
    }

    private static boolean isOneRole(String pattern) {
        return pattern.matches("arn:[a-z0-9-]+:iam::\\d{12}:role/[^*?$]+");
    }

    private static PolicyDocument allowing(String action, List<String> arns) {
        Statement allow = new Statement(
                "/Statement",
                Optional.empty(),
                Effect.ALLOW,
                new Clause(false, List.of(action)),
                Optional.of(new Clause(false, arns)),
                false,
                List.of(),
                List.of());
        return new PolicyDocument("", Optional.empty(), List.of(allow));
    }
}
