package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingCognito;
import static io.github.cognitoaudit.world.Policies.trustingGuestsOf;
import static io.github.cognitoaudit.world.Policies.trustingUsersOf;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
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

final class TrustOutlivesPoolTest {
    private static final String BOTH = "[\"" + POOL_ID + "\", \"" + FOREIGN_POOL_ID + "\"]";
    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    private final TrustOutlivesPool rule = new TrustOutlivesPool();

    @Test
    @PageExample
    void flags_a_pool_that_the_account_does_not_have_beside_the_role_s_own() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingUsersOf(POOL_ID).replace("\"" + POOL_ID + "\"", BOTH))))
                .violates(ROLE_ARN, message("`" + POOL_ID + "`"), evidence(POOL_ID, POOL_ID + " or " + FOREIGN_POOL_ID))
                .witnessed(Map.of("aud", FOREIGN_POOL_ID, "amr", "authenticated"))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_pools_that_the_account_has() {
        judging(
                        rule,
                        world().pool(pool(FOREIGN_POOL_ID).withoutAuthenticatedRole())
                                .role(authenticatedRole()
                                        .trust(trustingUsersOf(POOL_ID).replace("\"" + POOL_ID + "\"", BOTH))))
                .isCompliant();
    }

    @Test
    void flags_a_left_over_role_and_shuts_it() {
        judging(rule, world().role(role("left-over").trust(trustingGuestsOf(FOREIGN_POOL_ID))))
                .violates(
                        roleArn("left-over"),
                        message("pools that exist"),
                        evidence("pools that exist", FOREIGN_POOL_ID))
                .witnessed(Map.of("aud", FOREIGN_POOL_ID, "amr", "unauthenticated"))
                .mendedBy("aws iam update-assume-role-policy --role-name left-over --policy-document"
                        + " '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
                        + "\"Action\":\"sts:AssumeRole\"}]}'");
    }

    @Test
    void keeps_the_pools_that_a_left_over_role_may_still_serve() {
        judging(
                        rule,
                        world().role(role("left-over")
                                .trust(trustingUsersOf(POOL_ID).replace("\"" + POOL_ID + "\"", BOTH))))
                .violates(
                        roleArn("left-over"),
                        message("pools that exist"),
                        evidence("pools that exist", POOL_ID + " or " + FOREIGN_POOL_ID))
                .mendedBy(MEND.replace("acme-authenticated", "left-over"));
    }

    @Test
    void passes_over_what_is_kept_out_and_what_is_no_pool_id() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(
                                        "\"StringNotEquals\": {\"cognito-identity.amazonaws.com:aud\": \""
                                                + FOREIGN_POOL_ID + "\"}"))))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(
                                        "\"StringLike\": {\"cognito-identity.amazonaws.com:aud\": \"eu-west-1:*\"}"))))
                .isCompliant();
    }

    @Test
    void leaves_a_pool_of_a_region_that_was_not_listed_undetermined() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingUsersOf("us-east-1:ffffffff-1111-2222-3333-444455556666"))))
                .isUndetermined(GapReason.NOT_ASKED);
        judging(
                        rule,
                        world().declaresNoPools()
                                .listedOnly()
                                .role(authenticatedRole().trust(trustingUsersOf(FOREIGN_POOL_ID))))
                .isUndetermined(GapReason.NOT_ASKED);
        judging(rule, world().declaresNoPools().listedOnly()).isCompliant();
    }

    @Test
    void asks_nothing_where_the_declared_pools_are_the_only_ones_that_were_read() {
        judging(rule, world().listedOnly().role(authenticatedRole().trust(trustingUsersOf(FOREIGN_POOL_ID))))
                .isNotExamined(
                        "`aws.identityPools` is declared, so that the other pools of the account were not listed");
    }

    @Test
    void leaves_a_pool_undetermined_where_one_was_listed_and_could_not_be_described() {
        judging(
                        rule,
                        world().declaresNoPools()
                                .morePoolsUnread(GapReason.ACCESS_DENIED)
                                .role(authenticatedRole().trust(trustingUsersOf(FOREIGN_POOL_ID))))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(
                        rule,
                        world().declaresNoPools()
                                .listedOnly()
                                .morePoolsUnread(GapReason.THROTTLED)
                                .role(authenticatedRole().trust(trustingUsersOf(FOREIGN_POOL_ID))))
                .isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().role(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().moreRolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    private static String message(String expected) {
        return "the trust names `" + FOREIGN_POOL_ID + "`, and the account has no such pool; it should name "
                + expected;
    }

    private static Evidence evidence(String expected, String found) {
        return Evidence.configured(
                "trust/Statement/0/Condition/StringEquals/cognito-identity.amazonaws.com:aud",
                expected,
                found,
                "iam:GetRole");
    }
}
