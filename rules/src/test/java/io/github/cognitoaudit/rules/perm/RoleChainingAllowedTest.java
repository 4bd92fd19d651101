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
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoleChainingAllowedTest {
    private final RoleChainingAllowed rule = new RoleChainingAllowed();

    private static final String MESSAGE =
            "`sts:AssumeRole` is allowed beyond named roles; the policy should name each role that the users need";

    @Test
    @PageExample
    void flags_taking_every_role() {
        judging(rule, world().role(authenticatedRole().policy("take", allowing("sts:AssumeRole", "*"))))
                .violates(
                        ROLE_ARN,
                        MESSAGE,
                        Evidence.configured(
                                "policies/take/Statement/0",
                                "named actions on named resources",
                                "Action [sts:AssumeRole] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name take");
    }

    @Test
    @PageExample
    void accepts_a_named_role() {
        judging(rule, world().role(authenticatedRole().policy("take", allowing("sts:AssumeRole", roleArn("reports")))))
                .isCompliant();
    }

    @Test
    void flags_every_role_with_a_prefix_and_all_roles_but_some() {
        judging(rule, world().role(authenticatedRole().policy("take", allowing("sts:AssumeRole", roleArn("tenant-*")))))
                .witnessed(Map.of("action", "sts:AssumeRole", "resource", roleArn("tenant-")));
        judging(rule, world().role(authenticatedRole().policy("take", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
              "NotResource": "arn:aws:iam::111122223333:role/admin"}]}
            """)))
                .witnessed(Map.of("action", "sts:AssumeRole", "resource", "arn:aws:iam::111122223333:role/x"));
    }

    @Test
    void leaves_logins_with_a_token_aside() {
        judging(rule, world().role(authenticatedRole().policy("take", allowing("sts:AssumeRoleWithWebIdentity", "*"))))
                .isCompliant();
    }

    @Test
    void leaves_what_hangs_on_an_address_undetermined() {
        judging(rule, world().role(authenticatedRole().policy("office", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*",
              "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().role(authenticatedRole().policy("not-here", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"},
              {"Effect": "Deny", "Action": "*", "Resource": "*",
                "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void accepts_it_where_it_is_denied() {
        judging(rule, world().role(authenticatedRole().policy("all", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"},
              {"Effect": "Deny", "Action": "sts:AssumeRole", "Resource": "*"}]}
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
                                .policy("all", allowing("sts:*", "*"))
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
}
