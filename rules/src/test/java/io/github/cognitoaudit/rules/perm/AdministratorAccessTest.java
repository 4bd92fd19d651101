package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AdministratorAccessTest {
    private final AdministratorAccess rule = new AdministratorAccess();

    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/limit";
    private static final String MESSAGE =
            "every action on every resource is allowed; the role should name the actions and resources it needs";

    @Test
    @PageExample
    void flags_the_managed_policy_for_administrators() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .managedPolicy("arn:aws:iam::aws:policy/AdministratorAccess", allowing("*", "*"))))
                .violates(
                        ROLE_ARN,
                        MESSAGE,
                        Evidence.configured(
                                "policies/AdministratorAccess/Statement/0",
                                "named actions on named resources",
                                "Action [*] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .witnessed(
                        Map.of("action", "iam:AttachRolePolicy", "resource", "arn:aws:iam::111122223333:role/example"))
                .mendedBy("aws iam detach-role-policy --role-name acme-authenticated --policy-arn"
                        + " arn:aws:iam::aws:policy/AdministratorAccess");
    }

    @Test
    @PageExample
    void accepts_named_actions_on_named_resources() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_several_statements_that_come_to_the_same() {
        judging(rule, world().role(authenticatedRole().policy("most", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme-data/*"},
              {"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}]}
            """).policy("rest", allowing("iam:*", "*"))))
                .violates(
                        ROLE_ARN,
                        MESSAGE,
                        Evidence.configured(
                                "policies/most/Statement/1",
                                "named actions on named resources",
                                "NotAction [iam:*] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"),
                        Evidence.configured(
                                "policies/rest/Statement/0",
                                "named actions on named resources",
                                "Action [iam:*] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .mendedBy("aws iam put-role-policy --role-name acme-authenticated --policy-name most --policy-document"
                        + " '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
                        + "\"Resource\":\"arn:aws:s3:::acme-data/*\"}]}'")
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name rest");
    }

    @Test
    void accepts_everything_within_a_narrow_boundary() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("all", allowing("*", "*"))
                                .boundary(BOUNDARY, allowing("s3:*", "*"))))
                .isCompliant();
    }

    @Test
    void accepts_everything_but_what_is_denied() {
        judging(rule, world().role(authenticatedRole().policy("all", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "*", "Resource": "*"},
              {"Effect": "Deny", "Action": "iam:*", "Resource": "*"}]}
            """))).isCompliant();
    }

    @Test
    void says_which_statement_of_the_boundary_lets_it_through() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("all", allowing("*", "*"))
                                .boundary(BOUNDARY, allowing("*", "*"))))
                .violates(
                        ROLE_ARN,
                        MESSAGE,
                        Evidence.configured(
                                "policies/all/Statement/0",
                                "named actions on named resources",
                                "Action [*] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"),
                        Evidence.configured(
                                "boundary/limit/Statement/0",
                                "named actions on named resources",
                                "Action [*] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"));
    }

    @Test
    void examines_roles_in_scope_only() {
        judging(rule, world().role(role("other").policy("all", allowing("*", "*"))))
                .isCompliant();
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
