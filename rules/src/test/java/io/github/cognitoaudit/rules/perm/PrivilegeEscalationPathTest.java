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
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PrivilegeEscalationPathTest {
    private final PrivilegeEscalationPath rule = new PrivilegeEscalationPath();

    @Test
    @PageExample
    void flags_a_role_that_may_write_its_own_policy() {
        judging(rule, world().role(authenticatedRole().policy("roles", allowing("iam:PutRolePolicy", "*"))))
                .violates(
                        ROLE_ARN,
                        message("`iam:PutRolePolicy`"),
                        Evidence.configured(
                                "policies/roles/Statement/0",
                                "named actions on named resources",
                                "Action [iam:PutRolePolicy] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .witnessed(Map.of("action", "iam:PutRolePolicy", "resource", ROLE_ARN))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name roles");
    }

    @Test
    @PageExample
    void accepts_actions_on_the_data_of_each_identity() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_the_policies_of_other_roles() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("roles", allowing("iam:PutRolePolicy", roleArn("other-*")))))
                .isCompliant();
    }

    @Test
    void flags_a_role_that_is_given_to_a_new_function() {
        judging(rule, world().role(authenticatedRole().policy("functions", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*"},
              {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
                "Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("`iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction`"),
                        Evidence.configured(
                                "policies/functions/Statement/1",
                                "named actions on named resources",
                                "Action [iam:PassRole] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"),
                        Evidence.configured(
                                "policies/functions/Statement/0",
                                "named actions on named resources",
                                "Action [lambda:CreateFunction, lambda:InvokeFunction] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .witnessed(Map.of(
                        "1. action",
                        "iam:PassRole",
                        "1. resource",
                        "arn:aws:iam::111122223333:role/x",
                        "1. iam:passedtoservice",
                        "lambda.amazonaws.com",
                        "2. action",
                        "lambda:CreateFunction",
                        "2. resource",
                        "arn:aws:lambda:x:111122223333:function:x",
                        "3. action",
                        "lambda:InvokeFunction",
                        "3. resource",
                        "arn:aws:lambda:x:111122223333:function:x"));
    }

    @Test
    void accepts_a_role_that_goes_to_another_service_or_is_named() {
        judging(rule, world().role(authenticatedRole().policy("functions", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*"},
              {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
                "Condition": {"StringEquals": {"iam:PassedToService": "polly.amazonaws.com"}}}]}
            """)))
                .isCompliant();
        judging(rule, world().role(authenticatedRole().policy("functions", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*"},
              {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/worker"}]}
            """)))
                .isCompliant();
    }

    @Test
    void shows_the_shortest_of_several_paths_first_and_none_that_another_makes_needless() {
        judging(rule, world().role(authenticatedRole().policy("more", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": ["iam:CreateAccessKey", "iam:DeleteAccessKey"], "Resource": "*"},
              {"Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": "*"}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("`iam:AttachRolePolicy`, `iam:CreateAccessKey`"),
                        Evidence.configured(
                                "policies/more/Statement/1",
                                "named actions on named resources",
                                "Action [iam:AttachRolePolicy] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"),
                        Evidence.configured(
                                "policies/more/Statement/0",
                                "named actions on named resources",
                                "Action [iam:CreateAccessKey, iam:DeleteAccessKey] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .witnessed(Map.of("action", "iam:AttachRolePolicy", "resource", ROLE_ARN));
    }

    @Test
    void leaves_taking_a_role_and_existing_compute_to_other_rules() {
        judging(rule, world().role(authenticatedRole().policy("roles", allowing("sts:AssumeRole", "*"))))
                .isCompliant();
        judging(rule, world().role(authenticatedRole().policy("code", allowing("lambda:UpdateFunctionCode", "*"))))
                .isCompliant();
    }

    @Test
    void holds_guests_of_the_enhanced_flow_within_the_session_policies() {
        judging(
                        rule,
                        world().withoutPools()
                                .pool(pool().guests(true).guestRole(roleArn("guest")))
                                .role(role("guest")
                                        .trust(trustingGuestsOf(POOL_ID))
                                        .policy("all", allowing("iam:*", "*"))))
                .isCompliant();
    }

    @Test
    void leaves_what_hangs_on_an_address_undetermined() {
        judging(rule, world().role(authenticatedRole().policy("office", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": "*",
              "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().role(authenticatedRole().policy("not-here", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": "*"},
              {"Effect": "Deny", "Action": "*", "Resource": "*",
                "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void accepts_it_where_it_is_denied() {
        judging(rule, world().role(authenticatedRole().policy("all", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": "*"},
              {"Effect": "Deny", "Action": "iam:AttachRolePolicy", "Resource": "*"}]}
            """))).isCompliant();
    }

    @Test
    void leaves_unread_policies_undetermined_whatever_the_others_allow() {
        judging(rule, world().role(authenticatedRole().policiesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
        judging(rule, world().role(authenticatedRole().policyUnread("more", GapReason.MALFORMED)))
                .isUndeterminedWithout("iam:GetRolePolicy");
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("all", allowing("*", "*"))
                                .morePoliciesUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void leaves_an_unread_boundary_undetermined_only_where_it_could_matter() {
        judging(rule, world().role(authenticatedRole().boundaryUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("all", allowing("iam:*", "*"))
                                .boundaryUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
    }

    @Test
    void needs_no_policy_behind_a_boundary_that_does_not_allow_it() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policiesUnread(GapReason.ACCESS_DENIED)
                                .boundary(
                                        "arn:aws:iam::111122223333:policy/limit",
                                        allowing("s3:GetObject", "arn:aws:s3:::acme-data/*"))))
                .isCompliant();
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    private static String message(String ways) {
        return "the role can gain more permissions by " + ways + "; a role of end users should have no such way";
    }
}
