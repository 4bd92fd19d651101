package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class PolicyVariableNotInterpolatedTest {
    private final PolicyVariableNotInterpolated rule = new PolicyVariableNotInterpolated();

    private static final String OLD = """
            {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*"}]}
            """;
    private static final String NEW =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
                    + "\"Resource\":\"arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*\"}]}";

    @Test
    @PageExample
    void flags_a_variable_in_a_policy_without_a_version() {
        judging(rule, world().role(authenticatedRole().policy("old", OLD)))
                .violates(ROLE_ARN, MESSAGE, evidence("policies/old"))
                .mendedBy("aws iam put-role-policy --role-name acme-authenticated --policy-name old --policy-document '"
                        + NEW + "'");
    }

    private static final String MESSAGE = "policy variables are taken literally; the `Version` should be `2012-10-17`";

    private static Evidence evidence(String place) {
        return Evidence.configured(
                place + "/Statement/0/Resource",
                "`Version` `2012-10-17`",
                "expected no variable in a document of version `2008-10-17`, found"
                        + " `arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*`, which is taken literally",
                "iam:GetAccountAuthorizationDetails");
    }

    @Test
    @PageExample
    void accepts_variables_in_version_2012_10_17() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_the_older_version_without_variables() {
        judging(rule, world().role(authenticatedRole().policy("old", """
            {"Version": "2008-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::acme-catalogue/*"}]}
            """))).isCompliant();
    }

    @Test
    void looks_at_managed_policies_and_at_the_boundary_too() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .managedPolicy("arn:aws:iam::111122223333:policy/shared", OLD)
                                .boundary("arn:aws:iam::111122223333:policy/limit", OLD)))
                .violates(ROLE_ARN, MESSAGE, evidence("policies/shared"), evidence("boundary/limit"))
                .mendedBy("aws iam create-policy-version --set-as-default --policy-arn"
                        + " arn:aws:iam::111122223333:policy/limit --policy-document '" + NEW + "'");
    }

    @Test
    void is_certain_of_a_flaw_whatever_else_was_not_read() {
        judging(rule, world().role(authenticatedRole().policy("old", OLD).morePoliciesUnread(GapReason.THROTTLED)))
                .violates(ROLE_ARN, MESSAGE, evidence("policies/old"));
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
