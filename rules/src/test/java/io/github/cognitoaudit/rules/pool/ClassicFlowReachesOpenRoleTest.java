package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingGuestsOf;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ClassicFlowReachesOpenRoleTest {
    private final ClassicFlowReachesOpenRole rule = new ClassicFlowReachesOpenRole();

    private static final String LEFT_OVER = roleArn("left-over");
    private static final String ANY_IDENTITY =
            trusting("\"StringEquals\": {\"cognito-identity.amazonaws.com:aud\": \"" + POOL_ID + "\"}");
    private static final String ANY_USER =
            trusting("\"ForAnyValue:StringLike\": {\"cognito-identity.amazonaws.com:amr\": \"authenticated\"}");

    @Test
    @PageExample
    void flags_a_role_that_lets_in_the_pool_s_guests() {
        judging(rule, classic().role(authenticatedRole().trust(ANY_IDENTITY)))
                .violates(
                        POOL_ID,
                        message("unauthenticated", ROLE_ARN),
                        CLASSIC,
                        evidence("unauthenticated", ROLE_ARN, "StringEquals [" + POOL_ID + "]", "no condition"))
                .witnessed(Map.of("aud", POOL_ID, "amr", "unauthenticated", "role", ROLE_ARN))
                .mendedBy(
                        "aws iam update-assume-role-policy --role-name acme-authenticated --policy-document"
                                + " '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
                                + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":"
                                + "{\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID
                                + "\"},\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}'");
    }

    @Test
    @PageExample
    void accepts_roles_that_insist_on_their_pool_and_on_a_login() {
        judging(rule, classic()).isCompliant();
    }

    @Test
    void flags_a_role_of_the_account_that_takes_the_users_of_any_pool() {
        judging(
                        rule,
                        world().pool(pool().classicFlow(true))
                                .role(role("left-over").trust(ANY_USER)))
                .violates(
                        POOL_ID,
                        message("authenticated", LEFT_OVER),
                        CLASSIC,
                        evidence("authenticated", LEFT_OVER, "no condition", "ForAnyValue:StringLike [authenticated]"))
                .witnessed(Map.of("aud", POOL_ID, "amr", "authenticated", "role", LEFT_OVER));
    }

    @Test
    void accepts_open_roles_where_the_classic_flow_is_off() {
        judging(
                        rule,
                        world().pool(pool().guests(true))
                                .role(authenticatedRole().trust(ANY_IDENTITY))
                                .role(role("left-over").trust(ANY_USER)))
                .isCompliant();
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isCompliant();
    }

    @Test
    void accepts_a_role_open_to_guests_where_there_are_none() {
        judging(
                        rule,
                        world().pool(pool().classicFlow(true))
                                .role(authenticatedRole().trust(ANY_IDENTITY)))
                .isCompliant();
    }

    @Test
    void accepts_the_pool_s_own_guest_role() {
        judging(
                        rule,
                        world().pool(pool().classicFlow(true).guests(true).guestRole(roleArn("acme-guest")))
                                .role(role("acme-guest").trust(trustingGuestsOf(POOL_ID))))
                .isCompliant();
    }

    @Test
    void flags_the_guest_role_of_nobody() {
        judging(rule, classic().role(role("left-over").trust(trustingGuestsOf(POOL_ID))))
                .violates(
                        POOL_ID,
                        message("unauthenticated", LEFT_OVER),
                        CLASSIC,
                        evidence(
                                "unauthenticated",
                                LEFT_OVER,
                                "StringEquals [" + POOL_ID + "]",
                                "ForAnyValue:StringLike [unauthenticated]"));
    }

    @Test
    void accepts_a_role_that_is_open_to_pools_of_another_region_only() {
        judging(
                        rule,
                        classic()
                                .role(
                                        role("left-over")
                                                .trust(
                                                        trusting(
                                                                "\"StringLike\": {\"cognito-identity.amazonaws.com:aud\": \"us-east-1:*\"}"))))
                .isCompliant();
    }

    @Test
    void needs_no_classic_flow_where_no_role_is_open() {
        judging(rule, world().pool(pool().classicFlowUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
        judging(
                        rule,
                        world().pool(pool().classicFlowUnread(GapReason.ACCESS_DENIED))
                                .role(role("left-over").trust(ANY_USER)))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
    }

    @Test
    void leaves_unread_facts_undetermined_that_decide() {
        judging(
                        rule,
                        world().pool(pool().classicFlow(true).guestsUnread(GapReason.ACCESS_DENIED))
                                .role(authenticatedRole().trust(ANY_IDENTITY)))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
        judging(rule, classic().role(role("other").trustUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
        judging(
                        rule,
                        world().pool(pool().classicFlow(true).guests(true).rolesUnread(GapReason.ACCESS_DENIED))
                                .role(role("acme-guest").trust(trustingGuestsOf(POOL_ID))))
                .isUndeterminedWithout("cognito-identity:GetIdentityPoolRoles");
    }

    @Test
    void leaves_unread_roles_undetermined_unless_one_is_certainly_open() {
        judging(rule, classic().moreRolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(
                        rule,
                        classic()
                                .moreRolesUnread(GapReason.THROTTLED)
                                .role(authenticatedRole().trust(ANY_IDENTITY)))
                .violates(
                        POOL_ID,
                        message("unauthenticated", ROLE_ARN),
                        CLASSIC,
                        evidence("unauthenticated", ROLE_ARN, "StringEquals [" + POOL_ID + "]", "no condition"));
    }

    @Test
    void leaves_a_trust_in_everyone_undetermined() {
        judging(rule, classic().role(role("left-over").trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*",
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    private static final Evidence CLASSIC =
            Evidence.observed("AllowClassicFlow", "false", "true", "cognito-identity:DescribeIdentityPool");

    private static WorldBuilder classic() {
        return world().pool(pool().classicFlow(true).guests(true));
    }

    private static String trusting(String condition) {
        return """
               {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                 "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                 "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {%s}}]}
               """.formatted(condition);
    }

    private static String message(String amr, String roleArn) {
        return "in the classic flow a token of this pool with `amr` `" + amr + "` takes `" + roleArn
                + "`, which is not meant for it: `AllowClassicFlow` is `true` and should be `false`, and the role"
                + " should insist on its own pool and on a login";
    }

    private static Evidence evidence(String amr, String roleArn, String aud, String demandedAmr) {
        return Evidence.configured(
                roleArn + "/trust",
                "refuses tokens of `" + POOL_ID + "` with `amr` `" + amr + "`",
                aud + " on `aud` and " + demandedAmr + " on `amr`",
                "iam:GetRole");
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
