package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.PoolLogins;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RoleMappingKeyNotAttachedTest {
    private final RoleMappingKeyNotAttached rule = new RoleMappingKeyNotAttached();

    private static final MappingRule ADMINS = new MappingRule("https://acme/role", "Equals", "admin", ROLE_ARN);

    @Test
    @PageExample
    void flags_a_url_in_place_of_the_provider_s_arn() {
        judging(rule, world().pool(pool().mappedByRules("acme.eu.auth0.com", "Deny", ADMINS)))
                .violates(
                        POOL_ID,
                        message("acme.eu.auth0.com", PROVIDER_ARN),
                        evidence("acme.eu.auth0.com", PROVIDER_ARN))
                .mendedBy(set(".RoleMappings |= with_entries(if .key == \"acme.eu.auth0.com\" then .key = \""
                        + PROVIDER_ARN + "\" else . end)"));
    }

    @Test
    @PageExample
    void accepts_the_arn_of_an_attached_provider() {
        judging(rule, world().pool(pool().mappedByRules(PROVIDER_ARN, "Deny", ADMINS)))
                .isCompliant();
    }

    @Test
    void accepts_a_pool_without_mappings() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_the_arn_of_a_provider_that_is_not_attached_and_takes_the_mapping_out() {
        String other = providerArn("accounts.example.com");
        judging(rule, world().pool(pool().mappedByToken(other, "Deny")))
                .violates(
                        POOL_ID,
                        message(other, "a provider that the pool lists"),
                        evidence(other, "a provider that the pool lists"))
                .mendedBy(set("del(.RoleMappings[\"" + other + "\"])"));
    }

    @Test
    void knows_that_a_slash_makes_another_arn() {
        String slash = providerArn("acme.eu.auth0.com/");
        judging(rule, world().pool(pool().mappedByToken(slash, "Deny")))
                .violates(POOL_ID, message(slash, PROVIDER_ARN), evidence(slash, PROVIDER_ARN));
    }

    @Test
    void accepts_the_names_of_the_other_logins() {
        PoolLogins logins = new PoolLogins(
                Map.of("graph.facebook.com", "app-1"),
                Optional.of("login.acme"),
                List.of("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"),
                List.of("arn:aws:iam::111122223333:saml-provider/corp"));
        judging(
                        rule,
                        world().pool(pool().alsoTakes(logins)
                                .mappedByToken("graph.facebook.com", "Deny")
                                .mappedByToken("login.acme", "Deny")
                                .mappedByToken("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc:app-2", "Deny")
                                .mappedByToken("arn:aws:iam::111122223333:saml-provider/corp", "Deny")))
                .isCompliant();
    }

    @Test
    void flags_another_user_pool() {
        String key = "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_other:app-2";
        judging(rule, world().pool(pool().mappedByToken(key, "Deny")))
                .violates(
                        POOL_ID,
                        message(key, "a provider that the pool lists"),
                        evidence(key, "a provider that the pool lists"));
    }

    @Test
    void looks_only_at_the_list_that_could_hold_the_key() {
        judging(
                        rule,
                        world().pool(pool().otherLoginsUnread(GapReason.ACCESS_DENIED)
                                .mappedByToken(PROVIDER_ARN, "Deny")))
                .isCompliant();
        judging(
                        rule,
                        world().pool(pool().descriptionUnread(GapReason.ACCESS_DENIED)
                                .mappedByToken("https://acme.eu.auth0.com", "Deny")))
                .violates(
                        POOL_ID,
                        message("https://acme.eu.auth0.com", "a provider that the pool lists"),
                        evidence("https://acme.eu.auth0.com", "a provider that the pool lists"));
    }

    @Test
    void leaves_a_key_undetermined_that_may_be_attached() {
        judging(
                        rule,
                        world().pool(pool().referencesUnread(GapReason.ACCESS_DENIED)
                                .mappedByToken(PROVIDER_ARN, "Deny")))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
        judging(
                        rule,
                        world().pool(pool().otherLoginsUnread(GapReason.ACCESS_DENIED)
                                .mappedByToken("graph.facebook.com", "Deny")))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
    }

    private static String message(String key, String expected) {
        return "a role mapping has the key `" + key + "`, which is no provider of the pool; it should be `" + expected
                + "`";
    }

    private static Evidence evidence(String key, String expected) {
        return Evidence.configured("RoleMappings/" + key, expected, key, "cognito-identity:GetIdentityPoolRoles");
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
