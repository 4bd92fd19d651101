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

final class CognitoControlPlaneAccessTest {
    private final CognitoControlPlaneAccess rule = new CognitoControlPlaneAccess();

    @Test
    @PageExample
    void flags_the_older_default_of_the_console() {
        judging(rule, world().role(authenticatedRole().policy("identities", allowing("cognito-identity:*", "*"))))
                .violates(
                        ROLE_ARN,
                        "`cognito-identity:CreateIdentityPool`, `cognito-identity:DeleteIdentities`,"
                                + " `cognito-identity:DeleteIdentityPool` and 8 more are allowed; a role of end users should"
                                + " not administer identities",
                        Evidence.configured(
                                "policies/identities/Statement/0",
                                "named actions on named resources",
                                "Action [cognito-identity:*] on Resource [*]",
                                "iam:GetAccountAuthorizationDetails"))
                .witnessed(Map.of("action", "cognito-identity:CreateIdentityPool", "resource", "*"))
                .mendedBy("aws iam delete-role-policy --role-name acme-authenticated --policy-name identities");
    }

    @Test
    @PageExample
    void accepts_the_public_calls_of_identity_pools() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "console-default",
                                        allowing("cognito-identity:GetCredentialsForIdentity", "*"))))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("unlink", allowing("cognito-identity:UnlinkIdentity", "*"))))
                .isCompliant();
    }

    @Test
    void flags_one_action_on_one_pool() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "users",
                                        allowing(
                                                "cognito-idp:AdminCreateUser",
                                                "arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_abc"))))
                .violates(
                        ROLE_ARN,
                        "`cognito-idp:AdminCreateUser` is allowed; a role of end users should not administer identities",
                        Evidence.configured(
                                "policies/users/Statement/0",
                                "named actions on named resources",
                                "Action [cognito-idp:AdminCreateUser] on Resource"
                                        + " [arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_abc]",
                                "iam:GetAccountAuthorizationDetails"));
    }

    @Test
    void flags_changes_of_identity_providers_of_the_account_only() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "elsewhere",
                                        allowing(
                                                "iam:AddClientIDToOpenIDConnectProvider",
                                                "arn:aws:iam::444455556666:oidc-provider/acme"))))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "here",
                                        allowing(
                                                "iam:AddClientIDToOpenIDConnectProvider",
                                                "arn:aws:iam::111122223333:oidc-provider/acme"))))
                .witnessed(Map.of(
                        "action",
                        "iam:AddClientIDToOpenIDConnectProvider",
                        "resource",
                        "arn:aws:iam::111122223333:oidc-provider/acme"));
    }

    @Test
    void leaves_what_hangs_on_an_address_undetermined() {
        judging(rule, world().role(authenticatedRole().policy("office", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "cognito-identity:UpdateIdentityPool", "Resource": "*",
              "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().role(authenticatedRole().policy("not-here", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "cognito-identity:UpdateIdentityPool", "Resource": "*"},
              {"Effect": "Deny", "Action": "*", "Resource": "*",
                "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void accepts_it_where_it_is_denied() {
        judging(rule, world().role(authenticatedRole().policy("all", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "cognito-identity:UpdateIdentityPool", "Resource": "*"},
              {"Effect": "Deny", "Action": "cognito-identity:UpdateIdentityPool", "Resource": "*"}]}
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
                                .policy("all", allowing("cognito-idp:*", "*"))
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
