package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingDirectly;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.IamRoleBuilder;
import io.github.cognitoaudit.world.WorldBuilder;
import org.junit.jupiter.api.Test;

final class ProviderDuplicatedTest {
    private static final String WITH_SLASH = PROVIDER_ARN + "/";

    private final ProviderDuplicated rule = new ProviderDuplicated();

    @Test
    @PageExample
    void flags_a_second_provider_that_nothing_uses() {
        judging(rule, both())
                .violates(WITH_SLASH, unused(WITH_SLASH, PROVIDER_ARN), listed(WITH_SLASH, PROVIDER_ARN))
                .mendedBy("aws iam delete-open-id-connect-provider --open-id-connect-provider-arn " + WITH_SLASH);
    }

    @Test
    void flags_the_one_without_the_slash_where_the_other_one_is_used() {
        judging(rule, both().pool(pool().references()).role(direct()))
                .violates(PROVIDER_ARN, unused(PROVIDER_ARN, WITH_SLASH), listed(PROVIDER_ARN, WITH_SLASH));
    }

    @Test
    void flags_the_one_with_the_slash_where_nothing_uses_either() {
        judging(rule, both().pool(pool().references()))
                .violates(WITH_SLASH, unused(WITH_SLASH, PROVIDER_ARN), listed(WITH_SLASH, PROVIDER_ARN));
    }

    @Test
    @PageExample
    void accepts_two_providers_that_are_both_used() {
        judging(rule, both().role(direct())).isCompliant();
    }

    @Test
    void accepts_a_single_provider_that_nothing_uses() {
        judging(rule, world().pool(pool().references())).isCompliant();
    }

    @Test
    void needs_not_the_whole_account_where_both_uses_are_proven() {
        judging(
                        rule,
                        both().role(direct())
                                .listedOnly("eu-west-1")
                                .morePoolsUnread(GapReason.THROTTLED)
                                .moreRolesUnread(GapReason.THROTTLED))
                .isCompliant();
    }

    @Test
    void leaves_regions_that_were_not_asked_undetermined() {
        judging(rule, both().listedOnly("eu-west-1")).isUndeterminedWithout("cognito-identity:ListIdentityPools");
    }

    @Test
    void leaves_unlisted_pools_undetermined() {
        judging(rule, both().morePoolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void leaves_unlisted_roles_undetermined() {
        judging(rule, both().moreRolesUnread(GapReason.ACCESS_DENIED)).isUndetermined(GapReason.ACCESS_DENIED);
        judging(rule, both().rolesAskedOneByOne()).isUndetermined(GapReason.NOT_ASKED);
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, both().role(role("other").trustUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
    }

    @Test
    void leaves_unread_references_undetermined() {
        judging(rule, both().pool(pool().referencesUnread(GapReason.TIMED_OUT))).isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void leaves_unlisted_providers_undetermined() {
        judging(rule, world().providersUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    private static WorldBuilder both() {
        return world().provider(provider("acme.eu.auth0.com/"));
    }

    private static IamRoleBuilder direct() {
        return role("direct").trust(trustingDirectly(WITH_SLASH, "acme.eu.auth0.com/:aud", CLIENT_ID));
    }

    private static String unused(String arn, String twin) {
        return "no identity pool and no role uses `" + arn + "`, and `" + twin + "` is a provider for the same issuer";
    }

    private static Evidence listed(String arn, String twin) {
        return Evidence.observed(
                "OpenIDConnectProviderList", twin + " alone", twin + " and " + arn, "iam:ListOpenIDConnectProviders");
    }
}
