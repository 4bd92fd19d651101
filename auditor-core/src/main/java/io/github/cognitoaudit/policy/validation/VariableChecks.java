package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.syntax.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the form of policy variables: {@code ${key}}, <code>${key, 'default'}</code>, and the escapes <code>${*}</code>, <code>${?}</code> and
 * <code>${$}</code> (IAM user guide, reference_policies_variables; the codes of access-analyzer-reference-policy-checks).
 */
final class VariableChecks {

    private static final String OPENING = "${";
    private static final Pattern DEFAULT_TEXT = Pattern.compile(", *'[^']*+'}");

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
            at = text.indexOf(OPENING, variable(at));
        }
    }

    /** Checks the variable that begins at the place; returns the place of its closing brace, or that of the end of the text. */
    private int variable(int start) {
        String text = located.text();
        int brace = text.indexOf('}', start);
        if (brace == -1) {
            error(ProblemCode.MISSING_BRACE_IN_VARIABLE, "a closing brace", text.substring(start));
            return text.length();
        }
        String inside = text.substring(start + OPENING.length(), brace);
        if (inside.contains(",")) {
            name(inside.substring(0, inside.indexOf(',')));
            return defaultText(start, brace);
        }
        if (!inside.equals("*") && !inside.equals("?") && !inside.equals("$")) {
            name(inside);
        }
        return brace;
    }

    /** Checks the text behind the comma; a brace may stand in it, so that the variable may end behind the first brace. */
    private int defaultText(int start, int brace) {
        String text = located.text();
        Matcher quoted = DEFAULT_TEXT.matcher(text).region(text.indexOf(',', start), text.length());
        if (quoted.lookingAt()) {
            return quoted.end();
        }
        error(
                ProblemCode.MISSING_QUOTE_IN_VARIABLE,
                "a default text in single quotation marks",
                text.substring(start, brace) + "}");
        return brace;
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

    private void error(ProblemCode code, String expected, String found) {
        problems.error(code, located.pointer(), "expected " + expected + ", found " + Problems.quote(found));
    }
}
