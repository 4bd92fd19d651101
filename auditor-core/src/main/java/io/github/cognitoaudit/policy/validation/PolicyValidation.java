package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.PolicyProblem;
import io.github.cognitoaudit.policy.syntax.PolicyText;
import io.github.cognitoaudit.policy.syntax.PolicyTree;
import io.github.cognitoaudit.policy.syntax.Problems;
import io.github.cognitoaudit.policy.syntax.StatementTree;
import java.util.List;
import java.util.Optional;

/**
 * Says whether IAM takes a policy document, and all that is wrong with it.
 *
 * <p>An error is what IAM refuses: what the grammar of the IAM user guide rules out, what its pages on the elements say can not be used, and what
 * its API is seen to refuse. All else that is worth a word is a warning, also where no source says that IAM refuses it. Whether an action, a
 * condition key or a principal exists is not asked. A document that the strict reader reads may have errors here: IAM holds documents that it
 * would not take today.
 *
 * @param problems errors and warnings, those of the whole text first, then statement by statement
 */
public record PolicyValidation(List<PolicyProblem> problems) {

    /** Copies the problems. */
    public PolicyValidation {
        problems = List.copyOf(problems);
    }

    /**
     * Validates a document; never throws, whatever the text is.
     *
     * @param text JSON text or percent-encoded JSON text
     * @param kind where the document stands
     */
    public static PolicyValidation of(String text, PolicyKind kind) {
        Problems problems = new Problems();
        PolicyText.decode(text, problems).ifPresent(source -> {
            if (DocumentChecks.isTooLongToRead(source, kind, problems)) {
                return;
            }
            PolicyTree tree = PolicyTree.of(source);
            problems.addAll(tree.problems());
            DocumentChecks.check(source, tree, kind, problems);
            tree.statements().orElse(List.of()).forEach(statement -> check(statement, tree, kind, problems));
        });
        return new PolicyValidation(problems.all());
    }

    /** Tells whether IAM takes the document: there is no error, whatever the warnings say. */
    public boolean valid() {
        return firstError().isEmpty();
    }

    /** Returns the first problem for which IAM refuses the document. */
    public Optional<PolicyProblem> firstError() {
        return problems.stream().filter(PolicyProblem::isError).findFirst();
    }

    private static void check(StatementTree statement, PolicyTree tree, PolicyKind kind, Problems problems) {
        StatementChecks.check(statement, kind, problems);
        new ActionChecks(tree.hasVariables(), kind, problems).check(statement);
        new ConditionChecks(tree.hasVariables(), problems).check(statement);
        if (kind == PolicyKind.TRUST) {
            new PrincipalChecks(tree.hasVariables(), problems).check(statement);
        } else {
            new ResourceChecks(tree.hasVariables(), kind, problems).check(statement);
        }
    }
}
