package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.ISSUER;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AuthenticatedRoleMissingTest {
    private final AuthenticatedRoleMissing rule = new AuthenticatedRoleMissing();

    private static final String MESSAGE =
            "signed-in identities may get no role: the authenticated slot is empty, and no"
                    + " role mapping of the issuer's provider always yields one; `Roles/authenticated` should name a role";
    private static final Evidence EMPTY_SLOT = Evidence.observed(
            "Roles/authenticated", "the ARN of a role", "none", "cognito-identity:GetIdentityPoolRoles");
    private static final MappingRule ADMINS = new MappingRule("https://acme/role", "Equals", "admin", ROLE_ARN);

    @Test
    @PageExample
    void flags_an_empty_slot() {
        judging(rule, world().pool(pool().withoutAuthenticatedRole()))
                .violates(POOL_ID, MESSAGE, EMPTY_SLOT)
                .mendedBy("aws cognito-identity set-identity-pool-roles --region eu-west-1 --cli-input-json \"$(aws"
                        + " cognito-identity get-identity-pool-roles --region eu-west-1 --identity-pool-id " + POOL_ID
                        + " --output json | jq --arg arn \"$(aws iam create-role --role-name production-authenticated"
                        + " --query Role.Arn --output text --assume-role-policy-document '{\"Version\":\"2012-10-17\","
                        + "\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
                        + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\","
                        + "\"Condition\":{\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID
                        + "\"},\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}')\""
                        + " '.Roles = ((.Roles // {}) + {authenticated: $arn})')\"");
    }

    @Test
    @PageExample
    void accepts_a_filled_slot() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_a_mapping_that_falls_through_to_the_empty_slot() {
        judging(
                        rule,
                        world().pool(pool().withoutAuthenticatedRole()
                                .mappedByRules(PROVIDER_ARN, "AuthenticatedRole", ADMINS)))
                .violates(POOL_ID, MESSAGE, EMPTY_SLOT);
    }

    @Test
    void flags_a_mapping_that_denies_whom_it_does_not_match() {
        judging(rule, world().pool(pool().withoutAuthenticatedRole().mappedByRules(PROVIDER_ARN, "Deny", ADMINS)))
                .violates(POOL_ID, MESSAGE, EMPTY_SLOT);
    }

    @Test
    void accepts_a_mapping_whose_rule_matches_every_token_of_the_issuer() {
        judging(
                        rule,
                        world().pool(pool().withoutAuthenticatedRole()
                                .mappedByRules(
                                        PROVIDER_ARN,
                                        "AuthenticatedRole",
                                        ADMINS,
                                        new MappingRule("iss", "Equals", ISSUER, ROLE_ARN))))
                .isCompliant();
    }

    @Test
    void flags_a_rule_that_names_another_issuer() {
        judging(
                        rule,
                        world().pool(pool().withoutAuthenticatedRole()
                                .mappedByRules(
                                        PROVIDER_ARN,
                                        "AuthenticatedRole",
                                        new MappingRule("iss", "Equals", "https://acme.eu.auth0.com", ROLE_ARN))))
                .violates(POOL_ID, MESSAGE, EMPTY_SLOT);
    }

    @Test
    void flags_mappings_that_do_not_concern_the_issuer_s_tokens() {
        judging(
                        rule,
                        world().pool(pool().withoutAuthenticatedRole()
                                .mappedByRules(providerArn("other.example.com"), "Deny", ADMINS)
                                .mappedByToken(PROVIDER_ARN, "Deny")))
                .violates(POOL_ID, MESSAGE, EMPTY_SLOT);
    }

    @Test
    void leaves_a_mapping_of_an_unknown_type_undetermined() {
        judging(
                        rule,
                        world().pool(pool().withoutAuthenticatedRole()
                                .mapping(new RoleMapping(PROVIDER_ARN, "Oracle", Optional.of("Deny"), List.of()))))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_an_unknown_match_type_and_an_unknown_resolution_undetermined() {
        MappingRule unknown = new MappingRule("role", "Resembles", "admin", ROLE_ARN);

        judging(
                        rule,
                        world().pool(pool().withoutAuthenticatedRole()
                                .mappedByRules(PROVIDER_ARN, "AuthenticatedRole", unknown, ADMINS)))
                .isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().pool(pool().withoutAuthenticatedRole().mappedByRules(PROVIDER_ARN, "Ask", ADMINS)))
                .isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().pool(pool().withoutAuthenticatedRole().mappedByToken(PROVIDER_ARN, "Ask")))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void needs_no_unknown_value_where_a_rule_matches_every_token() {
        judging(
                        rule,
                        world().pool(pool().withoutAuthenticatedRole()
                                .mappedByRules(
                                        PROVIDER_ARN,
                                        "Ask",
                                        new MappingRule("role", "Resembles", "admin", ROLE_ARN),
                                        new MappingRule("iss", "Equals", ISSUER, ROLE_ARN))))
                .isCompliant();
    }

    @Test
    void ignores_an_unknown_value_of_another_provider() {
        judging(
                        rule,
                        world().pool(pool().withoutAuthenticatedRole()
                                .mappedByRules(providerArn("other.example.com"), "Ask", ADMINS)))
                .violates(POOL_ID, MESSAGE, EMPTY_SLOT);
    }

    @Test
    void leaves_a_mapping_of_an_unread_provider_undetermined() {
        judging(
                        rule,
                        world().providersUnread(GapReason.THROTTLED)
                                .pool(pool().withoutAuthenticatedRole()
                                        .mappedByRules(
                                                PROVIDER_ARN,
                                                "Deny",
                                                new MappingRule("iss", "Equals", ISSUER, ROLE_ARN))))
                .isUndetermined(GapReason.THROTTLED);
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
