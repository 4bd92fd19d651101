package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class GuestAccessEnabledWithoutRoleTest {
    private final GuestAccessEnabledWithoutRole rule = new GuestAccessEnabledWithoutRole();

    private static final String GUEST_ROLE = roleArn("acme-guest");

    @Test
    @PageExample
    void flags_guests_although_there_is_no_role_for_them() {
        judging(rule, world().pool(pool().guests(true)))
                .violates(
                        POOL_ID,
                        "`AllowUnauthenticatedIdentities` is `true` and no guest role is set; it should be `false`,"
                                + " for the intent does not allow guests",
                        Evidence.observed(
                                "AllowUnauthenticatedIdentities",
                                "false",
                                "true",
                                "cognito-identity:DescribeIdentityPool"))
                .mendedByTerraform("allow_unauthenticated_identities = false");
    }

    @Test
    @PageExample
    void accepts_a_pool_without_guests() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void leaves_guests_with_a_role_to_the_rule_before() {
        judging(rule, world().pool(pool().guests(true).guestRole(GUEST_ROLE))).isCompliant();
    }

    @Test
    void accepts_guests_that_are_intended() {
        judging(rule, world().intendsGuests().pool(pool().guests(true))).isCompliant();
    }

    @Test
    void leaves_an_unread_flag_undetermined() {
        judging(rule, world().pool(pool().guestsUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_roles_of_a_pool_with_guests_undetermined() {
        judging(rule, world().pool(pool().guests(true).rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void needs_only_the_fact_that_decides() {
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED))).isCompliant();
        judging(rule, world().pool(pool().guestsUnread(GapReason.ACCESS_DENIED).guestRole(GUEST_ROLE)))
                .isCompliant();
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
