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
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReadUnscopedTest {
    private final ReadUnscoped rule = new ReadUnscoped();

    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/limit";
    private static final String CALL = "iam:GetAccountAuthorizationDetails";

    @Test
    @PageExample
    void flags_a_read_of_every_table() {
        judging(rule, world().role(authenticatedRole().policy("tables", allowing("dynamodb:GetItem", "*"))))
                .violates(ROLE_ARN, message("`dynamodb:GetItem` is"), evidence("dynamodb:GetItem", "*"))
                .witnessed(Map.of(
                        "action", "dynamodb:GetItem",
                        "resource", "arn:aws:dynamodb:us-east-1:111122223333:table/example"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name tables");
    }

    @Test
    @PageExample
    void accepts_a_read_of_what_belongs_to_the_identity() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "reads",
                                        allowing(
                                                "s3:GetObject",
                                                "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*"))))
                .isCompliant();
    }

    @Test
    void flags_messages_secrets_and_parameters() {
        judging(rule, world().role(authenticatedRole().policy("tables", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
              "Action": ["secretsmanager:GetSecretValue", "sqs:ReceiveMessage", "ssm:GetParameter"]}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("`secretsmanager:GetSecretValue`, `sqs:ReceiveMessage`, `ssm:GetParameter` are"),
                        evidence("secretsmanager:GetSecretValue, sqs:ReceiveMessage, ssm:GetParameter", "*"));
    }

    @Test
    void leaves_writes_and_reads_of_settings_to_others() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("writes", allowing("dynamodb:PutItem", "*"))
                                .policy("settings", allowing("dynamodb:DescribeTable", "*"))))
                .isCompliant();
    }

    private static String message(String subject) {
        return subject + " allowed on every resource; the policy should name the resources that are needed";
    }

    private static Evidence evidence(String action, String resource) {
        return Evidence.configured(
                "policies/tables/Statement/0",
                "named actions on named resources",
                "Action [" + action + "] on Resource [" + resource + "]",
                CALL);
    }

    @Test
    void needs_no_policy_behind_a_boundary_that_does_not_allow_it() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policiesUnread(GapReason.ACCESS_DENIED)
                                .boundary(BOUNDARY, allowing("ec2:DescribeRegions", "*"))))
                .isCompliant();
    }

    @Test
    void leaves_unread_policies_undetermined() {
        judging(rule, world().role(authenticatedRole().policiesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
        judging(rule, world().role(authenticatedRole().policyUnread("more", GapReason.MALFORMED)))
                .isUndeterminedWithout("iam:GetRolePolicy");
        judging(rule, world().role(authenticatedRole().morePoliciesUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }
}
