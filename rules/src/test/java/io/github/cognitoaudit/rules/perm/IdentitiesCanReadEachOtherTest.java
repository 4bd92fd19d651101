package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IdentitiesCanReadEachOtherTest {
    private final IdentitiesCanReadEachOther rule = new IdentitiesCanReadEachOther();

    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/limit";
    private static final String CALL = "iam:GetAccountAuthorizationDetails";
    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:jobs";

    @Test
    @PageExample
    void flags_objects_that_everybody_reads() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("reads", allowing("s3:GetObject", "arn:aws:s3:::acme-data/*"))))
                .violates(
                        POOL_ID + "#" + ROLE_ARN,
                        message("read", "arn:aws:s3:::acme-data/x", "s3:GetObject"),
                        evidence("reads", "s3:GetObject", "arn:aws:s3:::acme-data/*"))
                .witnessed(Map.of(
                        "resource",
                        "arn:aws:s3:::acme-data/x",
                        "action",
                        "s3:GetObject",
                        "otherAction",
                        "s3:GetObject"));
    }

    @Test
    @PageExample
    void accepts_objects_of_each_identity() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "reads",
                                        allowing(
                                                "s3:GetObject",
                                                "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*"))))
                .isCompliant();
    }

    @Test
    void flags_queues_that_everybody_receives_from_or_deletes_from() {
        judging(rule, world().role(authenticatedRole().policy("jobs", allowing("sqs:ReceiveMessage", QUEUE))))
                .violates(
                        POOL_ID + "#" + ROLE_ARN,
                        message("read", QUEUE, "sqs:ReceiveMessage"),
                        evidence("jobs", "sqs:ReceiveMessage", QUEUE));
        judging(rule, world().role(authenticatedRole().policy("jobs", allowing("sqs:PurgeQueue", QUEUE))))
                .violates(
                        POOL_ID + "#" + ROLE_ARN,
                        message("delete from", QUEUE, "sqs:PurgeQueue"),
                        evidence("jobs", "sqs:PurgeQueue", QUEUE));
    }

    @Test
    void accepts_queues_that_everybody_sends_to_and_shared_objects() {
        judging(
                        rule,
                        world().shares("arn:aws:s3:::acme-catalogue/*")
                                .role(authenticatedRole()
                                        .policy("jobs", allowing("sqs:SendMessage", QUEUE))
                                        .policy(
                                                "catalogue",
                                                allowing("s3:GetObject", "arn:aws:s3:::acme-catalogue/*"))))
                .isCompliant();
    }

    private static String message(String verb, String resource, String action) {
        return "two identities of `" + POOL_ID + "` can both " + verb + " `" + resource
                + "`: `acme-authenticated` allows `"
                + action + "`, `acme-authenticated` allows `" + action
                + "`; the policy should bind it to `${cognito-identity.amazonaws.com:sub}`, or `shared` declare it";
    }

    private static Evidence evidence(String policy, String action, String resource) {
        return Evidence.configured(
                "acme-authenticated/policies/" + policy + "/Statement/0",
                "resources bound to `${cognito-identity.amazonaws.com:sub}`",
                "Action [" + action + "] on Resource [" + resource + "]",
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
