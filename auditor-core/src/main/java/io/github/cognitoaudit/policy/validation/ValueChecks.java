package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.syntax.Problems;
import io.github.cognitoaudit.policy.validation.Operator.Family;
import java.util.Base64;

/** Checks that a condition value has the type that its operator compares (IAM user guide, reference_policies_elements_condition_operators). */
final class ValueChecks {

    private final Located value;
    private final Problems problems;

    private ValueChecks(Located value, Problems problems) {
        this.value = value;
        this.problems = problems;
    }

    static void check(Located value, Operator operator, boolean variables, Problems problems) {
        ValueChecks checks = new ValueChecks(value, problems);
        if (operator.family().takesVariables()) {
            VariableChecks.check(value, variables, problems);
        } else if (variables && value.text().contains("${")) {
            checks.variable(operator);
            return;
        }
        checks.type(operator.family());
        if (operator.takesWildcardsLiterally() && hasWildcard(value.text(), variables)) {
            problems.warning(
                    ProblemCode.WILDCARD_WITHOUT_LIKE_OPERATOR,
                    value.pointer(),
                    "expected an operator with `Like` for wildcards, found `" + operator.name() + "` with "
                            + Problems.quote(value.text()));
        }
    }

    /** Reports a variable; for {@code Bool} the pages of the guide differ (policy-engine.md 1.3), so that it is a warning. */
    private void variable(Operator operator) {
        String message = "expected no variable with `" + operator.name() + "`, found " + Problems.quote(value.text());
        if (operator.family() == Family.BOOLEAN) {
            problems.warning(ProblemCode.INVALID_VARIABLE_FOR_OPERATOR, value.pointer(), message);
        } else {
            problems.error(ProblemCode.INVALID_VARIABLE_FOR_OPERATOR, value.pointer(), message);
        }
    }

    private void type(Family family) {
        String text = value.text();
        switch (family) {
            case NUMERIC -> require(Numbers.isNumber(text), ProblemCode.TYPE_MISMATCH_NUMBER, "a number");
            case DATE ->
                require(Dates.isDate(text), ProblemCode.TYPE_MISMATCH_DATE, "a date of ISO 8601 or seconds since 1970");
            case BOOLEAN, NULL ->
                require(
                        text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"),
                        ProblemCode.TYPE_MISMATCH_BOOLEAN,
                        "`true` or `false`");
            case IP ->
                require(
                        IpRanges.isRange(text),
                        ProblemCode.TYPE_MISMATCH_IP_RANGE,
                        "an address or a range such as `203.0.113.0/24`");
            case BINARY -> base64();
            case STRING, ARN -> {
                // any text is a value
            }
        }
    }

    private void require(boolean fits, ProblemCode code, String expected) {
        if (!fits) {
            problems.error(code, value.pointer(), "expected " + expected + ", found " + Problems.quote(value.text()));
        }
    }

    /** Reports a value that is not Base64; a warning, because no source says that IAM refuses it. */
    private void base64() {
        try {
            Base64.getDecoder().decode(value.text());
        } catch (IllegalArgumentException e) {
            problems.warning(
                    ProblemCode.TYPE_MISMATCH_STRING,
                    value.pointer(),
                    "expected Base64, found " + Problems.quote(value.text()));
        }
    }

    private static boolean hasWildcard(String text, boolean variables) {
        return Ascii.hasWildcard(variables ? text.replace("${*}", "").replace("${?}", "") : text);
    }
}
