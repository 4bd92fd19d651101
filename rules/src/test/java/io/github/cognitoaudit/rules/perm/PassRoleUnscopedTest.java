package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PassRoleUnscopedTest {
    private final PassRoleUnscoped rule = new PassRoleUnscoped();

    private static final String MESSAGE =
            "`iam:PassRole` is allowed beyond named roles and services; the policy should name"
                    + " each role, and the services in a condition on `iam:PassedToService`";

    @Test
    @PageExample
    void flags_passing_every_role() {
        judging(rule, world().role(authenticatedRole().policy("pass", allowing("iam:PassRole", "*"))))
                .violates(
                        ROLE_ARN,
                        MESSAGE,
                        Evidence.configured(
                                "policies/pass/Statement/0",
                                "named actions on named resources",
                                "Action [iam:PassRole] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .witnessed(Map.of("action", "iam:PassRole", "resource", "arn:aws:iam::111122223333:role/x"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name pass");
    }

    @Test
    @PageExample
    void accepts_named_roles_for_a_named_service() {
        judging(rule, passing("arn:aws:iam::111122223333:role/worker", "StringEquals", "lambda.amazonaws.com"))
                .isCompliant();
    }

    @Test
    void flags_named_roles_for_any_service_and_any_role_for_a_named_service() {
        judging(rule, world().role(authenticatedRole().policy("pass", allowing("iam:PassRole", roleArn("worker")))))
                .violates(
                        ROLE_ARN,
                        MESSAGE,
                        Evidence.configured(
                                "policies/pass/Statement/0",
                                "named actions on named resources",
                                "Action [iam:PassRole] on Resource [arn:aws:iam::111122223333:role/worker]",
                                "iam:GetAccountAuthorizationDetails"));
        judging(rule, passing("arn:aws:iam::111122223333:role/w*", "StringEquals", "lambda.amazonaws.com"))
                .witnessed(Map.of(
                        "action",
                        "iam:PassRole",
                        "resource",
                        "arn:aws:iam::111122223333:role/w",
                        "iam:passedtoservice",
                        "lambda.amazonaws.com"));
        judging(rule, passing("arn:aws:iam::111122223333:role/worker", "StringLike", "*.amazonaws.com"))
                .witnessed(Map.of(
                        "action",
                        "iam:PassRole",
                        "resource",
                        "arn:aws:iam::111122223333:role/worker",
                        "iam:passedtoservice",
                        ".amazonaws.com"));
        judging(rule, passing("arn:aws:iam::111122223333:role/worker", "StringNotEquals", "ec2.amazonaws.com"))
                .witnessed(Map.of(
                        "action",
                        "iam:PassRole",
                        "resource",
                        "arn:aws:iam::111122223333:role/worker",
                        "iam:passedtoservice",
                        "example-value"));
    }

    @Test
    void accepts_roles_and_services_that_a_deny_narrows() {
        judging(rule, world().role(authenticatedRole().policy("pass", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/worker"},
              {"Effect": "Deny", "Action": "iam:PassRole", "Resource": "*",
                "Condition": {"StringNotEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}}]}
            """))).isCompliant();
    }

    @Test
    void passes_over_roles_of_other_accounts() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("pass", allowing("iam:PassRole", "arn:aws:iam::444455556666:role/*"))))
                .isCompliant();
    }

    @Test
    void leaves_what_hangs_on_an_address_undetermined() {
        judging(rule, world().role(authenticatedRole().policy("office", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
              "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().role(authenticatedRole().policy("not-here", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"},
              {"Effect": "Deny", "Action": "*", "Resource": "*",
                "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void accepts_it_where_it_is_denied() {
        judging(rule, world().role(authenticatedRole().policy("all", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"},
              {"Effect": "Deny", "Action": "iam:PassRole", "Resource": "*"}]}
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

    private static WorldBuilder passing(String role, String operator, String service) {
        return world().role(authenticatedRole().policy("pass", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "%s",
              "Condition": {"%s": {"iam:PassedToService": "%s"}}}]}
            """.formatted(role, operator, service)));
    }
}
