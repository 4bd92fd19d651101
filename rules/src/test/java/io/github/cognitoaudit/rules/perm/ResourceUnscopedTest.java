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

final class ResourceUnscopedTest {
    private final ResourceUnscoped rule = new ResourceUnscoped();

    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/limit";

    @Test
    @PageExample
    void flags_a_write_on_every_resource() {
        judging(rule, world().role(authenticatedRole().policy("tables", allowing("dynamodb:PutItem", "*"))))
                .violates(ROLE_ARN, message("`dynamodb:PutItem` is"), evidence("dynamodb:PutItem", "*"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name tables");
    }

    @Test
    @PageExample
    void accepts_a_write_on_what_belongs_to_the_identity() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_every_table_of_one_region() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "tables",
                                        allowing(
                                                "dynamodb:PutItem",
                                                "arn:aws:dynamodb:eu-west-1:111122223333:table/*"))))
                .violates(
                        ROLE_ARN,
                        message("`dynamodb:PutItem` is"),
                        evidence("dynamodb:PutItem", "arn:aws:dynamodb:eu-west-1:111122223333:table/*"))
                .witnessed(Map.of(
                        "action",
                        "dynamodb:PutItem",
                        "resource",
                        "arn:aws:dynamodb:eu-west-1:111122223333:table/example"));
    }

    @Test
    void accepts_one_table_and_reads() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "table",
                                        allowing(
                                                "dynamodb:PutItem",
                                                "arn:aws:dynamodb:eu-west-1:111122223333:table/one"))
                                .policy("reads", allowing("dynamodb:GetItem", "*"))))
                .isCompliant();
    }

    @Test
    void never_counts_the_public_calls_of_identity_pools() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "console-default",
                                        allowing("cognito-identity:GetCredentialsForIdentity", "*"))))
                .isCompliant();
    }

    @Test
    void is_sure_of_one_action_although_another_is_not_decided() {
        judging(rule, world().role(authenticatedRole().policy("tables", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "*"},
              {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*",
                "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """)))
                .violates(ROLE_ARN, message("`dynamodb:PutItem` is"), evidence("dynamodb:PutItem", "*"));
    }

    private static String message(String subject) {
        return subject + " allowed on every resource; the policy should name the resources that are needed";
    }

    private static Evidence evidence(String action, String resource) {
        return Evidence.configured(
                "policies/tables/Statement/0",
                "named actions on named resources",
                "Action [" + action + "] on Resource [" + resource + "]",
                "iam:GetAccountAuthorizationDetails");
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
                                .policy("all", allowing("*", "*"))
                                .boundaryUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("all", allowing("*", "*"))
                                .boundaryDocumentUnread(BOUNDARY, GapReason.THROTTLED)))
                .isUndeterminedWithout("iam:GetPolicyVersion");
    }

    @Test
    void needs_no_policy_behind_a_boundary_that_does_not_allow_it() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policiesUnread(GapReason.ACCESS_DENIED)
                                .boundary(BOUNDARY, allowing("s3:GetObject", "arn:aws:s3:::acme-data/*"))))
                .isCompliant();
    }

    @Test
    void leaves_conditions_undetermined() {
        judging(rule, world().role(authenticatedRole().policy("office", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*",
              "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }
}
