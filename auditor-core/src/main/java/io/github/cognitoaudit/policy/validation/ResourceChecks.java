package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.syntax.Problems;
import io.github.cognitoaudit.policy.syntax.StatementTree;
import java.util.Set;

/**
 * Checks the form of resources: {@code *} or an ARN (IAM user guide, reference_policies_elements_resource and reference-arns).
 *
 * <p>IAM is seen to refuse a partition or a service that is not one, a region in the ARN of IAM or of a bucket, a resource of IAM of no known
 * type, and an ARN with fewer than six fields of which one is empty. It completes other short ARNs in identity policies; STS refuses them in session
 * policies (policy-engine.md 1.2).
 */
final class ResourceChecks {

    /** The types of IAM resources: those of the catalogue, and those that IAM itself lists when it refuses another. */
    private static final Set<String> IAM_TYPES = Set.of(
            "access-report",
            "assumed-role",
            "delegation-request",
            "federated-user",
            "group",
            "instance-profile",
            "mfa",
            "oidc-provider",
            "policy",
            "report",
            "role",
            "role-template",
            "saml-provider",
            "server-certificate",
            "sms-mfa",
            "u2f",
            "user");

    private final boolean variables;
    private final PolicyKind kind;
    private final Problems problems;

    ResourceChecks(boolean variables, PolicyKind kind, Problems problems) {
        this.variables = variables;
        this.kind = kind;
        this.problems = problems;
    }

    void check(StatementTree statement) {
        StatementTree.texts(statement.resources()).forEach(this::check);
    }

    private void check(Located resource) {
        if (resource.text().equals("*")) {
            return;
        }
        VariableChecks.check(resource, variables, problems);
        Arn arn = Arn.of(resource.text(), variables);
        if (!arn.startsAsArn()) {
            problems.error(
                    ProblemCode.INVALID_ARN_PREFIX,
                    resource.pointer(),
                    "expected `*` or an ARN, found " + Problems.quote(resource.text()));
            return;
        }
        if (variables && variableBeforeResource(arn)) {
            problems.error(
                    ProblemCode.VARIABLE_UNSUPPORTED_IN_ELEMENT,
                    resource.pointer(),
                    "expected variables behind the fifth colon only, found " + Problems.quote(resource.text()));
            return;
        }
        ArnFields.partition(resource, arn.partition(), problems);
        service(resource, arn);
        length(resource, arn);
        region(resource, arn);
        account(resource, arn);
        if (arn.isComplete() && arn.service().equals("iam")) {
            iam(resource, arn.resource());
        }
    }

    private static boolean variableBeforeResource(Arn arn) {
        return arn.fields().stream().limit(5).anyMatch(field -> field.contains("${"));
    }

    private void service(Located resource, Arn arn) {
        String service = arn.service();
        if (service.isEmpty() || Ascii.hasWildcard(service)) {
            problems.error(
                    ProblemCode.INVALID_SERVICE,
                    resource.pointer(),
                    "expected a service without wildcards, found " + Problems.quote(service));
        } else if (service.chars().anyMatch(Ascii::isCapital)) {
            problems.warning(
                    ProblemCode.INVALID_ARN_SERVICE_CASE,
                    resource.pointer(),
                    "expected a service in small letters, found " + Problems.quote(service));
        }
    }

    private void length(Located resource, Arn arn) {
        if (arn.isComplete()) {
            return;
        }
        String message = "expected the six fields of an ARN, found "
                + arn.fields().size() + " in " + Problems.quote(resource.text());
        if (kind == PolicyKind.SESSION || arn.hasGap()) {
            problems.error(ProblemCode.MISSING_ARN_FIELD, resource.pointer(), message);
        } else {
            problems.warning(
                    ProblemCode.MISSING_ARN_FIELD, resource.pointer(), message + ", which IAM completes with `*`");
        }
    }

    /** Checks the region where IAM does: its own resources have none, and a bucket, whose ARN has no account, has none. */
    private void region(Located resource, Arn arn) {
        boolean bucket =
                arn.service().equals("s3") && arn.isComplete() && arn.account().isEmpty();
        if (!arn.region().isEmpty() && (bucket || isOfIam(arn))) {
            problems.error(
                    ProblemCode.ARN_REGION_NOT_ALLOWED,
                    resource.pointer(),
                    "expected no region in an ARN of `" + arn.service() + "`, found " + Problems.quote(arn.region()));
        }
    }

    private static boolean isOfIam(Arn arn) {
        return arn.service().equals("iam") && arn.fields().size() > 4;
    }

    private void account(Located resource, Arn arn) {
        String account = arn.account();
        if (!account.isEmpty() && !account.equals("aws") && !Ascii.hasWildcard(account) && !Ascii.isAccount(account)) {
            problems.warning(
                    ProblemCode.INVALID_ARN_ACCOUNT,
                    resource.pointer(),
                    "expected an account of 12 digits, found " + Problems.quote(account));
        }
    }

    private void iam(Located resource, String path) {
        boolean typed = path.contains("/") && IAM_TYPES.contains(path.substring(0, path.indexOf('/')));
        if (!typed && !path.equals("*")) {
            problems.error(
                    ProblemCode.INVALID_ARN_RESOURCE,
                    resource.pointer(),
                    "expected `*` or a type of IAM resources such as `role/`, found " + Problems.quote(path));
        }
    }
}
