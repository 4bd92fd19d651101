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

final class ServiceWideAccessTest {
    private final ServiceWideAccess rule = new ServiceWideAccess();

    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/limit";

    @Test
    @PageExample
    void flags_all_actions_of_a_service() {
        judging(rule, world().role(authenticatedRole().policy("tables", allowing("dynamodb:*", "*"))))
                .violates(
                        ROLE_ARN,
                        "all actions of `dynamodb` are allowed on every resource; the role should name the actions and"
                                + " resources it needs",
                        Evidence.configured(
                                "policies/tables/Statement/0",
                                "named actions on named resources",
                                "Action [dynamodb:*] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name tables");
    }

    @Test
    @PageExample
    void accepts_named_actions() {
        judging(rule, world()).isCompliant();
        judging(rule, world().role(authenticatedRole().policy("tables", allowing("dynamodb:GetItem", "*"))))
                .isCompliant();
    }

    @Test
    void names_the_first_services_and_counts_the_rest() {
        judging(rule, world().role(authenticatedRole().policy("many", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
              "Action": ["sqs:*", "sns:*", "s3:*", "dynamodb:*", "lambda:*"]}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "all actions of `dynamodb`, `lambda`, `s3` and 2 more are allowed on every resource; the role"
                                + " should name the actions and resources it needs",
                        Evidence.configured(
                                "policies/many/Statement/0",
                                "named actions on named resources",
                                "Action [sqs:*, sns:*, s3:*, dynamodb:*, lambda:*] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"));
    }

    @Test
    void accepts_a_service_on_one_table() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "table",
                                        allowing("dynamodb:*", "arn:aws:dynamodb:eu-west-1:111122223333:table/one"))))
                .isCompliant();
    }

    @Test
    void accepts_a_service_without_what_is_denied() {
        judging(rule, world().role(authenticatedRole().policy("tables", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"},
              {"Effect": "Deny", "Action": "dynamodb:DeleteTable", "Resource": "*"}]}
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
