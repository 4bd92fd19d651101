package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CrossAccountReachTest {
    private final CrossAccountReach rule = new CrossAccountReach();

    private static final String QUEUE = "arn:aws:sqs:eu-west-1:444455556666:jobs";

    @Test
    @PageExample
    void flags_writing_to_an_account_that_is_not_declared() {
        judging(
                        rule,
                        world().intendsAccounts("777788889999")
                                .role(authenticatedRole().policy("jobs", allowing("sqs:SendMessage", QUEUE))))
                .violates(
                        ROLE_ARN,
                        "writing to resources of account `444455556666` is allowed; declared are `777788889999`",
                        Evidence.configured(
                                "policies/jobs/Statement/0",
                                "named actions on named resources",
                                "Action [sqs:SendMessage] on Resource [arn:aws:sqs:eu-west-1:444455556666:jobs]",
                                "iam:GetAccountAuthorizationDetails"))
                .witnessed(Map.of("action", "sqs:SendMessage", "resource", QUEUE))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name jobs");
    }

    @Test
    @PageExample
    void accepts_a_declared_account() {
        judging(
                        rule,
                        world().intendsAccounts("444455556666")
                                .role(authenticatedRole().policy("jobs", allowing("sqs:SendMessage", QUEUE))))
                .isCompliant();
    }

    @Test
    void accepts_reads_the_own_account_and_a_star_that_names_no_account() {
        judging(
                        rule,
                        world().intendsAccounts()
                                .role(authenticatedRole()
                                        .policy("reads", allowing("sqs:GetQueueAttributes", QUEUE))
                                        .policy("all", allowing("sqs:SendMessage", "*"))
                                        .policy("any", allowing("sqs:SendMessage", "arn:aws:sqs:eu-west-1:*:jobs"))
                                        .policy(
                                                "own",
                                                allowing(
                                                        "sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:jobs"))))
                .isCompliant();
    }

    @Test
    void accepts_a_named_account_that_a_deny_or_the_boundary_keeps_out() {
        judging(rule, world().intendsAccounts().role(authenticatedRole().policy("jobs", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:444455556666:jobs"},
              {"Effect": "Deny", "Action": "*", "NotResource": "arn:aws:*:*:111122223333:*"}]}
            """)))
                .isCompliant();
        judging(
                        rule,
                        world().intendsAccounts()
                                .role(authenticatedRole()
                                        .policy("jobs", allowing("sqs:*", QUEUE))
                                        .boundary(
                                                "arn:aws:iam::111122223333:policy/limit",
                                                allowing("sqs:*", "arn:aws:sqs:*:111122223333:*"))))
                .isCompliant();
    }

    @Test
    void accepts_a_resource_that_the_action_does_not_have() {
        judging(
                        rule,
                        world().intendsAccounts()
                                .role(authenticatedRole().policy("jobs", allowing("sns:Publish", QUEUE))))
                .isCompliant();
    }

    @Test
    void is_not_examined_unless_the_accounts_are_declared() {
        judging(rule, world().role(authenticatedRole().policy("jobs", allowing("sqs:SendMessage", QUEUE))))
                .isNotExamined("the intent does not declare `accounts`, the other accounts that roles may write to");
    }

    @Test
    void leaves_unread_policies_undetermined_since_they_may_name_any_account() {
        judging(rule, world().intendsAccounts().role(authenticatedRole().policiesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
        judging(
                        rule,
                        world().intendsAccounts()
                                .role(authenticatedRole()
                                        .policy("jobs", allowing("sqs:SendMessage", QUEUE))
                                        .policyUnread("more", GapReason.MALFORMED)))
                .isUndetermined(GapReason.MALFORMED);
        judging(
                        rule,
                        world().intendsAccounts()
                                .role(authenticatedRole()
                                        .policyUnread("more", GapReason.MALFORMED)
                                        .boundary(
                                                "arn:aws:iam::111122223333:policy/limit",
                                                allowing("sqs:*", "arn:aws:sqs:eu-west-1:111122223333:*"))))
                .isCompliant();
    }

    @Test
    void leaves_an_unread_boundary_undetermined_only_where_an_account_is_named() {
        judging(
                        rule,
                        world().intendsAccounts()
                                .role(authenticatedRole()
                                        .policy("all", allowing("sqs:*", "*"))
                                        .boundaryUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
        judging(
                        rule,
                        world().intendsAccounts()
                                .role(authenticatedRole()
                                        .policy("jobs", allowing("sqs:*", QUEUE))
                                        .boundaryUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
    }

    @Test
    void leaves_what_hangs_on_an_address_undetermined() {
        judging(rule, world().intendsAccounts().role(authenticatedRole().policy("office", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage",
              "Resource": "arn:aws:sqs:eu-west-1:444455556666:jobs",
              "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """)))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().intendsAccounts().rolesUnread(GapReason.THROTTLED))
                .isUndetermined(GapReason.THROTTLED);
    }
}
