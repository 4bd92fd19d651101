package io.github.cognitoaudit.rule;

import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.MappedRole;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.model.aws.RolePolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says how to mend a flaw, ready to paste, with the real values filled in.
 *
 * @param side which side changes
 * @param summary what to do, one sentence
 * @param command a command line for the AWS CLI or the Auth0 CLI; empty text where no command does it
 * @param terraform the Terraform that says the same; empty text where there is none
 * @param impact whether it restarts anything or breaks logins, one sentence
 */
public record Remediation(Side side, String summary, String command, String terraform, String impact) {

    /** Checks that all parts are there. */
    public Remediation {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(terraform, "terraform");
        if (summary.isBlank() || impact.isBlank()) {
            throw new IllegalArgumentException("a remediation says what to do and what it breaks, found a blank");
        }
    }

    /**
     * Returns a change of an identity pool that leaves its other settings alone.
     *
     * <p>{@code UpdateIdentityPool} replaces every setting, so the command writes back what it has just read.
     *
     * @param pool the pool
     * @param summary what to do, one sentence
     * @param change the change as a filter of {@code jq} over the answer of {@code DescribeIdentityPool}
     * @param setting the arguments that say the same in the Terraform resource {@code aws_cognito_identity_pool}
     * @param impact whether it breaks logins, one sentence
     */
    public static Remediation updatingPool(
            IdentityPool pool, String summary, String change, String setting, String impact) {
        String read = "aws cognito-identity describe-identity-pool --region " + pool.region() + " --identity-pool-id "
                + pool.poolId() + " --output json | jq '" + change + "'";
        return new Remediation(
                Side.AWS,
                summary,
                "aws cognito-identity update-identity-pool --region " + pool.region() + " --cli-input-json \"$(" + read
                        + ")\"",
                "resource \"aws_cognito_identity_pool\" \"pool\" {\n  # " + pool.poolId() + "\n  " + setting + "\n}",
                impact);
    }

    /**
     * Returns a change of the roles and role mappings of a pool that leaves the others alone.
     *
     * <p>{@code SetIdentityPoolRoles} replaces them all, so the command writes back what it has just read.
     *
     * @param pool the pool
     * @param summary what to do, one sentence
     * @param change the change as a filter of {@code jq} over the answer of {@code GetIdentityPoolRoles}
     * @param setting what says the same in the Terraform resource {@code aws_cognito_identity_pool_roles_attachment}
     * @param impact whether it breaks logins, one sentence
     */
    public static Remediation changingPoolRoles(
            IdentityPool pool, String summary, String change, String setting, String impact) {
        String read = "aws cognito-identity get-identity-pool-roles --region " + pool.region() + " --identity-pool-id "
                + pool.poolId() + " --output json | jq '" + change.replace("'", "'\\''") + "'";
        return new Remediation(
                Side.AWS,
                summary,
                "aws cognito-identity set-identity-pool-roles --region " + pool.region() + " --cli-input-json \"$("
                        + read + ")\"",
                "resource \"aws_cognito_identity_pool_roles_attachment\" \"roles\" {\n  # " + pool.poolId() + "\n  "
                        + setting + "\n}",
                impact);
    }

    /**
     * Returns the removal of rules from the role mappings of a pool; a mapping of which no rule is left goes too, for Cognito takes none
     * without rules (facts.md 3.1).
     *
     * @param pool the pool
     * @param rules the rules, in the order of their places
     * @param summary what to do, one sentence
     * @param impact whether it breaks logins, one sentence
     */
    public static Remediation removingMappedRoles(
            IdentityPool pool, List<MappedRole> rules, String summary, String impact) {
        Map<RoleMapping, List<String>> byMapping = rules.stream()
                .collect(Collectors.groupingBy(
                        MappedRole::mapping,
                        LinkedHashMap::new,
                        Collectors.mapping(rule -> String.valueOf(rule.index()), Collectors.toList())));
        String places = byMapping.entrySet().stream()
                .map(entry -> ".RoleMappings[\"" + entry.getKey().providerKey() + "\"]"
                        + (entry.getValue().size() == entry.getKey().rules().size()
                                ? ""
                                : ".RulesConfiguration.Rules[" + String.join(",", entry.getValue()) + "]"))
                .collect(Collectors.joining(", "));
        return changingPoolRoles(
                pool,
                summary,
                "del(" + places + ")",
                "# without the rules " + rules.stream().map(MappedRole::place).collect(Collectors.joining(", ")),
                impact);
    }

    /**
     * Returns the replacement of a principal-tag map; one without tags stands for none, since Cognito has no call that deletes it.
     *
     * @param pool the pool
     * @param map the map that should be there
     * @param summary what to do, one sentence
     * @param impact whether it breaks logins, one sentence
     */
    public static Remediation settingTags(IdentityPool pool, PrincipalTagMap map, String summary, String impact) {
        String tags = map.tags().entrySet().stream()
                .map(tag -> "\"" + tag.getKey() + "\": \"" + tag.getValue() + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
        return new Remediation(
                Side.AWS,
                summary,
                "aws cognito-identity set-principal-tag-attribute-map --region " + pool.region()
                        + " --identity-pool-id " + pool.poolId() + " --identity-provider-name " + map.providerName()
                        + (map.useDefaults()
                                ? " --use-defaults"
                                : " --no-use-defaults --principal-tags '" + tags.replace("'", "'\\''") + "'"),
                "resource \"aws_cognito_identity_pool_provider_principal_tag\" \"tags\" {\n"
                        + "  identity_pool_id       = \"" + pool.poolId() + "\"\n"
                        + "  identity_provider_name = \"" + map.providerName() + "\"\n"
                        + "  use_defaults           = " + map.useDefaults() + "\n"
                        + "  principal_tags         = " + tags.replace("\": ", "\" = ") + "\n}",
                impact);
    }

    /**
     * Returns the creation of a role that a pool then hands out; its other slots and its mappings stay.
     *
     * @param pool the pool
     * @param roleName the name of the role, without its path
     * @param trust the role's trust policy, as compact JSON
     * @param change the change as a filter of {@code jq} over the answer of {@code GetIdentityPoolRoles}; {@code $arn} is the role
     * @param summary what to do, one sentence
     */
    public static Remediation creatingPoolRole(
            IdentityPool pool, String roleName, String trust, String change, String summary) {
        String create = "aws iam create-role --role-name " + roleName + " --query Role.Arn --output text"
                + " --assume-role-policy-document '" + trust + "'";
        String read = "aws cognito-identity get-identity-pool-roles --region " + pool.region() + " --identity-pool-id "
                + pool.poolId() + " --output json | jq --arg arn \"$(" + create + ")\" '" + change + "'";
        return new Remediation(
                Side.AWS,
                summary,
                "aws cognito-identity set-identity-pool-roles --region " + pool.region() + " --cli-input-json \"$("
                        + read + ")\"",
                "resource \"aws_iam_role\" \"" + roleName + "\" {\n  name               = \"" + roleName
                        + "\"\n  assume_role_policy = jsonencode(" + trust + ")\n}\n\n"
                        + "# name aws_iam_role." + roleName
                        + ".arn in the aws_cognito_identity_pool_roles_attachment of " + pool.poolId(),
                "Breaks no login: those that need the role fail already. The new role may do nothing yet.");
    }

    /**
     * Returns a change of a client's settings that leaves the others alone.
     *
     * @param client the client
     * @param summary what to do, one sentence
     * @param change the change as the body of {@code PATCH /api/v2/clients/{id}}
     * @param arguments the arguments that say the same in the Terraform resource {@code auth0_client}
     * @param impact whether it breaks logins, one sentence
     */
    public static Remediation patchingClient(
            Auth0Client client, String summary, String change, String arguments, String impact) {
        return new Remediation(
                Side.AUTH0,
                summary,
                "auth0 api patch clients/" + client.clientId() + " --data '" + change.replace("'", "'\\''") + "'",
                "# the client " + client.clientId() + "\nresource \"auth0_client\" \"app\" {\n" + arguments.indent(2)
                        + "}\n",
                impact);
    }

    /**
     * Returns a change of a client's setting to a list of texts.
     *
     * @param client the client
     * @param summary what to do, one sentence
     * @param setting the name of the setting, with the Management API as with Terraform
     * @param values the whole list that the setting should hold
     * @param impact whether it breaks logins, one sentence
     */
    public static Remediation patchingClient(
            Auth0Client client, String summary, String setting, List<String> values, String impact) {
        String list = values.stream()
                .map(value -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        return patchingClient(client, summary, "{\"" + setting + "\":" + list + "}", setting + " = " + list, impact);
    }

    /**
     * Returns a change that takes grants from a client and leaves it the others that were read.
     *
     * @param client the client
     * @param grants the grants to take
     * @param summary what to do, one sentence
     * @param impact whether it breaks logins, one sentence
     */
    public static Remediation withdrawing(Auth0Client client, Set<String> grants, String summary, String impact) {
        List<String> left = client.settings()
                .grantTypes()
                .fold(
                        named -> named.orElse(List.of()).stream()
                                .filter(grant -> !grants.contains(grant))
                                .toList(),
                        gap -> List.of());
        return patchingClient(client, summary, "grant_types", left, impact);
    }

    /**
     * Returns a change that switches a flag of the tenant off and leaves the others alone.
     *
     * @param tenant the tenant
     * @param summary what to do, one sentence
     * @param flag the name of the flag, with the Management API as with Terraform
     * @param impact whether it breaks logins, one sentence
     */
    public static Remediation switchingOff(Tenant tenant, String summary, String flag, String impact) {
        return new Remediation(
                Side.AUTH0,
                summary,
                "auth0 api patch tenants/settings --tenant " + tenant.domain() + " --data '{\"flags\":{\"" + flag
                        + "\":false}}'",
                "# the tenant " + tenant.domain() + "\nresource \"auth0_tenant\" \"tenant\" {\n  flags {\n    " + flag
                        + " = false\n  }\n}\n",
                impact);
    }

    /**
     * Returns a replacement of a role's trust policy.
     *
     * @param role the role
     * @param document the whole trust policy that the role should have, as compact JSON
     * @param summary what to do, one sentence
     * @param impact whether it breaks logins, one sentence
     */
    public static Remediation replacingTrust(IamRole role, String document, String summary, String impact) {
        return new Remediation(
                Side.AWS,
                summary,
                "aws iam update-assume-role-policy --role-name " + role.name() + " --policy-document '"
                        + document.replace("'", "'\\''") + "'",
                "resource \"aws_iam_role\" \"" + role.name() + "\" {\n  assume_role_policy = jsonencode("
                        + document.replace("${", "$${") + ")\n}",
                impact);
    }

    /**
     * Returns an edit that takes action names out of a policy of a role, and statements that are left without any.
     *
     * @param role the role
     * @param policy the policy
     * @param actions the names as the policy writes them, such as allow or deny nothing
     */
    public static Remediation droppingActions(IamRole role, RolePolicy policy, List<String> actions) {
        if (!policy.isOfAws()
                && role.policies().items().contains(policy)
                && policy.statements().stream()
                        .allMatch(statement -> !statement.actions().negated()
                                && actions.containsAll(statement.actions().patterns()))) {
            return droppingPolicy(role, policy);
        }
        String names = String.join("\",\"", actions);
        String change = "jq '.Statement |= ([.] | flatten | map(if .Action then .Action |= (([.] | flatten) - [\""
                + names + "\"]) else . end) | map(select(.Action != [])))'";
        String arn = policy.managedArn().orElse("");
        String read = policy.managedArn().isPresent()
                ? "aws iam get-policy-version --policy-arn " + arn
                        + " --version-id \"$(aws iam get-policy --policy-arn " + arn
                        + " --query Policy.DefaultVersionId --output text)\" --query PolicyVersion.Document"
                : "aws iam get-role-policy --role-name " + role.name() + " --policy-name " + policy.name()
                        + " --query PolicyDocument";
        String write = policy.managedArn().isPresent()
                ? "aws iam create-policy-version --set-as-default --policy-arn " + arn
                : "aws iam put-role-policy --role-name " + role.name() + " --policy-name " + policy.name();
        return new Remediation(
                Side.AWS,
                policy.isOfAws()
                        ? "Refresh the catalogue of this program: `" + policy.name() + "` is maintained by AWS."
                        : "Correct the name in `" + policy.name() + "`, or take it out.",
                policy.isOfAws() ? "" : write + " --policy-document \"$(" + read + " --output json | " + change + ")\"",
                policy.isOfAws() ? "" : "# remove \"" + names.replace("\",\"", "\", \"") + "\" from " + policy.name(),
                "Breaks no login. An action that AWS added after the date of the catalogue would be refused.");
    }

    /** A policy without statements is none that IAM takes. */
    private static Remediation droppingPolicy(IamRole role, RolePolicy policy) {
        return new Remediation(
                Side.AWS,
                "Correct the names in `" + policy.name()
                        + "`, or take the policy from the role: it names nothing else.",
                policy.managedArn()
                        .map(arn -> "aws iam detach-role-policy --role-name " + role.name() + " --policy-arn " + arn)
                        .orElse("aws iam delete-role-policy --role-name " + role.name() + " --policy-name "
                                + policy.name()),
                "# remove " + policy.name() + " of " + role.name(),
                "Breaks no login. An action that AWS added after the date of the catalogue would be refused.");
    }

    /**
     * Returns a replacement of a policy of a role: an inline one is overwritten, a managed one gets a new default version, and one
     * of AWS is detached, since nobody else can change it.
     *
     * @param role the role
     * @param policy the policy, or the boundary
     * @param document the whole document that it should have, as compact JSON
     * @param summary what to do, one sentence
     * @param impact whether it breaks anything, one sentence
     */
    public static Remediation replacingPolicy(
            IamRole role, RolePolicy policy, String document, String summary, String impact) {
        if (policy.managedArn().isEmpty()) {
            return puttingPolicy(role, policy.name(), document, summary, impact);
        }
        String arn = policy.managedArn().get();
        String command = arn.contains(":iam::aws:")
                ? "aws iam detach-role-policy --role-name " + role.name() + " --policy-arn " + arn
                : "aws iam create-policy-version --set-as-default --policy-arn " + arn + " --policy-document "
                        + quoted(document);
        String terraform =
                "resource \"aws_iam_policy\" \"" + policy.name() + "\" {\n  policy = " + encoded(document) + "\n}";
        return new Remediation(Side.AWS, summary, command, terraform, impact);
    }

    /**
     * Returns an inline policy of a role, new or in the place of the one with this name.
     *
     * @param role the role
     * @param name the name of the policy
     * @param document the whole document, as compact JSON
     * @param summary what to do, one sentence
     * @param impact whether it breaks anything, one sentence
     */
    public static Remediation puttingPolicy(IamRole role, String name, String document, String summary, String impact) {
        return new Remediation(
                Side.AWS,
                summary,
                "aws iam put-role-policy --role-name " + role.name() + " --policy-name " + name + " --policy-document "
                        + quoted(document),
                "resource \"aws_iam_role_policy\" \"" + name + "\" {\n  role   = \"" + role.name() + "\"\n  policy = "
                        + encoded(document) + "\n}",
                impact);
    }

    private static String quoted(String document) {
        return "'" + document.replace("'", "'\\''") + "'";
    }

    private static String encoded(String document) {
        return "jsonencode(" + document.replace("${", "$${") + ")";
    }

    /** Names the side on which a mend happens. */
    public enum Side {
        /** In the Auth0 tenant. */
        AUTH0,
        /** In the AWS account. */
        AWS
    }
}
