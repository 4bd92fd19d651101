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

final class LeadingKeyConditionEscapableTest {
    private final LeadingKeyConditionEscapable rule = new LeadingKeyConditionEscapable();

    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/limit";
    private static final String CALL = "iam:GetAccountAuthorizationDetails";
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/notes";

    @Test
    @PageExample
    void flags_a_scan_behind_for_all_values() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("rows", rows("ForAllValues:StringEquals", "", "GetItem", "Scan"))))
                .violates(ROLE_ARN, message("`dynamodb:Scan` is"), evidence("dynamodb:GetItem, dynamodb:Scan"))
                .witnessed(Map.of(
                        "action",
                        "dynamodb:Scan",
                        "resource",
                        TABLE,
                        "cognito-identity.amazonaws.com:sub",
                        "eu-west-1:7c1e2f3a-0b4d-4e5f-8a6b-9c0d1e2f3a40"))
                .mendedBy(
                        "aws iam put-role-policy --role-name acme-authenticated --policy-name leading-keys-required"
                                + " --policy-document '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":"
                                + "[\"dynamodb:Scan\"],\"Resource\":\"*\",\"Condition\":{\"Null\":{\"dynamodb:LeadingKeys\":\"true\"}}}]}'");
    }

    @Test
    @PageExample
    void accepts_actions_that_carry_the_key() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("rows", rows("ForAllValues:StringEquals", "", "GetItem", "Query"))))
                .isCompliant();
    }

    @Test
    void flags_partiql_which_may_lack_the_key() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("rows", rows("StringEqualsIfExists", "", "PartiQLSelect"))))
                .violates(ROLE_ARN, message("`dynamodb:PartiQLSelect` is"), evidence("dynamodb:PartiQLSelect"));
    }

    @Test
    void accepts_conditions_that_demand_the_key() {
        judging(rule, world().role(authenticatedRole().policy("rows", rows("StringEquals", "", "GetItem", "Scan"))))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "rows",
                                        rows(
                                                "ForAllValues:StringEquals",
                                                ", \"Null\": {\"dynamodb:LeadingKeys\": \"false\"}",
                                                "PartiQLSelect",
                                                "Scan"))))
                .isCompliant();
    }

    @Test
    void accepts_a_scan_that_is_denied_or_beyond_the_boundary() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("rows", rows("ForAllValues:StringEquals", "", "Scan"))
                                .policy("no", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Resource": "*", "Action": "dynamodb:Scan"}]}
            """)))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("rows", rows("ForAllValues:StringEquals", "", "Scan"))
                                .boundary(BOUNDARY, allowing("dynamodb:GetItem", "*"))))
                .isCompliant();
    }

    @Test
    void leaves_scans_without_row_isolation_to_others() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("scan", allowing("dynamodb:Scan", TABLE))
                                .boundaryUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    private static String rows(String operator, String more, String... actions) {
        return """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["dynamodb:%s"], "Resource": "%s",
              "Condition": {"%s": {"dynamodb:LeadingKeys": "${cognito-identity.amazonaws.com:sub}"}%s}}]}
            """.formatted(String.join("\", \"dynamodb:", actions), TABLE, operator, more);
    }

    private static String message(String subject) {
        return subject
                + " allowed without `dynamodb:LeadingKeys`; the condition should demand the key, or the statement not"
                + " name the action";
    }

    private static Evidence evidence(String actions) {
        return Evidence.configured(
                "policies/rows/Statement/0",
                "actions that carry `dynamodb:LeadingKeys`, or a condition that demands it",
                "Action [" + actions + "] on Resource [" + TABLE + "]",
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
