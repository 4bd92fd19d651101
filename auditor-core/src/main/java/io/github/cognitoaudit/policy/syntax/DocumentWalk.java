package io.github.cognitoaudit.policy.syntax;

import io.github.cognitoaudit.policy.syntax.Json.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks a JSON value as a policy document (IAM user guide, reference_policies_grammar). */
final class DocumentWalk {

    private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");
    private static final Set<String> VERSIONS = Set.of("2008-10-17", "2012-10-17");

    private final Problems problems;
    private final ElementWalk elements;

    DocumentWalk(Problems problems) {
        this.problems = problems;
        this.elements = new ElementWalk(problems);
    }

    PolicyTree document(Json root) {
        Optional<Map<String, Json>> members = elements.members(root, "");
        Optional<Located> version = members.flatMap(this::version);
        Optional<Located> id = members.flatMap(found -> elements.text(found, "Id", ""));
        Optional<List<StatementTree>> statements = members.flatMap(this::statements);
        return new PolicyTree(version, id, statements, problems.all());
    }

    private Optional<Located> version(Map<String, Json> members) {
        elements.requireKnown(members, ELEMENTS, "", ProblemCode.INVALID_POLICY_ELEMENT);
        Optional<Located> version = elements.text(members, "Version", "");
        version.filter(written -> !VERSIONS.contains(written.text()))
                .ifPresent(written -> problems.error(
                        ProblemCode.INVALID_VERSION,
                        written.pointer(),
                        "expected `2012-10-17` or `2008-10-17`, found " + Problems.quote(written.text())));
        return version;
    }

    private Optional<List<StatementTree>> statements(Map<String, Json> members) {
        Json element = members.get("Statement");
        if (element == null) {
            problems.error(ProblemCode.MISSING_STATEMENT, "", "expected an element `Statement`, found none");
            return Optional.empty();
        }
        StatementWalk walk = new StatementWalk(problems, elements);
        if (element.is(Kind.OBJECT)) {
            return walk.statement(element, "/Statement").map(List::of);
        }
        if (!element.is(Kind.ARRAY)) {
            elements.mismatch("/Statement", "an object or a list of objects", element);
            return Optional.empty();
        }
        List<StatementTree> statements = new ArrayList<>();
        for (int i = 0; i < element.items().size() && !problems.isFull(); i++) {
            walk.statement(element.items().get(i), "/Statement/" + i).ifPresent(statements::add);
        }
        return Optional.of(statements);
    }
}
