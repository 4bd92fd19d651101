package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.Policies.trustingDirectly;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.IdentityPoolBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PolicyVariableNeverResolvesTest {
    private final PolicyVariableNeverResolves rule = new PolicyVariableNeverResolves();

    private static final String TAGGED = allowing("s3:GetObject", "arn:aws:s3:::acme-teams/${aws:PrincipalTag/team}/*");

    @Test
    @PageExample
    void flags_the_name_of_an_iam_user() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy("home", allowing("s3:GetObject", "arn:aws:s3:::acme-data/${aws:username}/*"))))
                .violates(ROLE_ARN, message("aws:username"), dead("home", "aws:username"))
                .mendedBy(
                        "aws iam put-role-policy --role-name acme-authenticated --policy-name home --policy-document '"
                                + allowing(
                                                "s3:GetObject",
                                                "arn:aws:s3:::acme-data/${cognito-identity.amazonaws.com:sub}/*")
                                        .strip()
                                + "'");
    }

    @Test
    @PageExample
    void accepts_the_id_of_the_identity() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void says_where_the_statement_is_open() {
        judging(rule, world().role(authenticatedRole().policy("home", """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::acme-data/${aws:username}/*"},
              {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme-data/*",
                "Condition": {"StringNotLike": {"s3:prefix": "${aws:username}/*"}}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("aws:username"),
                        open("policies/home/Statement/0/NotResource"),
                        open("policies/home/Statement/1/Condition/StringNotLike/s3:prefix"));
    }

    @Test
    void accepts_a_variable_with_a_default_and_the_older_version() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "home",
                                        allowing("s3:GetObject", "arn:aws:s3:::acme-data/${aws:username, 'all'}/*"))
                                .policy("old", """
            {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${aws:username}"}]}
            """)))
                .isCompliant();
    }

    @Test
    void flags_a_claim_of_the_issuer_in_a_role_of_a_pool() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .policy(
                                        "home",
                                        allowing("s3:GetObject", "arn:aws:s3:::acme-data/${acme.eu.auth0.com:sub}/*"))))
                .violates(ROLE_ARN, message("acme.eu.auth0.com:sub"), dead("home", "acme.eu.auth0.com:sub"));
    }

    @Test
    void accepts_a_claim_of_the_issuer_in_a_role_that_its_tokens_take() {
        judging(
                        rule,
                        world().role(role("direct")
                                .trust(trustingDirectly(PROVIDER_ARN, "acme.eu.auth0.com:aud", "x"))
                                .policy(
                                        "home",
                                        allowing("s3:GetObject", "arn:aws:s3:::acme-data/${acme.eu.auth0.com:sub}/*"))))
                .isCompliant();
        judging(
                        rule,
                        world().role(role("direct")
                                .trust(trustingDirectly(PROVIDER_ARN, "acme.eu.auth0.com:aud", "x"))
                                .policy(
                                        "home",
                                        allowing(
                                                "s3:GetObject",
                                                "arn:aws:s3:::d/${cognito-identity.amazonaws.com:sub}/*"))))
                .violates(
                        roleArn("direct"),
                        "no session of the role has `${cognito-identity.amazonaws.com:sub}`; the policy should use"
                                + " `${acme.eu.auth0.com:sub}` or another key that sessions have",
                        dead("home", "cognito-identity.amazonaws.com:sub"));
    }

    @Test
    void flags_a_principal_tag_that_no_pool_maps() {
        judging(rule, world().role(authenticatedRole().policy("home", TAGGED)))
                .violates(ROLE_ARN, message("aws:principaltag/team"), dead("home", "aws:principaltag/team"));
        judging(rule, world().pool(tagged("plan")).role(authenticatedRole().policy("home", TAGGED)))
                .violates(ROLE_ARN, message("aws:principaltag/team"), dead("home", "aws:principaltag/team"));
        judging(rule, world().pool(tagged("Team")).role(authenticatedRole().policy("home", TAGGED)))
                .isCompliant();
        judging(
                        rule,
                        world().pool(pool().tagMap(new PrincipalTagMap(PROVIDER_ARN, true, Map.of())))
                                .role(authenticatedRole()
                                        .policy(
                                                "home",
                                                allowing(
                                                        "s3:GetObject",
                                                        "arn:aws:s3:::d/${aws:PrincipalTag/username}"))))
                .isCompliant();
    }

    @Test
    void leaves_what_hangs_on_unread_facts_undetermined() {
        judging(
                        rule,
                        world().pool(pool().tagMapsUnread(GapReason.ACCESS_DENIED))
                                .role(authenticatedRole().policy("home", TAGGED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
        judging(
                        rule,
                        world().morePoolsUnread(GapReason.THROTTLED)
                                .role(authenticatedRole().policy("home", TAGGED)))
                .isUndetermined(GapReason.THROTTLED);
        judging(rule, world().role(authenticatedRole().trustUnread(GapReason.MALFORMED)))
                .isUndetermined(GapReason.MALFORMED);
    }

    private static IdentityPoolBuilder tagged(String tag) {
        return pool().tagMap(new PrincipalTagMap(PROVIDER_ARN, false, Map.of(tag, "https://acme/team")));
    }

    private static String message(String variable) {
        return "no session of the role has `${" + variable
                + "}`; the policy should use `${cognito-identity.amazonaws.com:sub}` or another key that sessions have";
    }

    private static Evidence dead(String policy, String variable) {
        return Evidence.configured(
                "policies/" + policy + "/Statement/0/Resource",
                "a variable that sessions of the role have",
                "`${" + variable + "}` has no value: dead, it matches nothing",
                "iam:GetAccountAuthorizationDetails");
    }

    private static Evidence open(String place) {
        return Evidence.configured(
                place,
                "a variable that sessions of the role have",
                "`${aws:username}` has no value: open, it excludes nothing",
                "iam:GetAccountAuthorizationDetails");
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
