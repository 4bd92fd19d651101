package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class SameRoleForGuestsAndUsersTest {
    private final SameRoleForGuestsAndUsers rule = new SameRoleForGuestsAndUsers();

    @Test
    @PageExample
    void flags_one_role_in_both_slots() {
        judging(rule, world().pool(pool().guestRole(ROLE_ARN)))
                .violates(
                        POOL_ID,
                        "`Roles/unauthenticated` and `Roles/authenticated` are both `" + ROLE_ARN
                                + "`; guests should have a role of their own, or none",
                        slot("Roles/authenticated"),
                        slot("Roles/unauthenticated"))
                .mendedBy("aws cognito-identity set-identity-pool-roles --region eu-west-1 --cli-input-json \"$(aws"
                        + " cognito-identity get-identity-pool-roles --region eu-west-1 --identity-pool-id " + POOL_ID
                        + " --output json | jq 'del(.Roles.unauthenticated)')\"");
    }

    @Test
    @PageExample
    void accepts_a_role_of_their_own_for_guests() {
        judging(rule, world().pool(pool().guestRole(roleArn("acme-guest")))).isCompliant();
    }

    @Test
    void accepts_an_empty_slot() {
        judging(rule, world()).isCompliant();
        judging(rule, world().pool(pool().withoutAuthenticatedRole().guestRole(ROLE_ARN)))
                .isCompliant();
        judging(rule, world().pool(pool().withoutAuthenticatedRole())).isCompliant();
    }

    @Test
    void does_not_compare_with_mapped_roles() {
        judging(
                        rule,
                        world().pool(pool().guestRole(roleArn("acme-guest"))
                                .mappedByRules(
                                        PROVIDER_ARN,
                                        "Deny",
                                        new MappingRule("role", "Equals", "guest", roleArn("acme-guest")))))
                .isCompliant();
    }

    private static Evidence slot(String path) {
        return Evidence.configured(
                path, "a role that is in this slot only", ROLE_ARN, "cognito-identity:GetIdentityPoolRoles");
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
