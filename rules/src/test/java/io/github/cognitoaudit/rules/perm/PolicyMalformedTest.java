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

final class PolicyMalformedTest {
    private final PolicyMalformed rule = new PolicyMalformed();

    private static final String CALL = "iam:GetAccountAuthorizationDetails";

    @Test
    @PageExample
    void flags_an_operator_that_iam_does_not_have() {
        judging(rule, world().role(authenticatedRole().policy("odd", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "s3:*", "Resource": "*",
              "Condition": {"StringMatches": {"aws:PrincipalTag/plan": "free"}}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "`odd` has `INVALID_CONDITION_OPERATOR` at `/Statement/0/Condition/StringMatches`; a policy should hold"
                                + " what IAM honours only",
                        Evidence.configured(
                                "policies/odd/Statement/0/Condition/StringMatches",
                                "no `INVALID_CONDITION_OPERATOR`",
                                "expected a condition operator, found `StringMatches`",
                                CALL));
    }

    @Test
    @PageExample
    void accepts_what_iam_takes() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_a_text_that_is_json_and_no_policy() {
        judging(rule, world().role(authenticatedRole().policyRefused("both", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "NotAction": "iam:*",
              "Resource": []}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "`both` has `UNSUPPORTED_ELEMENT_COMBINATION` at `/Statement/0`, `both` has `EMPTY_ARRAY_RESOURCE` at"
                                + " `/Statement/0/Resource`; a policy should hold what IAM honours only",
                        Evidence.configured(
                                "policies/both/Statement/0",
                                "no `UNSUPPORTED_ELEMENT_COMBINATION`",
                                "expected one of `Action` and `NotAction`, found both",
                                CALL),
                        Evidence.configured(
                                "policies/both/Statement/0/Resource",
                                "no `EMPTY_ARRAY_RESOURCE`",
                                "expected at least one value, found an empty list",
                                CALL))
                .mendedBy("aws iam put-role-policy --role-name acme-authenticated --policy-name both --policy-document"
                        + " file://both.json");
    }

    @Test
    void flags_a_condition_without_values() {
        judging(rule, world().role(authenticatedRole().policy("empty", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
              "Condition": {"StringEquals": {"aws:PrincipalTag/plan": []}}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "`empty` has `EMPTY_ARRAY_CONDITION` at `/Statement/0/Condition/StringEquals/aws:PrincipalTag~1plan`; a"
                                + " policy should hold what IAM honours only",
                        Evidence.configured(
                                "policies/empty/Statement/0/Condition/StringEquals/aws:PrincipalTag~1plan",
                                "no `EMPTY_ARRAY_CONDITION`",
                                "expected at least one value, found an empty list",
                                CALL));
    }

    @Test
    void leaves_what_iam_takes_with_a_warning_alone() {
        judging(rule, world().role(authenticatedRole().policy("old", """
            {"Id": "old", "Statement": [{"Sid": "", "Effect": "Allow", "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::acme-catalogue/*"}]}
            """))).isCompliant();
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
