package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class GuestAccessEnabledTest {
    private final GuestAccessEnabled rule = new GuestAccessEnabled();

    private static final String GUEST_ROLE = roleArn("acme-guest");

    @Test
    @PageExample
    void flags_guests_that_get_a_role() {
        judging(rule, world().role(role("acme-guest")).pool(pool().guests(true).guestRole(GUEST_ROLE)))
                .violates(
                        POOL_ID,
                        "guests get credentials of `" + GUEST_ROLE
                                + "` without logging in: `AllowUnauthenticatedIdentities` is `true` and should be"
                                + " `false`, for the intent does not allow guests",
                        Evidence.observed(
                                "AllowUnauthenticatedIdentities",
                                "false",
                                "true",
                                "cognito-identity:DescribeIdentityPool"),
                        Evidence.configured(
                                "Roles/unauthenticated", "none", GUEST_ROLE, "cognito-identity:GetIdentityPoolRoles"))
                .mendedBy("aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json \"$(aws"
                        + " cognito-identity describe-identity-pool --region eu-west-1 --identity-pool-id " + POOL_ID
                        + " --output json | jq '.AllowUnauthenticatedIdentities = false')\"");
    }

    @Test
    @PageExample
    void accepts_a_pool_without_guests() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_a_guest_role_that_nobody_can_reach() {
        judging(rule, world().pool(pool().guestRole(GUEST_ROLE))).isCompliant();
    }

    @Test
    void leaves_guests_without_a_role_to_the_rule_after() {
        judging(rule, world().pool(pool().guests(true))).isCompliant();
    }

    @Test
    void accepts_guests_that_are_intended_whatever_was_read() {
        judging(rule, world().intendsGuests().pool(pool().guests(true).guestRole(GUEST_ROLE)))
                .isCompliant();
        judging(
                        rule,
                        world().intendsGuests()
                                .pool(pool().guestsUnread(GapReason.ACCESS_DENIED)
                                        .rolesUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_a_pool_whose_description_was_refused_undetermined() {
        judging(
                        rule,
                        world().pool(pool().descriptionUnread(GapReason.ACCESS_DENIED)
                                .guestRole(GUEST_ROLE)))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
        judging(
                        rule,
                        world().pool(pool().descriptionUnread(GapReason.ACCESS_DENIED)
                                .rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
    }

    @Test
    void leaves_unread_roles_of_a_pool_with_guests_undetermined() {
        judging(rule, world().pool(pool().guests(true).rolesUnread(GapReason.THROTTLED)))
                .isUndeterminedWithout("cognito-identity:GetIdentityPoolRoles");
    }

    @Test
    void needs_no_roles_where_guests_are_off_and_no_description_where_there_is_no_role() {
        judging(rule, world().pool(pool().guests(false).rolesUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
        judging(rule, world().pool(pool().guestsUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
