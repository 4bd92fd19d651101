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

final class RetiredServicePermissionTest {
    private final RetiredServicePermission rule = new RetiredServicePermission();

    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/limit";
    private static final String CALL = "iam:GetAccountAuthorizationDetails";
    private static final String CONSOLE_DEFAULT = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
              "Action": ["mobileanalytics:PutEvents", "cognito-sync:*"], "Resource": "*"}]}
            """;

    @Test
    @PageExample
    void flags_what_the_console_once_gave() {
        judging(rule, world().role(authenticatedRole().policy("console", CONSOLE_DEFAULT)))
                .violates(
                        ROLE_ARN,
                        "actions of `cognito-sync`, `mobileanalytics` are allowed; `services` does not name them as still meant",
                        evidence("`cognito-sync`, `mobileanalytics`"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name console");
    }

    @Test
    @PageExample
    void accepts_a_role_without_them() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_what_is_still_meant() {
        judging(
                        rule,
                        world().stillMeansServices("cognito-sync")
                                .role(authenticatedRole().policy("console", CONSOLE_DEFAULT)))
                .violates(
                        ROLE_ARN,
                        "actions of `mobileanalytics` are allowed; `services` does not name it as still meant",
                        evidence("`mobileanalytics`"))
                .witnessed(Map.of("action", "mobileanalytics:PutEvents", "resource", "*"));
        judging(
                        rule,
                        world().stillMeansServices("cognito-sync", "mobileanalytics")
                                .role(authenticatedRole().policy("console", CONSOLE_DEFAULT)))
                .isCompliant();
    }

    @Test
    void accepts_what_is_denied() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("console", CONSOLE_DEFAULT)
                                .policy("no", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Resource": "*",
              "Action": ["mobileanalytics:*", "cognito-sync:*"]}]}
            """)))
                .isCompliant();
    }

    private static Evidence evidence(String services) {
        return Evidence.configured(
                "policies/console/Statement/0",
                "no actions of " + services,
                "Action [mobileanalytics:PutEvents, cognito-sync:*] on Resource [*]",
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
