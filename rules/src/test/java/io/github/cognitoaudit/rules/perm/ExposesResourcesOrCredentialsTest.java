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

final class ExposesResourcesOrCredentialsTest {
    private final ExposesResourcesOrCredentials rule = new ExposesResourcesOrCredentials();

    @Test
    @PageExample
    void flags_a_role_that_may_change_the_policy_of_a_bucket() {
        judging(rule, world().role(authenticatedRole().policy("buckets", allowing("s3:PutBucketPolicy", "*"))))
                .violates(
                        ROLE_ARN,
                        message("`s3:PutBucketPolicy` is"),
                        Evidence.configured(
                                "policies/buckets/Statement/0",
                                "named actions on named resources",
                                "Action [s3:PutBucketPolicy] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name buckets");
    }

    @Test
    @PageExample
    void accepts_sharing_what_belongs_to_the_identity() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "share",
                                        allowing(
                                                "s3:PutObjectAcl",
                                                "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*"))))
                .isCompliant();
    }

    @Test
    void flags_what_goes_beyond_the_identity_in_another_statement_or_as_literal_text() {
        judging(rule, world().role(authenticatedRole().policy("share", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:PutObjectAcl",
                "Resource": "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*"},
              {"Effect": "Allow", "Action": "s3:PutObjectAcl", "Resource": "arn:aws:s3:::acme-data/public/*"}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("`s3:PutObjectAcl` is"),
                        Evidence.configured(
                                "policies/share/Statement/1",
                                "named actions on named resources",
                                "Action [s3:PutObjectAcl] on Resource [arn:aws:s3:::acme-data/public/*]",
                                "iam:GetAccountAuthorizationDetails"));
        judging(rule, world().role(authenticatedRole().policy("old", """
            {"Version": "2008-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:PutObjectAcl",
              "Resource": "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*"}]}
            """)))
                .witnessed(Map.of(
                        "action",
                        "s3:PutObjectAcl",
                        "resource",
                        "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/"));
    }

    @Test
    void flags_what_hands_out_credentials() {
        judging(rule, world().role(authenticatedRole().policy("images", allowing("ecr:GetAuthorizationToken", "*"))))
                .violates(
                        ROLE_ARN,
                        message("`ecr:GetAuthorizationToken` is"),
                        Evidence.configured(
                                "policies/images/Statement/0",
                                "named actions on named resources",
                                "Action [ecr:GetAuthorizationToken] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .witnessed(Map.of("action", "ecr:GetAuthorizationToken", "resource", "*"));
    }

    @Test
    void leaves_roles_and_the_identity_layer_to_other_rules() {
        judging(rule, world().role(authenticatedRole().policy("others", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*", "Action": [
              "iam:PassRole", "sts:AssumeRole", "cognito-identity:UpdateIdentityPool", "cognito-identity:GetOpenIdToken"]}]}
            """))).isCompliant();
    }

    @Test
    void leaves_what_hangs_on_an_address_undetermined() {
        judging(rule, world().role(authenticatedRole().policy("office", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:PutKeyPolicy", "Resource": "*",
              "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().role(authenticatedRole().policy("not-here", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "kms:PutKeyPolicy", "Resource": "*"},
              {"Effect": "Deny", "Action": "*", "Resource": "*",
                "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void accepts_it_where_it_is_denied() {
        judging(rule, world().role(authenticatedRole().policy("all", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "kms:PutKeyPolicy", "Resource": "*"},
              {"Effect": "Deny", "Action": "kms:PutKeyPolicy", "Resource": "*"}]}
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
                                .policy("all", allowing("kms:*", "*"))
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

    private static String message(String actions) {
        return actions
                + " allowed beyond what belongs to one identity; no end user should open resources to others or obtain"
                + " further credentials";
    }
}
