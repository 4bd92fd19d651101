package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class TakesOverExistingComputeTest {
    private final TakesOverExistingCompute rule = new TakesOverExistingCompute();

    @Test
    @PageExample
    void flags_a_role_that_may_replace_the_code_of_functions() {
        judging(rule, world().role(authenticatedRole().policy("code", allowing("lambda:UpdateFunctionCode", "*"))))
                .violates(
                        ROLE_ARN,
                        message("`lambda:UpdateFunctionCode`"),
                        Evidence.configured(
                                "policies/code/Statement/0",
                                "named actions on named resources",
                                "Action [lambda:UpdateFunctionCode] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name code");
    }

    @Test
    @PageExample
    void accepts_calling_a_function() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "call",
                                        allowing(
                                                "lambda:InvokeFunction",
                                                "arn:aws:lambda:eu-west-1:111122223333:function:search"))))
                .isCompliant();
    }

    @Test
    void needs_every_action_of_a_path() {
        judging(rule, world().role(authenticatedRole().policy("stop", allowing("ec2:StopInstances", "*"))))
                .isCompliant();
        judging(rule, world().role(authenticatedRole().policy("instances", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
              "Action": ["ec2:ModifyInstanceAttribute", "ec2:StartInstances", "ec2:StopInstances"]}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("`ec2:ModifyInstanceAttribute + ec2:StartInstances + ec2:StopInstances`"),
                        Evidence.configured(
                                "policies/instances/Statement/0",
                                "named actions on named resources",
                                "Action [ec2:ModifyInstanceAttribute, ec2:StartInstances, ec2:StopInstances] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"));
    }

    @Test
    void leaves_new_compute_to_another_rule() {
        judging(rule, world().role(authenticatedRole().policy("functions", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
              "Action": ["lambda:CreateFunction", "lambda:InvokeFunction", "iam:PassRole"]}]}
            """)))
                .isCompliant();
    }

    @Test
    void leaves_what_hangs_on_an_address_undetermined() {
        judging(rule, world().role(authenticatedRole().policy("office", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ssm:StartSession", "Resource": "*",
              "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().role(authenticatedRole().policy("not-here", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "ssm:StartSession", "Resource": "*"},
              {"Effect": "Deny", "Action": "*", "Resource": "*",
                "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void accepts_it_where_it_is_denied() {
        judging(rule, world().role(authenticatedRole().policy("all", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "ssm:StartSession", "Resource": "*"},
              {"Effect": "Deny", "Action": "ssm:StartSession", "Resource": "*"}]}
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
                                .policy("all", allowing("ssm:*", "*"))
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
        return "the role can act as the role of existing compute by " + ways
                + "; a role of end users should have no such way";
    }
}
