package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Picks what the policies of a role allow on resources of the identity alone, by a pattern with its id. */
final class IdentityResources {

    /** The variable of every partition (facts.md 4.1). */
    private static final Pattern OWN = Pattern.compile(".*\\$\\{\\s*cognito-identity[a-zA-Z0-9.-]*:sub\\s*}.*");

    private IdentityResources() {}

    /** Returns layers that allow only that. */
    static RoleLayers of(RoleLayers role) {
        List<PolicyDocument> documents = role.identity().stream()
                .filter(PolicyDocument::hasVariables)
                .map(document -> new PolicyDocument(
                        document.source(),
                        document.version(),
                        document.statements().stream()
                                .flatMap(statement -> own(statement).stream())
                                .toList()))
                .filter(document -> !document.statements().isEmpty())
                .toList();
        return new RoleLayers(documents, Optional.empty(), List.of());
    }

    private static Optional<Statement> own(Statement statement) {
        List<String> patterns = statement.resources().stream()
                .filter(clause -> !clause.negated())
                .flatMap(clause -> clause.patterns().stream())
                .filter(pattern -> OWN.matcher(pattern).matches())
                .toList();
        return statement.effect() == Effect.DENY || patterns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(
                        statement.pointer(),
                        statement.sid(),
                        statement.effect(),
                        statement.actions(),
                        Optional.of(new Clause(false, patterns)),
                        false,
                        List.of(),
                        statement.conditions()));
    }
}
