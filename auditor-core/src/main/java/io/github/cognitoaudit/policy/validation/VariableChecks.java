package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.syntax.Problems;

/**
 * Checks the form of policy variables: {@code ${key}}, <code>${key, 'default'}</code>, and the escapes <code>${*}</code>, <code>${?}</code> and
 * <code>${$}</code> (IAM user guide, reference_policies_variables; the codes of access-analyzer-reference-policy-checks).
 */
final class VariableChecks {

    private static final String OPENING = "${";

    private final Located located;
    private final Problems problems;

    private VariableChecks(Located located, Problems problems) {
        this.located = located;
        this.problems = problems;
    }

    /** Checks each variable of the text; in a version without variables they are literal text, which is a warning. */
    static void check(Located located, boolean variables, Problems problems) {
        if (!located.text().contains(OPENING)) {
            return;
        }
        if (variables) {
            new VariableChecks(located, problems).check();
        } else {
            problems.warning(
                    ProblemCode.VARIABLE_UNSUPPORTED_IN_VERSION,
                    located.pointer(),
                    "expected no variable in a document of version `2008-10-17`, found "
                            + Problems.quote(located.text()) + ", which is taken literally");
        }
    }

    private void check() {
        String text = located.text();
        int at = text.indexOf(OPENING);
        while (at >= 0) {
            int end = variable(at + OPENING.length());
            at = end < 0 ? -1 : text.indexOf(OPENING, end);
        }
    }

    /** Checks the variable whose inside begins at the place; returns the place behind it, or -1 when it does not end. */
    private int variable(int start) {
        String text = located.text();
        int brace = text.indexOf('}', start);
        if (brace < 0) {
            return error(ProblemCode.MISSING_BRACE_IN_VARIABLE, "a closing brace", text.substring(start - 2));
        }
        String inside = text.substring(start, brace);
        int comma = inside.indexOf(',');
        if (comma >= 0) {
            name(inside.substring(0, comma));
            return defaultText(start, start + comma + 1);
        }
        if (!inside.equals("*") && !inside.equals("?") && !inside.equals("$")) {
            name(inside);
        }
        return brace + 1;
    }

    private int defaultText(int start, int afterComma) {
        String text = located.text();
        int quote = afterComma;
        while (quote < text.length() && text.charAt(quote) == ' ') {
            quote++;
        }
        int closing = quote < text.length() && text.charAt(quote) == '\'' ? text.indexOf('\'', quote + 1) : -1;
        if (closing < 0 || !text.startsWith("}", closing + 1)) {
            error(
                    ProblemCode.MISSING_QUOTE_IN_VARIABLE,
                    "a default text in single quotation marks",
                    text.substring(start - 2, text.indexOf('}', start) + 1));
            return text.indexOf('}', start) + 1;
        }
        return closing + 2;
    }

    private void name(String name) {
        if (name.isBlank()) {
            error(ProblemCode.EMPTY_VARIABLE, "the name of a key in a variable", name);
        } else if (name.chars().anyMatch(Character::isWhitespace)) {
            error(ProblemCode.UNSUPPORTED_SPACE_IN_VARIABLE, "no blank in the name of a variable", name);
        } else if (!name.chars().allMatch(VariableChecks::isOfKey)) {
            error(ProblemCode.UNSUPPORTED_SYMBOL_IN_VARIABLE, "the characters of a key in a variable", name);
        }
    }

    /** Tells whether the character may stand in a key; tags have letters and digits of all scripts and {@code _.:/=+-@}. */
    private static boolean isOfKey(int c) {
        return Character.isLetterOrDigit(c) || "_.:/=+-@".indexOf(c) >= 0 || Character.isSurrogate((char) c);
    }

    private int error(ProblemCode code, String expected, String found) {
        problems.error(code, located.pointer(), "expected " + expected + ", found " + Problems.quote(found));
        return -1;
    }
}
