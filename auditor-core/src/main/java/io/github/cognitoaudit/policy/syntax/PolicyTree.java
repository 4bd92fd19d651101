package io.github.cognitoaudit.policy.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Holds a policy document as a tree in which every element has its place, with all that could not be read.
 *
 * <p>This is the one reading of the text: the strict reader refuses a tree with an error, the validation adds what depends on the kind of the
 * policy. Errors here are those that would change the meaning if they were passed over: text that is not JSON, a key
 * that stands twice, an unknown element, both of a pair or neither, a value of the wrong type.
 *
 * @param version the {@code Version} element
 * @param id the {@code Id} element
 * @param statements the statements; empty when there is no {@code Statement} element that could be read, an empty list when it is one
 * @param problems what is out of place, in the order of the text; warnings do not keep the document from being read
 */
public record PolicyTree(
        Optional<Located> version,
        Optional<Located> id,
        Optional<List<StatementTree>> statements,
        List<PolicyProblem> problems) {

    /** Copies the lists. */
    public PolicyTree {
        statements = statements.map(List::copyOf);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the text; never throws, whatever the text is.
     *
     * @param source JSON text, not percent-encoded
     */
    public static PolicyTree of(String source) {
        Problems problems = new Problems();
        return JsonText.read(source, problems)
                .map(root -> new DocumentWalk(problems).document(root))
                .orElseGet(() -> new PolicyTree(Optional.empty(), Optional.empty(), Optional.empty(), problems.all()));
    }

    /** Returns the first problem for which the document can not be read. */
    public Optional<PolicyProblem> firstError() {
        return problems.stream().filter(PolicyProblem::isError).findFirst();
    }

    /** Tells whether {@code ${...}} is a policy variable here; in the older version, and without one, it is literal text. */
    public boolean hasVariables() {
        return version.filter(written -> written.text().equals("2012-10-17")).isPresent();
    }
}
