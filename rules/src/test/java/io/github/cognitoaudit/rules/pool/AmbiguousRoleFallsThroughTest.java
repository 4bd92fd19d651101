package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.SoundWorld.ISSUER;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AmbiguousRoleFallsThroughTest {
    private final AmbiguousRoleFallsThrough rule = new AmbiguousRoleFallsThrough();

    private static final String OBJECT = "arn:aws:s3:::acme-data/eu-west-1:7c1e2f3a-0b4d-4e5f-8a6b-9c0d1e2f3a40/";
    private static final String READER = roleArn("acme-reader");
    private static final MappingRule READERS = new MappingRule("https://acme/role", "Equals", "reader", READER);

    @Test
    @PageExample
    void flags_an_authenticated_role_that_may_do_more_than_a_mapped_one() {
        judging(rule, mapped("AuthenticatedRole", "s3:GetObject", "arn:aws:s3:::acme-public/*"))
                .violates(POOL_ID, message("s3:PutObject", OBJECT), resolution(), place())
                .witnessed(Map.of("action", "s3:PutObject", "resource", OBJECT))
                .mendedBy(set(".RoleMappings[\"" + PROVIDER_ARN + "\"].AmbiguousRoleResolution = \"Deny\""));
    }

    @Test
    @PageExample
    void accepts_a_mapping_that_denies_whom_it_does_not_match() {
        judging(rule, mapped("Deny", "s3:GetObject", "arn:aws:s3:::acme-public/*"))
                .isCompliant();
    }

    @Test
    void accepts_an_authenticated_role_that_each_mapped_one_contains() {
        judging(rule, mapped("AuthenticatedRole", "s3:*", "*")).isCompliant();
    }

    @Test
    void accepts_the_authenticated_role_itself_as_a_mapped_one() {
        judging(
                        rule,
                        world().pool(pool().mappedByRules(
                                        PROVIDER_ARN,
                                        "AuthenticatedRole",
                                        new MappingRule("https://acme/role", "Equals", "reader", ROLE_ARN))))
                .isCompliant();
    }

    @Test
    void accepts_a_mapping_that_matches_every_token_and_one_with_nothing_behind_it() {
        judging(
                        rule,
                        world().role(role("acme-reader"))
                                .pool(pool().mappedByRules(
                                                PROVIDER_ARN,
                                                "AuthenticatedRole",
                                                READERS,
                                                new MappingRule("iss", "Equals", ISSUER, READER))))
                .isCompliant();
        judging(
                        rule,
                        world().role(role("acme-reader"))
                                .pool(pool().withoutAuthenticatedRole()
                                        .mappedByRules(PROVIDER_ARN, "AuthenticatedRole", READERS)))
                .isCompliant();
        judging(rule, world().pool(pool().mappedByToken(PROVIDER_ARN, "AuthenticatedRole")))
                .isCompliant();
    }

    @Test
    void passes_over_roles_that_do_not_exist() {
        judging(rule, world().pool(pool().mappedByRules(PROVIDER_ARN, "AuthenticatedRole", READERS)))
                .isCompliant();
    }

    @Test
    void leaves_unread_policies_undetermined_where_they_decide() {
        judging(
                        rule,
                        world().role(role("acme-reader").policiesUnread(GapReason.ACCESS_DENIED))
                                .pool(pool().mappedByRules(PROVIDER_ARN, "AuthenticatedRole", READERS)))
                .isUndeterminedWithout("iam:ListAttachedRolePolicies");
        judging(
                        rule,
                        world().role(role("acme-reader"))
                                .role(authenticatedRole().policyUnread("more", GapReason.ACCESS_DENIED))
                                .pool(pool().mappedByRules(PROVIDER_ARN, "AuthenticatedRole", READERS)))
                .isUndeterminedWithout("iam:GetRolePolicy");
    }

    @Test
    void needs_no_unread_policy_where_every_completion_is_contained() {
        judging(
                        rule,
                        world().role(authenticatedRole().withoutPolicies())
                                .role(role("acme-reader").policiesUnread(GapReason.ACCESS_DENIED))
                                .pool(pool().mappedByRules(PROVIDER_ARN, "AuthenticatedRole", READERS)))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole().policiesUnread(GapReason.ACCESS_DENIED))
                                .role(role("acme-reader").policy("all", allowing("*", "*")))
                                .pool(pool().mappedByRules(PROVIDER_ARN, "AuthenticatedRole", READERS)))
                .isCompliant();
    }

    @Test
    void leaves_unread_roles_and_unknown_words_undetermined() {
        judging(
                        rule,
                        world().rolesAskedOneByOne()
                                .roleUnread(READER, GapReason.ACCESS_DENIED)
                                .pool(pool().mappedByRules(PROVIDER_ARN, "AuthenticatedRole", READERS)))
                .isUndeterminedWithout("iam:GetRole");
        judging(rule, mapped("Ask", "s3:GetObject", "arn:aws:s3:::acme-public/*"))
                .isUndetermined(GapReason.UNDECIDED);
    }

    private static WorldBuilder mapped(String otherwise, String action, String resource) {
        return world().role(role("acme-reader").policy("reader", allowing(action, resource)))
                .pool(pool().mappedByRules(PROVIDER_ARN, otherwise, READERS));
    }

    private static String message(String action, String resource) {
        return "users whom no rule of `RoleMappings/" + PROVIDER_ARN + "` matches get `" + ROLE_ARN + "`, which may `"
                + action + "` on `" + resource + "`; `" + READER
                + "` may not: `AmbiguousRoleResolution` is `AuthenticatedRole` and should be `Deny`";
    }

    private static Evidence resolution() {
        return Evidence.configured(
                "RoleMappings/" + PROVIDER_ARN + "/AmbiguousRoleResolution",
                "Deny",
                "AuthenticatedRole",
                "cognito-identity:GetIdentityPoolRoles");
    }

    private static Evidence place() {
        return Evidence.configured(
                "RoleMappings/" + PROVIDER_ARN + "/Rules/0",
                "a role that may do all that " + ROLE_ARN + " may do",
                READER,
                "cognito-identity:GetIdentityPoolRoles");
    }

    private static String set(String change) {
        return "aws cognito-identity set-identity-pool-roles --region eu-west-1 --cli-input-json \"$(aws cognito-identity"
                + " get-identity-pool-roles --region eu-west-1 --identity-pool-id " + POOL_ID + " --output json | jq '"
                + change + "')\"";
    }

    @Test
    void leaves_unread_slots_undetermined() {
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:GetIdentityPoolRoles");
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
