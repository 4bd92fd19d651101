package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
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
import io.github.cognitoaudit.world.IamRoleBuilder;
import io.github.cognitoaudit.world.IdentityPoolBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GuestExceedsUserTest {
    private final GuestExceedsUser rule = new GuestExceedsUser();

    private static final String CALL = "iam:GetAccountAuthorizationDetails";
    private static final String GUEST = roleArn("guest");
    private static final String SCORES = "arn:aws:s3:::acme-scores/*";

    @Test
    @PageExample
    void flags_what_guests_may_do_and_users_may_not() {
        judging(rule, world().pool(guests()).role(guest()))
                .violates(
                        POOL_ID + "#" + GUEST + "+" + ROLE_ARN,
                        "guests may do `s3:GetObject` on `arn:aws:s3:::acme-scores/x` by `guest`; signed-in users may not by"
                                + " `acme-authenticated`",
                        Evidence.configured(
                                "policies/score/Statement/0",
                                "what `acme-authenticated` allows",
                                "Action [s3:GetObject] on Resource [" + SCORES + "]",
                                CALL))
                .witnessed(Map.of("action", "s3:GetObject", "resource", "arn:aws:s3:::acme-scores/x"))
                .mendedBy("aws iam delete-role-policy --role-name guest --policy-name score");
    }

    @Test
    @PageExample
    void accepts_guests_that_may_do_less() {
        judging(
                        rule,
                        world().pool(guests())
                                .role(guest())
                                .role(authenticatedRole().policy("scores", allowing("s3:*Object", SCORES))))
                .isCompliant();
    }

    @Test
    void accepts_one_role_for_both() {
        judging(rule, world().pool(pool().guests(true).guestRole(ROLE_ARN))).isCompliant();
    }

    @Test
    void examines_pools_with_both_roles_only() {
        judging(rule, world()).examinesNothing();
        judging(rule, world().pool(guests().withoutAuthenticatedRole()).role(guest()))
                .examinesNothing();
    }

    @Test
    void never_counts_what_the_session_policies_of_guests_leave_out() {
        IamRoleBuilder passing =
                role("guest").trust(trustingGuestsOf(POOL_ID)).policy("pass", allowing("iam:PassRole", "*"));

        judging(rule, world().pool(guests()).role(passing)).isCompliant();
        judging(
                        rule,
                        world().pool(guests().classicFlowUnread(GapReason.ACCESS_DENIED))
                                .role(passing))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void knows_the_answer_behind_unread_policies_only_where_all_completions_agree() {
        judging(rule, world().pool(guests()).role(guest().morePoliciesUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
        judging(
                        rule,
                        world().pool(guests())
                                .role(guest())
                                .role(authenticatedRole().morePoliciesUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
        judging(
                        rule,
                        world().pool(guests())
                                .role(role("guest").trust(trustingGuestsOf(POOL_ID)))
                                .role(authenticatedRole().policiesUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
        judging(
                        rule,
                        world().pool(guests())
                                .role(guest())
                                .role(authenticatedRole()
                                        .policiesUnread(GapReason.ACCESS_DENIED)
                                        .boundary("arn:aws:iam::111122223333:policy/limit", allowing("sqs:*", "*"))))
                .violates(
                        POOL_ID + "#" + GUEST + "+" + ROLE_ARN,
                        "guests may do `s3:GetObject` on `arn:aws:s3:::acme-scores/x` by `guest`; signed-in users may not by"
                                + " `acme-authenticated`",
                        Evidence.configured(
                                "policies/score/Statement/0",
                                "what `acme-authenticated` allows",
                                "Action [s3:GetObject] on Resource [" + SCORES + "]",
                                CALL));
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().pool(guests()).rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    private static IdentityPoolBuilder guests() {
        return pool().guests(true).guestRole(GUEST);
    }

    private static IamRoleBuilder guest() {
        return role("guest").trust(trustingGuestsOf(POOL_ID)).policy("score", allowing("s3:GetObject", SCORES));
    }
}
