package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.syntax.Problems;
import io.github.cognitoaudit.policy.syntax.StatementTree;

/**
 * Checks the form of actions: {@code *}, or a service prefix, one colon and a name (IAM user guide, reference_policies_elements_action).
 *
 * <p>IAM is seen to refuse an action without a colon, with two, and with a prefix of other characters than letters, digits, {@code -} and {@code .};
 * it takes the bare {@code *} as a prefix, and blanks in the name, which then matches no action (policy-engine.md 1.2).
 */
final class ActionChecks {

    private final boolean variables;
    private final PolicyKind kind;
    private final Problems problems;

    ActionChecks(boolean variables, PolicyKind kind, Problems problems) {
        this.variables = variables;
        this.kind = kind;
        this.problems = problems;
    }

    void check(StatementTree statement) {
        StatementTree.texts(statement.actions()).forEach(this::check);
    }

    private void check(Located action) {
        String text = action.text();
        if (text.equals("*")) {
            return;
        }
        if (variables && text.contains("${")) {
            problems.error(
                    ProblemCode.VARIABLE_UNSUPPORTED_IN_ELEMENT,
                    action.pointer(),
                    "expected no variable in an action, found " + Problems.quote(text));
            return;
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            problems.error(
                    ProblemCode.INVALID_ACTION,
                    action.pointer(),
                    "expected `*` or `service:Action`, found " + Problems.quote(text));
            return;
        }
        if (text.indexOf(':', colon + 1) >= 0) {
            problems.error(
                    ProblemCode.INVALID_ACTION,
                    action.pointer(),
                    "expected one colon, found more in " + Problems.quote(text));
            return;
        }
        service(action, text.substring(0, colon));
        name(action, text.substring(colon + 1));
    }

    private void service(Located action, String service) {
        if (service.equals("*")) {
            problems.warning(
                    ProblemCode.INVALID_SERVICE_IN_ACTION,
                    action.pointer(),
                    "expected the prefix of one service, found `*`");
        } else if (service.isEmpty() || !service.chars().allMatch(ActionChecks::isOfPrefix)) {
            problems.error(
                    ProblemCode.INVALID_SERVICE_IN_ACTION,
                    action.pointer(),
                    "expected letters, digits, `-` and `.` before the colon, found " + Problems.quote(service));
        } else if (kind == PolicyKind.TRUST && !service.equalsIgnoreCase("sts")) {
            problems.error(
                    ProblemCode.UNSUPPORTED_ACTION_IN_POLICY,
                    action.pointer(),
                    "expected an action of `sts` in a trust policy, found " + Problems.quote(action.text()));
        }
    }

    private void name(Located action, String name) {
        if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
            problems.warning(
                    ProblemCode.INVALID_ACTION,
                    action.pointer(),
                    "expected a name without blanks behind the colon, found " + Problems.quote(name)
                            + ", which matches no action");
        }
    }

    private static boolean isOfPrefix(int c) {
        return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '-' || c == '.';
    }
}
