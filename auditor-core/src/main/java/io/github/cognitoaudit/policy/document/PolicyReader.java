package io.github.cognitoaudit.policy.document;

import io.github.cognitoaudit.policy.syntax.ConditionEntry;
import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.PolicyProblem;
import io.github.cognitoaudit.policy.syntax.PolicyTree;
import io.github.cognitoaudit.policy.syntax.PrincipalEntry;
import io.github.cognitoaudit.policy.syntax.Principals;
import io.github.cognitoaudit.policy.syntax.StatementTree;
import io.github.cognitoaudit.policy.syntax.Values;
import java.util.List;
import java.util.Optional;

/**
 * Makes a document of a tree that has no error.
 *
 * <p>A duplicate key, an unknown element, an empty list of actions or of resources is an error of the tree: a reader that passes over them may turn a
 * condition into none (policy-engine.md section 2). An empty list of condition values is none: IAM takes it, and it says that
 * nothing matches (section 1.3). Operators that IAM does not have are kept as written: whoever evaluates them must say that they are unknown.
 */
final class PolicyReader {

    private PolicyReader() {}

    static PolicyDocument read(String source) throws PolicySyntaxException {
        PolicyTree tree = PolicyTree.of(source);
        Optional<PolicyProblem> error = tree.firstError();
        if (error.isPresent()) {
            throw new PolicySyntaxException(error.get().pointer(), error.get().message());
        }
        return new PolicyDocument(
                source,
                tree.version().map(Located::text),
                tree.statements().orElseThrow().stream()
                        .map(PolicyReader::statement)
                        .toList());
    }

    private static Statement statement(StatementTree tree) {
        return new Statement(
                tree.pointer(),
                tree.sid().map(Located::text),
                tree.allows() ? Effect.ALLOW : Effect.DENY,
                clause(tree.actions()).orElseThrow(),
                clause(tree.resources()),
                tree.principals().stream().anyMatch(Principals::negated),
                tree.principals().stream()
                        .flatMap(principals -> principals.entries().stream())
                        .map(PolicyReader::principal)
                        .toList(),
                tree.conditions().stream().map(PolicyReader::condition).toList());
    }

    private static Optional<Clause> clause(List<Values> elements) {
        return elements.stream().findFirst().map(values -> new Clause(values.negated(), texts(values.texts())));
    }

    private static PolicyPrincipal principal(PrincipalEntry entry) {
        return new PolicyPrincipal(entry.type(), entry.value().text());
    }

    private static Condition condition(ConditionEntry entry) {
        return new Condition(entry.operator(), entry.key(), texts(entry.values()), entry.pointer());
    }

    private static List<String> texts(List<Located> located) {
        return located.stream().map(Located::text).toList();
    }
}
