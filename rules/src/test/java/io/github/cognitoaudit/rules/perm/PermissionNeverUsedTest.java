package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.LastAccess;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PermissionNeverUsedTest {
    private final PermissionNeverUsed rule = new PermissionNeverUsed();

    private static final LastAccess S3_USED = used("s3", "2025-12-30T00:00:00Z");

    @Test
    @PageExample
    void flags_a_service_that_nobody_used_for_ninety_days() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("tables", allowing("dynamodb:GetItem", "*"))
                                .lastUsed(S3_USED, used("dynamodb", "2025-06-01T00:00:00Z"))))
                .violates(
                        ROLE_ARN,
                        "`dynamodb` was not used for 90 days or more; the role should allow what its users need",
                        Evidence.configured(
                                "policies/tables/Statement/0",
                                "named actions on named resources",
                                "Action [dynamodb:GetItem] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name tables");
    }

    @Test
    @PageExample
    void accepts_services_that_are_used() {
        judging(rule, world().role(authenticatedRole().lastUsed(S3_USED))).isCompliant();
    }

    @Test
    void counts_to_the_second_and_by_the_declared_days() {
        judging(rule, world().role(authenticatedRole().lastUsed(used("s3", "2025-10-03T00:00:00Z"))))
                .isCompliant();
        judging(rule, world().role(authenticatedRole().lastUsed(used("s3", "2025-10-02T23:59:59Z"))))
                .witnessed(Map.of(
                        "action",
                        "s3:PutObject",
                        "resource",
                        "arn:aws:s3:::acme-data/eu-west-1:7c1e2f3a-0b4d-4e5f-8a6b-9c0d1e2f3a40/",
                        "cognito-identity.amazonaws.com:sub",
                        "eu-west-1:7c1e2f3a-0b4d-4e5f-8a6b-9c0d1e2f3a40"));
        judging(
                        rule,
                        world().days("PERM-012", 365)
                                .role(authenticatedRole().lastUsed(used("s3", "2025-10-02T23:59:59Z"))))
                .isCompliant();
    }

    @Test
    void flags_services_that_were_never_used() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("tables", allowing("dynamodb:GetItem", "*"))
                                .lastUsed(never("dynamodb"), never("s3"))))
                .violates(
                        ROLE_ARN,
                        "`dynamodb`, `s3` were not used for 90 days or more; the role should allow what its users need",
                        Evidence.configured(
                                "policies/tables/Statement/0",
                                "named actions on named resources",
                                "Action [dynamodb:GetItem] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"),
                        Evidence.configured(
                                "policies/own-objects/Statement/0",
                                "named actions on named resources",
                                "Action [s3:PutObject] on Resource"
                                        + " [arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*]",
                                "iam:GetAccountAuthorizationDetails"));
    }

    @Test
    void takes_out_every_statement_for_the_service() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .withoutPolicies()
                                .policy("rows", """
                                        {"Version": "2012-10-17", "Statement": [
                                          {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*"},
                                          {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
                                          {"Effect": "Allow", "Action": "DynamoDB:Query", "Resource": "*"},
                                          {"Effect": "Deny", "Action": "dynamodb:Scan", "Resource": "*"}]}
                                        """)
                                .lastUsed(S3_USED, never("dynamodb"))))
                .mendedBy(
                        "aws iam put-role-policy --role-name acme-authenticated --policy-name rows --policy-document"
                                + " '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
                                + "\"Resource\":\"*\"},{\"Effect\":\"Deny\",\"Action\":\"dynamodb:Scan\",\"Resource\":\"*\"}]}'");
    }

    @Test
    void accepts_unused_services_that_the_role_may_not_use() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("all", allowing("*", "*"))
                                .boundary(
                                        "arn:aws:iam::111122223333:policy/limit",
                                        allowing("s3:*", "arn:aws:s3:::acme-data/*"))
                                .lastUsed(S3_USED, never("dynamodb"))))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("ids", allowing("cognito-identity:GetCredentialsForIdentity", "*"))
                                .lastUsed(S3_USED, never("cognito-identity"))))
                .isCompliant();
    }

    @Test
    void leaves_a_service_undetermined_of_which_aws_says_nothing() {
        judging(rule, world().role(authenticatedRole().lastUsed())).isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().role(authenticatedRole().lastUsedUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GenerateServiceLastAccessedDetails");
        judging(rule, world().role(authenticatedRole().withoutPolicies().lastUsedUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_unread_policies_undetermined() {
        judging(rule, world().role(authenticatedRole().lastUsed(never("s3")).morePoliciesUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
        judging(rule, world().role(authenticatedRole().lastUsed(never("s3")).boundaryUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void is_not_examined_where_the_read_is_switched_off() {
        judging(rule, world()).isNotExamined("the optional read `lastAccess` is switched off");
    }

    private static LastAccess used(String service, String when) {
        return new LastAccess(service, Optional.of(Instant.parse(when)));
    }

    private static LastAccess never(String service) {
        return new LastAccess(service, Optional.empty());
    }
}
