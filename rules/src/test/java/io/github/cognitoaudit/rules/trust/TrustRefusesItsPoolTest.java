package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingGuestsOf;
import static io.github.cognitoaudit.world.Policies.trustingUsersOf;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrustRefusesItsPoolTest {
    private final TrustRefusesItsPool rule = new TrustRefusesItsPool();

    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    @Test
    @PageExample
    void flags_a_trust_that_names_another_pool() {
        judging(rule, world().role(authenticatedRole().trust(trustingUsersOf(FOREIGN_POOL_ID))))
                .violates(
                        ROLE_ARN,
                        "the role refuses `" + POOL_ID + "`, which hands it out: its trust names `" + FOREIGN_POOL_ID
                                + "` and should name that pool",
                        Evidence.configured(
                                "trust/Statement/0/Condition/StringEquals/cognito-identity.amazonaws.com:aud",
                                POOL_ID,
                                FOREIGN_POOL_ID,
                                "iam:GetRole"))
                .witnessed(Map.of("aud", POOL_ID, "amr", "authenticated"))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_a_trust_that_names_the_pool() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_a_denial_of_the_pool() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {"Federated": "cognito-identity.amazonaws.com"}},
              {"Effect": "Deny", "Action": "sts:*", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                "Condition": {"StringEquals": {
                  "cognito-identity.amazonaws.com:aud": "eu-west-1:0a1b2c3d-1111-2222-3333-444455556666"}}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "the role refuses `" + POOL_ID + "`, which hands it out: its trust names `" + POOL_ID
                                + "` and should name that pool",
                        Evidence.configured(
                                "trust/Statement/1/Condition/StringEquals/cognito-identity.amazonaws.com:aud",
                                POOL_ID,
                                POOL_ID,
                                "iam:GetRole"));
    }

    @Test
    void leaves_the_wrong_kind_of_identity_to_another_rule() {
        judging(rule, world().role(authenticatedRole().trust(trustingGuestsOf(POOL_ID))))
                .isCompliant();
    }

    @Test
    void leaves_a_wrong_principal_and_a_wrong_action_to_other_rules() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """))).isCompliant();
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "eu-west-1:ffffffff-1111-2222-3333-444455556666"}}}]}
            """))).isCompliant();
    }

    @Test
    void judges_each_pool_that_hands_out_the_role() {
        judging(
                        rule,
                        world().declaresPools(POOL_ID, FOREIGN_POOL_ID)
                                .pool(pool(FOREIGN_POOL_ID).authenticatedRole(ROLE_ARN)))
                .violates(
                        ROLE_ARN,
                        "the role refuses `" + FOREIGN_POOL_ID + "`, which hands it out: its trust names `" + POOL_ID
                                + "` and should name that pool",
                        Evidence.configured(
                                "trust/Statement/0/Condition/StringEquals/cognito-identity.amazonaws.com:aud",
                                POOL_ID + " or " + FOREIGN_POOL_ID,
                                POOL_ID,
                                "iam:GetRole"));
    }

    @Test
    void leaves_a_condition_that_can_not_be_read_undetermined() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"ArnEquals": {"cognito-identity.amazonaws.com:aud": "eu-west-1:ffffffff-1111-2222-3333-444455556666"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_a_pool_condition_undetermined_beside_any_other_that_is_not_decided() {
        String amr = "\"ForAnyValue:StringLike\": {\"cognito-identity.amazonaws.com:amr\": \"authenticated\"}";
        String aud = "\"ArnEquals\": {\"cognito-identity.amazonaws.com:aud\": \"eu-west-1:other\"}";

        judging(rule, world().role(authenticatedRole().trust(allowing(amr + "," + aud))))
                .isUndetermined(GapReason.UNDECIDED);
        judging(rule, world().role(authenticatedRole().trust(allowing(aud + "," + amr))))
                .isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_a_denial_that_may_name_the_pool_undetermined() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                "Condition": {"ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"}}},
              {"Effect": "Deny", "Action": "sts:*", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                "Condition": {"ArnEquals": {"cognito-identity.amazonaws.com:aud": "eu-west-1:other"}}}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void examines_only_roles_that_pools_hand_out() {
        judging(rule, world().role(role("other").trust(trustingUsersOf(FOREIGN_POOL_ID))))
                .isCompliant();
        judging(rule, world().pool(pool().withoutAuthenticatedRole())).examinesNothing();
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().role(authenticatedRole().trustUnread(GapReason.MALFORMED)))
                .isUndetermined(GapReason.MALFORMED);
    }

    @Test
    void leaves_unread_roles_and_slots_undetermined() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:GetIdentityPoolRoles");
    }

    @Test
    void needs_no_other_role_than_those_handed_out() {
        judging(rule, world().moreRolesUnread(GapReason.THROTTLED)).isCompliant();
    }

    private static String allowing(String conditions) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                  "Principal": {"Federated": "cognito-identity.amazonaws.com"}, "Condition": {%s}}]}""".formatted(conditions);
    }
}
