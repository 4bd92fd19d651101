package io.github.cognitoaudit.collect.aws;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.MalformedAnswerException;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentity.model.GetIdentityPoolRolesResponse;
import software.amazon.awssdk.services.cognitoidentity.model.GetPrincipalTagAttributeMapResponse;
import software.amazon.awssdk.services.cognitoidentity.model.RoleMapping;

/** Takes over what Cognito answers about the roles and tags of a pool; whatever is not as facts.md 3.1 says is malformed. */
final class PoolAnswers {

    private static final String AUTHENTICATED = "authenticated";
    private static final String UNAUTHENTICATED = "unauthenticated";

    private PoolAnswers() {}

    /**
     * Takes over the roles. A pool for which roles were never set has neither {@code Roles} nor {@code RoleMappings}: in JSON,
     * Cognito leaves out what is not set, and that the answer is whole was checked before.
     */
    static PoolRoles roles(String poolId, GetIdentityPoolRolesResponse answer) {
        requireSame(poolId, answer.identityPoolId());
        for (String slot : answer.roles().keySet()) {
            if (!Set.of(AUTHENTICATED, UNAUTHENTICATED).contains(slot)) {
                throw new MalformedAnswerException("expected the slots `" + AUTHENTICATED + "` and `" + UNAUTHENTICATED
                        + "` in `Roles`, found `" + slot + "`");
            }
        }
        return new PoolRoles(
                slot(answer.roles(), AUTHENTICATED),
                slot(answer.roles(), UNAUTHENTICATED),
                answer.roleMappings().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(mapping -> mapping(mapping.getKey(), mapping.getValue()))
                        .toList());
    }

    /** Takes over a principal-tag map. */
    static PrincipalTagMap tagMap(String providerName, GetPrincipalTagAttributeMapResponse answer) {
        return new PrincipalTagMap(
                providerName, AwsCalls.required("UseDefaults", answer.useDefaults()), answer.principalTags());
    }

    /** Refuses an answer that is about another pool than the one that was asked for. */
    static void requireSame(String poolId, @Nullable String answered) {
        if (!poolId.equals(answered)) {
            throw new MalformedAnswerException(
                    "expected an answer about `" + poolId + "`, found one about `" + answered + "`");
        }
    }

    private static Optional<String> slot(Map<String, String> roles, String name) {
        return roles.containsKey(name)
                ? Optional.of(AwsCalls.required("Roles." + name, roles.get(name)))
                : Optional.empty();
    }

    private static io.github.cognitoaudit.model.aws.RoleMapping mapping(String key, RoleMapping mapping) {
        return new io.github.cognitoaudit.model.aws.RoleMapping(
                key,
                AwsCalls.required("Type", mapping.typeAsString()),
                Optional.ofNullable(mapping.ambiguousRoleResolutionAsString()),
                rules(mapping));
    }

    private static List<MappingRule> rules(RoleMapping mapping) {
        if (mapping.rulesConfiguration() == null) {
            if ("Token".equals(mapping.typeAsString())) {
                return List.of();
            }
            throw new MalformedAnswerException("expected `RulesConfiguration` in a mapping by rules, found none");
        }
        if (!mapping.rulesConfiguration().hasRules()
                || mapping.rulesConfiguration().rules().isEmpty()) {
            throw new MalformedAnswerException(
                    "expected `Rules` with 1 to 400 rules in a mapping by rules, found none");
        }
        return mapping.rulesConfiguration().rules().stream()
                .map(rule -> new MappingRule(
                        AwsCalls.required("Claim", rule.claim()),
                        AwsCalls.required("MatchType", rule.matchTypeAsString()),
                        AwsCalls.required("Value", rule.value()),
                        AwsCalls.required("RoleARN", rule.roleARN())))
                .toList();
    }
}
