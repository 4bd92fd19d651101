package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingCognito;
import static io.github.cognitoaudit.world.Policies.trustingDirectly;
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
import org.junit.jupiter.params.provider.ValueSource;

final class TrustConditionKeyUnknownTest {
    private static final String URL = "acme.eu.auth0.com/";
    private static final String DIRECT = providerArn(URL);
    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    private final TrustConditionKeyUnknown rule = new TrustConditionKeyUnknown();

    @Test
    @PageExample
    void flags_a_mistyped_key_of_cognito() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito(
                                        "\"StringLike\": {\"cognito-identity.amazon.com:amr\": \"authenticated\"}"))))
                .violates(
                        ROLE_ARN,
                        message("StringLike", "cognito-identity.amazon.com:amr", "cognito-identity.amazonaws.com:amr"),
                        evidence("StringLike", "cognito-identity.amazon.com:amr", "cognito-identity.amazonaws.com:amr"))
                .witnessed(Map.of("cognito-identity.amazonaws.com:amr", "authenticated"))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_the_keys_of_cognito() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_a_lost_slash_and_renames_the_key() {
        judging(
                        rule,
                        world().provider(provider(URL))
                                .role(role("direct")
                                        .trust(trustingDirectly(DIRECT, "acme.eu.auth0.com:aud", CLIENT_ID))))
                .violates(
                        roleArn("direct"),
                        message("StringEquals", "acme.eu.auth0.com:aud", "acme.eu.auth0.com/:aud"),
                        evidence("StringEquals", "acme.eu.auth0.com:aud", "acme.eu.auth0.com/:aud"))
                .mendedBy("aws iam update-assume-role-policy --role-name direct --policy-document '"
                        + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\""
                        + DIRECT
                        + "\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":{\""
                        + URL + ":aud\":\"" + CLIENT_ID + "\"}}}]}'");
    }

    @Test
    void accepts_the_keys_of_the_provider_in_any_case() {
        judging(
                        rule,
                        world().provider(provider(URL))
                                .role(role("direct")
                                        .trust(trustingDirectly(DIRECT, "ACME.eu.auth0.com/:AUD", CLIENT_ID))))
                .isCompliant();
    }

    @ParameterizedTest
    @CsvSource({
        "cognito-identity.amazonaws.com:audience, cognito-identity.amazonaws.com:aud",
        "cognito-identity.amazonaws.com:arm, cognito-identity.amazonaws.com:amr",
        "cognito-identity-us-gov.amazonaws.com:aud, cognito-identity.amazonaws.com:aud",
        "acme.eu.auth0.co:sub, acme.eu.auth0.com:sub",
        "https://acme.eu.auth0.com/:aud, acme.eu.auth0.com:aud"
    })
    void flags_what_looks_like_a_key(String written, String right) {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito("\"StringEquals\": {\"" + written + "\": \"x\"}"))))
                .violates(ROLE_ARN, message("StringEquals", written, right), evidence("StringEquals", written, right));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws:SourceIp", "sts:ExternalId", "accounts.google.com:aud", "token.actions.githubusercontent.com:sub",
                "cognito-identity-auth:AccountId", "acme.eu.auth0.com:aud", "acme.eu.auth0.com:azp", "saml:aud"
            })
    void accepts_other_keys(String key) {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingCognito("\"StringEquals\": {\"" + key + "\": \"x\"}"))))
                .isCompliant();
    }

    @Test
    void accepts_the_key_of_another_provider_of_the_account() {
        String trust = trustingCognito("\"StringEquals\": {\"acne.eu.auth0.com:aud\": \"x\"}");
        judging(
                        rule,
                        world().provider(provider("acne.eu.auth0.com"))
                                .role(authenticatedRole().trust(trust)))
                .isCompliant();
        judging(
                        rule,
                        world().moreProvidersUnread(GapReason.THROTTLED)
                                .role(authenticatedRole().trust(trust)))
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

    private static String pointer(String operator, String key) {
        return "/Statement/0/Condition/" + operator + "/" + key.replace("/", "~1");
    }

    private static String message(String operator, String written, String right) {
        return "`" + pointer(operator, written) + "` is about `" + written
                + "`, which no token brings; it should be about `" + right + "`";
    }

    private static Evidence evidence(String operator, String written, String right) {
        return Evidence.configured("trust" + pointer(operator, written), right, written, "iam:GetRole");
    }
}
