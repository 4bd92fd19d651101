package io.github.cognitoaudit.maven.policy;

import io.github.cognitoaudit.policy.syntax.PolicyProblem;
import io.github.cognitoaudit.policy.validation.PolicyKind;
import io.github.cognitoaudit.policy.validation.PolicyValidation;
import java.util.Optional;

/**
 * Says in words whether IAM takes a policy document.
 *
 * @param file the file
 * @param kind where the document stands
 * @param validation what was found
 */
record Validity(PolicyFile file, PolicyKind kind, PolicyValidation validation) {

    private static final String CHECKED =
            "Checked: the JSON, each key once, the grammar, effects, actions, %s, conditions with their operators and values, "
                    + "variables, the size.\nNot asked: whether the actions, condition keys and principals exist.";

    /** Validates a file. */
    static Validity of(PolicyFile file, PolicyKind kind) {
        return new Validity(file, kind, PolicyValidation.of(file.text(), kind));
    }

    /** Returns what a person should read: each problem with its place, and what to do about it. */
    String text() {
        String checked = CHECKED.formatted(kind == PolicyKind.TRUST ? "principals" : "resources");
        if (validation.problems().isEmpty()) {
            return "no problem in `" + file.name() + "` as " + name(kind) + "\n" + checked;
        }
        StringBuilder text = new StringBuilder("`" + file.name() + "` as " + name(kind) + ": " + counts() + "\n");
        validation.problems().forEach(problem -> text.append(problem(problem)));
        return text.append('\n').append(checked).toString();
    }

    /** Returns the message that stops the build; empty when IAM takes the document. */
    Optional<String> failure() {
        return validation
                .firstError()
                .map(error -> "IAM does not take `" + file.name() + "` as " + name(kind) + " (" + counts()
                        + "); first, " + file.place(error.pointer()) + ": " + error.message() + "; " + mend(error));
    }

    private String problem(PolicyProblem problem) {
        return "%n  %s %s %s %s%n    %s%n    %s%n"
                .formatted(
                        file.place(problem.pointer()),
                        problem.isError() ? "error" : "warning",
                        problem.code(),
                        problem.pointer().isEmpty() ? "/" : problem.pointer(),
                        problem.message(),
                        mend(problem))
                .replace(System.lineSeparator(), "\n");
    }

    private String counts() {
        long errors =
                validation.problems().stream().filter(PolicyProblem::isError).count();
        long warnings = validation.problems().size() - errors;
        String counted = count(errors, "error");
        return warnings == 0 ? counted : counted + ", " + count(warnings, "warning");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Names the kind as a sentence does. */
    static String name(PolicyKind kind) {
        return switch (kind) {
            case IDENTITY -> "an identity policy";
            case TRUST -> "a trust policy";
            case SESSION -> "a session policy";
        };
    }

    private static String mend(PolicyProblem problem) {
        return switch (problem.code()) {
            case MISSING_VERSION, VARIABLE_UNSUPPORTED_IN_VERSION, INVALID_VERSION ->
                "write \"Version\": \"2012-10-17\" at the top";
            case JSON_SYNTAX_ERROR -> "mend the JSON, so that it can be read in one way only";
            case INVALID_POLICY_ELEMENT -> "mend the spelling of the element, or take it out";
            case UNSUPPORTED_ELEMENT_COMBINATION -> "keep one of the two";
            case UNSUPPORTED_PRINCIPAL, MISSING_PRINCIPAL, ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE ->
                "write it as its kind demands, or give another -Dcognito-audit.policyKind (identity, trust or session)";
            case POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA,
                    POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA,
                    POLICY_SIZE_EXCEEDS_SESSION_POLICY_QUOTA -> "split the policy, or join statements and actions";
            case FORALLVALUES_WITH_SINGLE_VALUED_KEY ->
                "leave out `ForAllValues:`, or demand the key with \"Null\": \"false\" too";
            case WILDCARD_WITHOUT_LIKE_OPERATOR ->
                "use the operator of the same name with `Like`, or take the wildcard out";
            case EMPTY_ARRAY_ACTION,
                    EMPTY_ARRAY_RESOURCE,
                    EMPTY_ARRAY_PRINCIPAL,
                    MISSING_STATEMENT,
                    MISSING_ACTION,
                    MISSING_RESOURCE,
                    MISSING_EFFECT -> "add what is missing";
            default ->
                problem.isError()
                        ? "write what is expected in its place"
                        : "write what is expected, unless this is meant";
        };
    }
}
