package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.PrincipalEntry;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.syntax.Problems;
import io.github.cognitoaudit.policy.syntax.StatementTree;

/** Checks the form of the principals of a trust policy (IAM user guide, reference_policies_elements_principal). */
final class PrincipalChecks {

    private final boolean variables;
    private final Problems problems;

    PrincipalChecks(boolean variables, Problems problems) {
        this.variables = variables;
        this.problems = problems;
    }

    void check(StatementTree statement) {
        statement.principals().forEach(principals -> principals.entries().forEach(this::check));
    }

    private void check(PrincipalEntry entry) {
        Located value = entry.value();
        String text = value.text();
        if (entry.type().equals("*")) {
            error(
                    ProblemCode.ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL,
                    value,
                    "`{\"AWS\": \"*\"}` for everybody in a trust policy");
        } else if (entry.type().equals("AWS") && text.equals("*")) {
            return;
        } else if (variables && text.contains("${")) {
            error(ProblemCode.VARIABLE_UNSUPPORTED_IN_ELEMENT, value, "no variable in a principal");
        } else if (Ascii.hasWildcard(text)) {
            error(ProblemCode.UNSUPPORTED_WILDCARD_IN_PRINCIPAL, value, "a principal without wildcards");
        } else {
            typed(entry.type(), value);
        }
    }

    private void typed(String type, Located value) {
        switch (type) {
            case "AWS" -> aws(value);
            case "Federated" -> federated(value);
            case "Service" -> service(value);
            // the walk leaves no other type than `CanonicalUser`
            default ->
                problems.warning(
                        ProblemCode.UNSUPPORTED_PRINCIPAL,
                        value.pointer(),
                        "expected another type of principal in a trust policy, found `CanonicalUser`, which buckets have");
        }
    }

    private void aws(Located value) {
        String text = value.text();
        Arn arn = Arn.of(text, false);
        if (isUniqueId(text, "AROA")) {
            warning(ProblemCode.INVALID_ROLE_REFERENCE, value, "the ARN of a role");
        } else if (isUniqueId(text, "AIDA")) {
            warning(ProblemCode.INVALID_USER_REFERENCE, value, "the ARN of a user");
        } else if (Ascii.isNumber(text)) {
            account(value, text);
        } else if (!arn.startsAsArn()) {
            error(ProblemCode.INVALID_ARN_PREFIX, value, "`*`, an account of 12 digits or an ARN");
        } else if (!arn.isComplete()) {
            error(ProblemCode.MISSING_ARN_FIELD, value, "the six fields of an ARN");
        } else {
            ArnFields.partition(value, arn.partition(), problems);
            service(value, arn);
            region(value, arn);
            account(value, arn.account());
            resource(value, arn);
        }
    }

    private static boolean isUniqueId(String text, String prefix) {
        return text.startsWith(prefix) && text.chars().allMatch(c -> Ascii.isCapital(c) || Ascii.isDigit(c));
    }

    private void service(Located value, Arn arn) {
        if (!arn.service().equals("iam") && !arn.service().equals("sts")) {
            error(ProblemCode.INVALID_SERVICE, value, "an ARN of `iam` or `sts`");
        }
    }

    private void region(Located value, Arn arn) {
        if (!arn.region().isEmpty()) {
            error(ProblemCode.ARN_REGION_NOT_ALLOWED, value, "no region in the ARN of a principal");
        }
    }

    private void account(Located value, String account) {
        if (!Ascii.isAccount(account)) {
            error(ProblemCode.INVALID_ARN_ACCOUNT, value, "an account of 12 digits");
        }
    }

    private void resource(Located value, Arn arn) {
        boolean known = switch (arn.service()) {
            case "iam" ->
                arn.resource().equals("root")
                        || isNamed(arn.resource(), "user/", 1)
                        || isNamed(arn.resource(), "role/", 1);
            case "sts" -> isNamed(arn.resource(), "assumed-role/", 2) || isNamed(arn.resource(), "federated-user/", 1);
            default -> true;
        };
        if (!known) {
            error(
                    ProblemCode.INVALID_ARN_RESOURCE,
                    value,
                    "`root`, a user, a role, a session of a role or a federated user");
        }
    }

    /** Tells whether the resource is of the type and has at least so many names behind it, none of them empty. */
    private static boolean isNamed(String resource, String type, int names) {
        if (!resource.startsWith(type)) {
            return false;
        }
        String[] parts = resource.substring(type.length()).split("/", -1);
        return parts.length >= names && !parts[0].isEmpty() && !parts[parts.length - 1].isEmpty();
    }

    /** Checks for a domain name or the ARN of a provider, as the message of Access Analyzer asks. */
    private void federated(Located value) {
        Arn arn = Arn.of(value.text(), false);
        boolean provider = arn.startsAsArn()
                && arn.service().equals("iam")
                && arn.region().isEmpty()
                && Ascii.isAccount(arn.account())
                && (isOf(arn.resource(), "saml-provider/") || isOf(arn.resource(), "oidc-provider/"));
        if (provider) {
            ArnFields.partition(value, arn.partition(), problems);
        } else if (!isDomain(value.text())) {
            error(
                    ProblemCode.INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY,
                    value,
                    "a domain name or the ARN of a SAML or OIDC provider");
        }
    }

    /** Tells whether the resource is of the type and has a name, which may end in a slash as the address of an issuer does. */
    private static boolean isOf(String resource, String type) {
        return resource.startsWith(type) && resource.length() > type.length();
    }

    private void service(Located value) {
        if (!isDomain(value.text())) {
            error(ProblemCode.INVALID_SERVICE_PRINCIPAL_FORMAT, value, "a domain name such as `ec2.amazonaws.com`");
        }
    }

    private static boolean isDomain(String text) {
        return text.indexOf('.') > 0
                && !text.endsWith(".")
                && !text.contains("..")
                && text.chars().allMatch(c -> Ascii.isLetter(c) || Ascii.isDigit(c) || c == '-' || c == '.');
    }

    private void error(ProblemCode code, Located value, String expected) {
        problems.error(code, value.pointer(), "expected " + expected + ", found " + Problems.quote(value.text()));
    }

    private void warning(ProblemCode code, Located value, String expected) {
        problems.warning(
                code,
                value.pointer(),
                "expected " + expected + ", found the id " + Problems.quote(value.text())
                        + ", as IAM shows one that is deleted");
    }
}
