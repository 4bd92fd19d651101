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

final class OutsideCeilingTest {
    private final OutsideCeiling rule = new OutsideCeiling();

    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/limit";
    private static final String CALL = "iam:GetAccountAuthorizationDetails";
    private static final String OWN = "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*";
    private static final String CEILING = allowing("s3:PutObject", OWN);

    @Test
    @PageExample
    void flags_what_the_ceiling_does_not_allow() {
        judging(
                        rule,
                        world().ceiling(CEILING)
                                .role(authenticatedRole()
                                        .policy(
                                                "more",
                                                allowing(
                                                        "sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:jobs"))))
                .violates(
                        ROLE_ARN,
                        "`sqs:SendMessage` on `arn:aws:sqs:eu-west-1:111122223333:jobs` is allowed; `ceiling` does not allow it",
                        evidence(
                                "more",
                                "what `ceiling` allows",
                                "sqs:SendMessage",
                                "arn:aws:sqs:eu-west-1:111122223333:jobs"))
                .witnessed(Map.of("action", "sqs:SendMessage", "resource", "arn:aws:sqs:eu-west-1:111122223333:jobs"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name more");
    }

    @Test
    @PageExample
    void accepts_what_the_ceiling_allows() {
        judging(rule, world().ceiling(CEILING)).isCompliant();
    }

    @Test
    void accepts_what_is_within_for_the_actions_of_today() {
        judging(
                        rule,
                        world().ceiling(allowing("s3:P*", "*"))
                                .role(authenticatedRole().policy("puts", allowing("s3:Put*", "*"))))
                .isCompliant();
        judging(
                        rule,
                        world().ceiling(allowing("mobileanalytics:*", "*"))
                                .role(authenticatedRole()
                                        .withoutPolicies()
                                        .policy("all", allowing("mobileanalytics:?*", "*"))))
                .isCompliant();
    }

    @Test
    void never_counts_the_public_calls_of_identity_pools() {
        judging(
                        rule,
                        world().ceiling(CEILING)
                                .role(authenticatedRole()
                                        .policy(
                                                "console-default",
                                                allowing("cognito-identity:GetCredentialsForIdentity", "*"))))
                .isCompliant();
    }

    @Test
    void holds_the_guest_role_to_its_own_ceiling() {
        IamRoleBuilder guest = role("guest")
                .trust(trustingGuestsOf(POOL_ID))
                .policy("score", allowing("s3:GetObject", "arn:aws:s3:::acme-scores/*"));
        IdentityPoolBuilder pool = pool().guests(true).guestRole(roleArn("guest"));

        judging(rule, world().pool(pool).role(guest).ceiling(CEILING)).isCompliant();
        judging(
                        rule,
                        world().pool(pool)
                                .role(guest)
                                .guestCeiling(allowing("s3:GetObject", "arn:aws:s3:::acme-scores/*")))
                .isCompliant();
        judging(rule, world().pool(pool).role(guest).guestCeiling(CEILING))
                .violates(
                        roleArn("guest"),
                        "`s3:GetObject` on `arn:aws:s3:::acme-scores/x` is allowed; `guestCeiling` does not allow it",
                        Evidence.configured(
                                "policies/score/Statement/0",
                                "what `guestCeiling` allows",
                                "Action [s3:GetObject] on Resource [arn:aws:s3:::acme-scores/*]",
                                CALL));
    }

    @Test
    void leaves_guests_open_whose_session_policies_are_not_known() {
        IdentityPoolBuilder pool =
                pool().guests(true).guestRole(roleArn("guest")).classicFlowUnread(GapReason.ACCESS_DENIED);

        judging(
                        rule,
                        world().pool(pool)
                                .role(role("guest")
                                        .trust(trustingGuestsOf(POOL_ID))
                                        .policy("roles", allowing("iam:PassRole", "*")))
                                .guestCeiling(CEILING))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void is_not_examined_without_a_ceiling() {
        judging(rule, world()).isNotExamined("neither `ceiling` nor `guestCeiling` is declared");
    }

    private static Evidence evidence(String policy, String expected, String action, String resource) {
        return Evidence.configured(
                "policies/" + policy + "/Statement/0",
                expected,
                "Action [" + action + "] on Resource [" + resource + "]",
                CALL);
    }

    @Test
    void needs_no_policy_behind_a_boundary_that_does_not_allow_it() {
        judging(
                        rule,
                        world().ceiling(allowing("ec2:*", "*"))
                                .role(authenticatedRole()
                                        .policiesUnread(GapReason.ACCESS_DENIED)
                                        .boundary(BOUNDARY, allowing("ec2:DescribeRegions", "*"))))
                .isCompliant();
    }

    @Test
    void leaves_unread_policies_undetermined() {
        judging(rule, world().ceiling(CEILING).role(authenticatedRole().policiesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
        judging(rule, world().ceiling(CEILING).role(authenticatedRole().policyUnread("more", GapReason.MALFORMED)))
                .isUndeterminedWithout("iam:GetRolePolicy");
        judging(rule, world().ceiling(CEILING).role(authenticatedRole().morePoliciesUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().ceiling(CEILING).rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().ceiling(CEILING).pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }
}
