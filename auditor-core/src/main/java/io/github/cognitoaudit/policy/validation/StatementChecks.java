package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.Principals;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.syntax.Problems;
import io.github.cognitoaudit.policy.syntax.StatementTree;

/**
 * Checks which elements a statement has: resources and no principals in identity and session policies, principals and no resources in trust
 * policies (IAM user guide, reference_policies_grammar and access-analyzer-reference-policy-checks).
 */
final class StatementChecks {

    private StatementChecks() {}

    static void check(StatementTree statement, PolicyKind kind, Problems problems) {
        statement.sid().ifPresent(sid -> sid(sid, problems));
        if (kind == PolicyKind.TRUST) {
            trust(statement, problems);
        } else {
            permissions(statement, problems);
        }
    }

    /** Checks the characters of the id (IAM user guide, reference_policies_elements_sid); IAM takes an empty one. */
    private static void sid(Located sid, Problems problems) {
        if (sid.text().isEmpty()) {
            problems.warning(ProblemCode.EMPTY_SID_VALUE, sid.pointer(), "expected an id, found an empty text");
        } else if (!sid.text().chars().allMatch(c -> Ascii.isLetter(c) || Ascii.isDigit(c))) {
            problems.error(
                    ProblemCode.UNSUPPORTED_SID,
                    sid.pointer(),
                    "expected letters `A-Z`, `a-z` and digits, found " + Problems.quote(sid.text()));
        }
    }

    private static void permissions(StatementTree statement, Problems problems) {
        for (Principals principals : statement.principals()) {
            problems.error(
                    ProblemCode.UNSUPPORTED_PRINCIPAL,
                    principals.pointer(),
                    "expected no element `" + principals.element() + "` in a policy of permissions");
        }
        if (statement.resources().isEmpty()) {
            problems.error(
                    ProblemCode.MISSING_RESOURCE,
                    statement.pointer(),
                    "expected `Resource` or `NotResource`, found neither");
        }
    }

    private static void trust(StatementTree statement, Problems problems) {
        if (statement.principals().isEmpty()) {
            problems.error(
                    ProblemCode.MISSING_PRINCIPAL, statement.pointer(), "expected an element `Principal`, found none");
        }
        for (Principals principals : statement.principals()) {
            if (principals.negated()) {
                problems.error(
                        ProblemCode.ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL,
                        principals.pointer(),
                        "expected `Principal` in a trust policy, found `NotPrincipal`");
                if (statement.allows()) {
                    problems.warning(
                            ProblemCode.ALLOW_WITH_NOTPRINCIPAL,
                            principals.pointer(),
                            "expected `Principal` with `Allow`, found `NotPrincipal`, which allows everybody else");
                }
            }
        }
        statement
                .resources()
                .forEach(resources -> problems.error(
                        ProblemCode.ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE,
                        resources.pointer(),
                        "expected no element `" + resources.element()
                                + "` in a trust policy, which stands at its role"));
    }
}
