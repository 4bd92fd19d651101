package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingDirectly;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrustAdmitsAnyPoolTest {
    private final TrustAdmitsAnyPool rule = new TrustAdmitsAnyPool();

    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    private static final String NOBODY = "eu-west-1:00000000-0000-0000-0000-000000000000";

    @Test
    @PageExample
    void flags_a_trust_without_conditions() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """)))
                .violates(ROLE_ARN, message("no condition"), evidence("no condition"))
                .witnessed(Map.of("aud", NOBODY, "amr", "authenticated"))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_a_trust_that_names_its_pool() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_a_trust_that_looks_at_the_kind_of_identity_only() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"}}}]}
            """)))
                .violates(ROLE_ARN, message("no condition"), evidence("no condition"));
    }

    @Test
    void flags_a_wildcard_over_a_region_that_was_not_looked_at() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike": {"cognito-identity.amazonaws.com:aud": ["eu-west-1:0a1b2c3d-1111-2222-3333-444455556666", "us-east-1:*"]}}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("StringLike [" + POOL_ID + ", us-east-1:*]"),
                        evidence("StringLike [" + POOL_ID + ", us-east-1:*]"))
                .witnessed(Map.of("aud", "us-east-1:00000000-0000-0000-0000-000000000000", "amr", "authenticated"));
    }

    @Test
    void flags_a_wildcard_without_a_region() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike": {"cognito-identity.amazonaws.com:aud": "*-*"}}}]}
            """)))
                .violates(ROLE_ARN, message("StringLike [*-*]"), evidence("StringLike [*-*]"))
                .witnessed(Map.of("aud", NOBODY, "amr", "authenticated"));
    }

    @Test
    void flags_a_negated_condition() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringNotEquals": {"cognito-identity.amazonaws.com:aud": "eu-west-1:ffffffff-1111-2222-3333-444455556666"}}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("StringNotEquals [" + FOREIGN_POOL_ID + "]"),
                        evidence("StringNotEquals [" + FOREIGN_POOL_ID + "]"));
    }

    @Test
    void takes_a_wildcard_in_a_plain_comparison_for_the_character() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "*"}}}]}
            """))).isCompliant();
    }

    @Test
    void accepts_a_trust_that_names_several_pools() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": ["eu-west-1:0a1b2c3d-1111-2222-3333-444455556666", "eu-west-1:ffffffff-1111-2222-3333-444455556666"]}}}]}
            """))).isCompliant();
    }

    @Test
    void accepts_a_role_that_trusts_a_provider_directly() {
        judging(rule, world().role(role("direct").trust(trustingDirectly(PROVIDER_ARN, "acme.eu.auth0.com:aud", "x"))))
                .isCompliant();
    }

    @Test
    void flags_a_role_of_the_account_that_no_pool_hands_out_and_closes_it() {
        judging(rule, world().role(role("left-over").trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """)))
                .violates(
                        roleArn("left-over"),
                        "the role lets in tokens of any identity pool: `/Statement/0` has no condition on"
                                + " `cognito-identity.amazonaws.com:aud`, which should equal the id of the role's own"
                                + " pool",
                        Evidence.configured(
                                "trust/Statement/0/Condition",
                                "StringEquals cognito-identity.amazonaws.com:aud the id of the role's own pool",
                                "no condition",
                                "iam:GetRole"))
                .mendedBy("aws iam update-assume-role-policy --role-name left-over --policy-document"
                        + " '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
                        + "\"Action\":\"sts:AssumeRole\"}]}'");
    }

    @Test
    void keeps_the_statements_about_others_in_the_mend() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRole",
                "Principal": {"AWS": "arn:aws:iam::111122223333:role/break-glass"}},
              {"Effect": "Allow", "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
                "Principal": {"Federated": "cognito-identity.amazonaws.com"}}]}
            """)))
                .violates(ROLE_ARN, message("no condition", 1), evidence("no condition", 1))
                .mendedBy(MEND.replace(
                                "\"sts:AssumeRoleWithWebIdentity\"",
                                "[\"sts:AssumeRoleWithWebIdentity\",\"sts:TagSession\"]")
                        .replace(
                                "}}}]}",
                                "}}},{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":["
                                        + "\"arn:aws:iam::111122223333:role/break-glass\"]}}]}"));
    }

    @Test
    void knows_the_words_of_china() {
        String china = "cn-north-1:0a1b2c3d-1111-2222-3333-444455556666";
        judging(
                        rule,
                        world().partition("aws-cn")
                                .regions("cn-north-1")
                                .declaresPools(china)
                                .withoutPools()
                                .pool(pool(china))
                                .role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.cn-north-1.amazonaws.com.cn"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"cognito-identity.amazonaws.com.cn:aud": "cn-north-1:0a1b2c3d-1111-2222-3333-444455556666"}}}]}
            """)))
                .isCompliant();
    }

    @Test
    void leaves_a_trust_in_everyone_undetermined_where_it_speaks_of_web_identities() {
        judging(rule, world().role(role("left-over").trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*",
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """))).isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().role(role("left-over").trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*",
              "Action": "sts:AssumeRole"}]}
            """))).isCompliant();
    }

    @Test
    void leaves_a_condition_on_an_unknown_kind_of_identity_undetermined() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "graph.example.com"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().role(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
        judging(rule, world().role(role("other").trustUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().moreRolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    private static String message(String found) {
        return message(found, 0);
    }

    private static String message(String found, int statement) {
        return "the role lets in tokens of any identity pool: `/Statement/" + statement + "` has " + found
                + " on `cognito-identity.amazonaws.com:aud`, which should equal `" + POOL_ID + "`";
    }

    private static Evidence evidence(String found) {
        return evidence(found, 0);
    }

    private static Evidence evidence(String found, int statement) {
        return Evidence.configured(
                "trust/Statement/" + statement + "/Condition",
                "StringEquals cognito-identity.amazonaws.com:aud " + POOL_ID,
                found,
                "iam:GetRole");
    }
}
