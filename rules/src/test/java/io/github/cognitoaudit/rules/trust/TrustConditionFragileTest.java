package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingCognito;
import static io.github.cognitoaudit.world.Policies.trustingWebIdentity;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrustConditionFragileTest {
    private static final String AUD = "cognito-identity.amazonaws.com:aud";
    private static final String AMR = "cognito-identity.amazonaws.com:amr";
    private static final String OF_POOL = condition("StringEquals", AUD, POOL_ID);
    private static final String OF_USERS = condition("ForAnyValue:StringLike", AMR, "authenticated");
    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    private final TrustConditionFragile rule = new TrustConditionFragile();

    @Test
    @PageExample
    void flags_a_condition_that_asks_for_the_pool_only_where_the_key_is_there() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(
                                        condition("StringEqualsIfExists", AUD, POOL_ID) + "," + OF_USERS))))
                .violates(
                        ROLE_ARN,
                        message("StringEqualsIfExists", AUD, "left out", "StringEquals"),
                        evidence("StringEqualsIfExists", AUD, "StringEquals"))
                .witnessed(Map.of(AUD, "left out"))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_the_operators_that_the_keys_are_made_for() {
        judging(rule, world()).isCompliant();
    }

    @ParameterizedTest
    @CsvSource({
        "ForAllValues:StringEquals, left out, StringEquals",
        "ForAnyValue:StringEquals, a longer list, StringEquals",
        "ForAnyValue:StringLikeIfExists, left out, StringLike",
        "StringLikeIfExists, left out, StringLike"
    })
    void flags_other_operators_on_the_pool(String operator, String opening, String right) {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(condition(operator, AUD, POOL_ID) + "," + OF_USERS))))
                .violates(ROLE_ARN, message(operator, AUD, opening, right), evidence(operator, AUD, right))
                .witnessed(Map.of(AUD, opening));
    }

    @ParameterizedTest
    @CsvSource({
        "StringLike, authenticated, a longer list",
        "StringEquals, authenticated, a longer list",
        "StringNotEquals, unauthenticated, left out",
        "ForAllValues:StringLike, authenticated, left out",
        "ForAnyValue:StringLikeIfExists, authenticated, left out"
    })
    void flags_other_operators_on_the_kind_of_identity(String operator, String value, String opening) {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(condition("StringEqualsIgnoreCase", AUD, POOL_ID) + ","
                                        + condition(operator, AMR, value)))))
                .violates(
                        ROLE_ARN,
                        message(operator, AMR, opening, "ForAnyValue:StringLike"),
                        evidence(operator, AMR, "ForAnyValue:StringLike"))
                .mendedBy(MEND);
    }

    @Test
    void accepts_a_condition_that_another_makes_up_for() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(condition("StringEqualsIfExists", AUD, POOL_ID) + "," + OF_POOL
                                        + "," + OF_USERS))))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(condition("StringEqualsIfExists", AUD, POOL_ID) + ","
                                        + condition("Null", AUD, "false") + "," + OF_USERS))))
                .isCompliant();
    }

    @Test
    void leaves_a_condition_that_keeps_nobody_out_to_another_rule() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(condition("StringLikeIfExists", AUD, "*") + "," + OF_USERS))))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(
                                        condition("StringNotEquals", AUD, "eu-west-1:other") + "," + OF_USERS))))
                .isCompliant();
    }

    @Test
    void flags_audience_and_subject_of_a_direct_trust_and_mends_them() {
        String direct = providerArn("acme.eu.auth0.com/");
        String aud = "acme.eu.auth0.com/:aud";
        judging(
                        rule,
                        world().provider(provider("acme.eu.auth0.com/"))
                                .role(
                                        role("direct")
                                                .trust(
                                                        trustingWebIdentity(
                                                                direct,
                                                                condition("StringEqualsIfExists", aud, CLIENT_ID)
                                                                        + ",\"StringEquals\": {\"acme.eu.auth0.com/:sub\": \"auth0|anna\"}"))))
                .violates(
                        roleArn("direct"),
                        message("StringEqualsIfExists", aud, "left out", "StringEquals"),
                        Evidence.configured(
                                "trust/Statement/0/Condition/StringEqualsIfExists/acme.eu.auth0.com~1:aud",
                                "StringEquals",
                                "StringEqualsIfExists",
                                "iam:GetRole"))
                .mendedBy("aws iam update-assume-role-policy --role-name direct --policy-document '"
                        + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\""
                        + direct + "\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":{"
                        + "\"acme.eu.auth0.com/:sub\":\"auth0|anna\",\"" + aud + "\":\"" + CLIENT_ID + "\"}}}]}'");
    }

    @Test
    void leaves_an_operator_that_can_not_be_read_undetermined() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(condition("ArnEqualsIfExists", AUD, POOL_ID) + "," + OF_USERS))))
                .isUndetermined(GapReason.UNDECIDED);
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

    private static String condition(String operator, String key, String value) {
        return "\"" + operator + "\": {\"" + key + "\": \"" + value + "\"}";
    }

    private static String message(String operator, String key, String opening, String right) {
        return "`" + operator + "` on `" + key + "` would let in a token whose `" + key + "` is " + opening
                + ": it should be `" + right + "`";
    }

    private static Evidence evidence(String operator, String key, String right) {
        return Evidence.configured(
                "trust/Statement/0/Condition/" + operator + "/" + key, right, operator, "iam:GetRole");
    }
}
