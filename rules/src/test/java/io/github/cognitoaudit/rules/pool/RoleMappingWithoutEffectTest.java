package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
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

final class RoleMappingWithoutEffectTest {
    private final RoleMappingWithoutEffect rule = new RoleMappingWithoutEffect();

    @Test
    @PageExample
    void flags_a_mapping_by_token_of_the_issuer_s_provider() {
        judging(rule, world().pool(pool().mappedByToken(PROVIDER_ARN, "AuthenticatedRole")))
                .violates(
                        POOL_ID,
                        message(PROVIDER_ARN),
                        evidence(PROVIDER_ARN, "Type", "Rules", "Token"),
                        evidence(
                                PROVIDER_ARN,
                                "AmbiguousRoleResolution",
                                "no mapping of the type Token",
                                "AuthenticatedRole"))
                .mendedBy(set("del(.RoleMappings[\"" + PROVIDER_ARN + "\"])"));
    }

    @Test
    @PageExample
    void accepts_a_mapping_by_rules() {
        judging(
                        rule,
                        world().pool(pool().mappedByRules(
                                        PROVIDER_ARN,
                                        "AuthenticatedRole",
                                        new MappingRule("https://acme/role", "Equals", "admin", ROLE_ARN))))
                .isCompliant();
    }

    @Test
    void leaves_the_other_resolution_to_another_rule() {
        judging(rule, world().pool(pool().mappedByToken(PROVIDER_ARN, "Deny"))).isCompliant();
    }

    @Test
    void flags_another_auth0_tenant() {
        String near = providerArn("other.eu.auth0.com");
        judging(
                        rule,
                        world().provider(provider("other.eu.auth0.com"))
                                .pool(pool().references(PROVIDER_ARN, near).mappedByToken(near, "AuthenticatedRole")))
                .violates(
                        POOL_ID,
                        message(near),
                        evidence(near, "Type", "Rules", "Token"),
                        evidence(near, "AmbiguousRoleResolution", "no mapping of the type Token", "AuthenticatedRole"));
    }

    @Test
    void accepts_user_pools_and_other_providers() {
        String other = providerArn("accounts.example.com");
        judging(
                        rule,
                        world().provider(provider("accounts.example.com"))
                                .pool(pool().references(PROVIDER_ARN, other)
                                        .mappedByToken(other, "AuthenticatedRole")
                                        .mappedByToken(
                                                "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc:app",
                                                "AuthenticatedRole")))
                .isCompliant();
    }

    @Test
    void accepts_a_provider_that_is_not_attached_for_nobody_logs_in_by_it() {
        judging(rule, world().pool(pool().references().mappedByToken(PROVIDER_ARN, "AuthenticatedRole")))
                .isCompliant();
    }

    @Test
    void leaves_an_unknown_type_or_resolution_undetermined() {
        judging(
                        rule,
                        world().pool(pool().mapping(new RoleMapping(
                                PROVIDER_ARN, "Oracle", Optional.of("AuthenticatedRole"), List.of()))))
                .isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().pool(pool().mappedByToken(PROVIDER_ARN, "Ask"))).isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().pool(pool().mapping(new RoleMapping(PROVIDER_ARN, "Token", Optional.empty(), List.of()))))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_a_mapping_of_an_unread_provider_undetermined() {
        judging(
                        rule,
                        world().providersUnread(GapReason.THROTTLED)
                                .pool(pool().mappedByToken(PROVIDER_ARN, "AuthenticatedRole")))
                .isUndetermined(GapReason.THROTTLED);
        judging(
                        rule,
                        world().pool(pool().referencesUnread(GapReason.ACCESS_DENIED)
                                .mappedByToken(PROVIDER_ARN, "AuthenticatedRole")))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
    }

    private static String message(String arn) {
        return "`RoleMappings/" + arn + "` has the type `Token`, whose claims Auth0 does not send, and"
                + " `AmbiguousRoleResolution` `AuthenticatedRole`: the mapping never applies; the type should be `Rules`, or there should be"
                + " no mapping";
    }

    private static Evidence evidence(String arn, String field, String expected, String actual) {
        return Evidence.configured(
                "RoleMappings/" + arn + "/" + field, expected, actual, "cognito-identity:GetIdentityPoolRoles");
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
