package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class TrustActionNotWebIdentityTest {
    private final TrustActionNotWebIdentity rule = new TrustActionNotWebIdentity();

    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    @Test
    @PageExample
    void flags_assume_role() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRole"}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "the pool's role allows `sts:AssumeRole` and should allow `sts:AssumeRoleWithWebIdentity`",
                        evidence("Action", "sts:AssumeRole"))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_assume_role_with_web_identity() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_other_actions_beside_it_and_any_case_and_wildcards() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"]}]}
            """))).isCompliant();
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "STS:assumerolewithwebidentity"}]}
            """))).isCompliant();
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:*"}]}
            """))).isCompliant();
    }

    @Test
    void flags_a_clause_that_leaves_it_out() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
              "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "NotAction": "sts:AssumeRoleWith*"}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "the pool's role allows `sts:AssumeRoleWith*` and should allow"
                                + " `sts:AssumeRoleWithWebIdentity`",
                        evidence("NotAction", "sts:AssumeRoleWith*"));
    }

    @Test
    void flags_the_action_of_a_wrong_principal_as_well() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRole"}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "the pool's role allows `sts:AssumeRole` and should allow `sts:AssumeRoleWithWebIdentity`",
                        evidence("Action", "sts:AssumeRole"));
    }

    @Test
    void is_not_misled_by_another_principal_that_may() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": ["sts:AssumeRole", "sts:TagSession"],
                "Principal": {"Federated": "cognito-identity.amazonaws.com"}},
              {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {"Federated": "accounts.google.com"}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "the pool's role allows `sts:AssumeRole, sts:TagSession` and should allow"
                                + " `sts:AssumeRoleWithWebIdentity`",
                        evidence("Action", "sts:AssumeRole, sts:TagSession"));
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().role(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_roles_and_slots_undetermined() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    private static Evidence evidence(String element, String found) {
        return Evidence.configured(
                "trust/Statement/0/" + element, "sts:AssumeRoleWithWebIdentity", found, "iam:GetRole");
    }
}
