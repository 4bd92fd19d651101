package io.github.cognitoaudit.verification.remediation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the options that an operation takes, by the reference of the AWS CLI, version 2 (docs.aws.amazon.com/cli/latest/reference).
 *
 * @param operation the service and the operation
 * @param required the names without which it is refused
 * @param optional the other names
 */
record AwsOptions(String operation, Set<String> required, Set<String> optional) {

    private static final Set<String> GLOBAL = Set.of("region", "output", "query");

    /** Each line is an operation; a name in brackets may be left out, one with a star takes more than one value. */
    private static final Map<String, AwsOptions> KNOWN = Arrays.stream(
                    """
            iam add-client-id-to-open-id-connect-provider: open-id-connect-provider-arn client-id
            iam create-open-id-connect-provider: url [client-id-list]* [thumbprint-list]*
            iam create-policy-version: policy-arn policy-document [set-as-default]!
            iam create-role: role-name assume-role-policy-document
            iam delete-open-id-connect-provider: open-id-connect-provider-arn
            iam delete-role-policy: role-name policy-name
            iam detach-role-policy: role-name policy-arn
            iam get-policy-version: policy-arn version-id
            iam get-policy: policy-arn
            iam get-role-policy: role-name policy-name
            iam get-role: role-name
            iam put-role-policy: role-name policy-name policy-document
            iam remove-client-id-from-open-id-connect-provider: open-id-connect-provider-arn client-id
            iam update-assume-role-policy: role-name policy-document
            iam update-open-id-connect-provider-thumbprint: open-id-connect-provider-arn thumbprint-list*
            iam update-role: role-name [max-session-duration]
            cognito-identity create-identity-pool: identity-pool-name [allow-unauthenticated-identities]! [no-allow-unauthenticated-identities]! [allow-classic-flow]! [no-allow-classic-flow]! [open-id-connect-provider-arns]*
            cognito-identity describe-identity-pool: identity-pool-id
            cognito-identity get-identity-pool-roles: identity-pool-id
            cognito-identity set-identity-pool-roles: [cli-input-json]
            cognito-identity set-principal-tag-attribute-map: identity-pool-id identity-provider-name [use-defaults]! [no-use-defaults]! [principal-tags]
            cognito-identity update-identity-pool: [cli-input-json]
            """.lines().map(AwsOptions::line).toList().toArray(AwsOptions[]::new))
            .collect(Collectors.toMap(AwsOptions::operation, options -> options));

    static AwsOptions of(String operation) {
        AwsOptions known = KNOWN.get(operation);
        if (known == null) {
            throw new Refused("aws: there is no operation `" + operation + "` here");
        }
        return known;
    }

    void check(Map<String, List<String>> given) {
        Set<String> missing = required.stream()
                .map(AwsOptions::bare)
                .filter(name -> !given.containsKey(name))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw new Refused("aws " + operation + ": the options " + missing + " are required");
        }
        given.forEach(this::check);
    }

    private void check(String name, List<String> values) {
        boolean flag = optional.contains(name + "!");
        boolean list = required.contains(name + "*") || optional.contains(name + "*");
        if (!flag && !list && !required.contains(name) && !optional.contains(name) && !GLOBAL.contains(name)) {
            throw new Refused("aws " + operation + ": unknown option `--" + name + "`");
        }
        if (flag ? !values.isEmpty() : values.isEmpty() || (!list && values.size() > 1)) {
            throw new Refused("aws " + operation + ": `--" + name + "` does not take " + values);
        }
    }

    private static AwsOptions line(String line) {
        String[] parts = line.split(": ", 2);
        Map<Boolean, Set<String>> names = Arrays.stream(parts[1].split(" ", -1))
                .collect(Collectors.partitioningBy(
                        name -> name.startsWith("["),
                        Collectors.mapping(name -> name.replaceAll("[\\[\\]]", ""), Collectors.toSet())));
        return new AwsOptions(parts[0], names.getOrDefault(false, Set.of()), names.getOrDefault(true, Set.of()));
    }

    private static String bare(String name) {
        return name.replaceAll("[*!]", "");
    }
}
