package io.github.cognitoaudit.policy.syntax;

import io.github.cognitoaudit.policy.syntax.PolicyProblem.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects the problems of one document in the order in which they are found.
 *
 * <p>At most a thousand of each level are kept, so that a hostile document can not fill the memory; one that stands for the rest
 * says so. Errors and warnings are counted apart: warnings never crowd out an error.
 */
public final class Problems {

    private static final int MOST = 1_000;
    private static final int LONGEST_QUOTE = 100;

    private final List<PolicyProblem> found = new ArrayList<>();
    private int errors;
    private int warnings;

    /** Adds the problems that were found earlier. */
    public void addAll(Collection<PolicyProblem> problems) {
        problems.forEach(problem -> add(problem.code(), problem.pointer(), problem.message(), problem.level()));
    }

    /** Adds a problem for which IAM refuses the document. */
    public void error(ProblemCode code, String pointer, String message) {
        add(code, pointer, message, Level.ERROR);
    }

    /** Adds a problem for which IAM does not refuse the document. */
    public void warning(ProblemCode code, String pointer, String message) {
        add(code, pointer, message, Level.WARNING);
    }

    /** Tells whether further errors are left out. */
    boolean isFull() {
        return errors > MOST;
    }

    /** Returns the problems in the order in which they were found. */
    public List<PolicyProblem> all() {
        return List.copyOf(found);
    }

    /** Returns the text in back-quotes, cut after 100 characters. */
    public static String quote(String text) {
        return text.length() <= LONGEST_QUOTE
                ? "`" + text + "`"
                : "`" + text.substring(0, LONGEST_QUOTE) + "...` (" + text.length() + " characters)";
    }

    private void add(ProblemCode code, String pointer, String message, Level level) {
        int before = level == Level.ERROR ? errors++ : warnings++;
        if (before < MOST) {
            found.add(new PolicyProblem(code, pointer, message, level));
        } else if (before == MOST) {
            found.add(new PolicyProblem(
                    ProblemCode.TOO_MANY_PROBLEMS,
                    "",
                    "found more than " + MOST + " of this level, left out the rest",
                    level));
        }
    }
}
