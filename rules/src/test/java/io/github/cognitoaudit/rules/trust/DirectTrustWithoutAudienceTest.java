package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingDirectly;
import static io.github.cognitoaudit.world.Policies.trustingWebIdentity;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectTrustWithoutAudienceTest {
    private static final String URL = "acme.eu.auth0.com/";
    private static final String DIRECT = providerArn(URL);
    private static final String OTHER = "aTestClientOfTheSameTenant";

    private final DirectTrustWithoutAudience rule = new DirectTrustWithoutAudience();

    @Test
    @PageExample
    void flags_a_trust_without_a_condition_on_the_audience() {
        judging(rule, direct(""))
                .violates(roleArn("direct"), message(CLIENT_ID, "no condition"), evidence("no condition"))
                .witnessed(Map.of("principal", DIRECT, "aud", CLIENT_ID))
                .mendedBy("aws iam update-assume-role-policy --role-name direct --policy-document '"
                        + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\""
                        + DIRECT
                        + "\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":{\""
                        + URL + ":aud\":\"" + CLIENT_ID + "\"}}}]}'");
    }

    @Test
    @PageExample
    void accepts_a_trust_that_names_its_client() {
        judging(rule, direct("\"StringEquals\": {\"acme.eu.auth0.com/:aud\": \"" + CLIENT_ID + "\"}"))
                .isCompliant();
    }

    @Test
    void accepts_a_trust_that_names_every_client() {
        judging(
                        rule,
                        direct("\"StringEquals\": {\"acme.eu.auth0.com/:aud\": [\"" + CLIENT_ID + "\", \"" + OTHER
                                + "\"]}"))
                .isCompliant();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "StringLike; acme.eu.auth0.com/:aud; *; StringLike [*]",
                "StringLike; acme.eu.auth0.com/:aud; hk3*; StringLike [hk3*]",
                "StringNotEquals; acme.eu.auth0.com/:aud; another; StringNotEquals [another]",
                "StringEqualsIfExists; acme.eu.auth0.com:aud; any; no condition",
                "StringEquals; acme.eu.auth0.com/:sub; auth0|anna; no condition"
            })
    void flags_a_condition_that_does_not_name_the_clients(String operator, String key, String value, String found) {
        judging(rule, direct("\"" + operator + "\": {\"" + key + "\": \"" + value + "\"}"))
                .violates(roleArn("direct"), message(CLIENT_ID, found), evidence(found));
    }

    @Test
    void leaves_a_key_without_its_slash_that_shuts_the_role_to_another_rule() {
        judging(rule, direct("\"StringEquals\": {\"acme.eu.auth0.com:aud\": \"" + CLIENT_ID + "\"}"))
                .isCompliant();
    }

    @Test
    void leaves_a_provider_of_one_audience_to_another_rule() {
        judging(rule, direct("").provider(provider(URL))).isCompliant();
    }

    @Test
    void examines_only_roles_that_trust_a_provider_of_the_chain() {
        judging(rule, world()).examinesNothing();
        judging(
                        rule,
                        world().provider(provider("other.example"))
                                .role(role("direct").trust(trustingWebIdentity(providerArn("other.example"), ""))))
                .examinesNothing();
    }

    @Test
    void leaves_unread_audiences_undetermined_where_they_decide() {
        judging(rule, direct("").provider(provider(URL).audiencesUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
        judging(
                        rule,
                        world().provider(provider(URL).audiencesUnread(GapReason.THROTTLED))
                                .role(role("direct").trust(trustingDirectly(DIRECT, URL + ":aud", CLIENT_ID))))
                .isCompliant();
    }

    @Test
    void leaves_a_condition_that_can_not_be_read_undetermined_where_it_decides() {
        String condition = "\"ArnEquals\": {\"acme.eu.auth0.com/:aud\": \"" + CLIENT_ID + "\"}";
        judging(rule, direct(condition)).isUndetermined(GapReason.UNDECIDED);
        judging(rule, direct(condition).provider(provider(URL))).isCompliant();
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().role(role("direct").trustUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_roles_and_providers_undetermined() {
        judging(rule, world().moreRolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().providersUnread(GapReason.ACCESS_DENIED)).isUndetermined(GapReason.ACCESS_DENIED);
    }

    private static WorldBuilder direct(String conditions) {
        return world().provider(provider(URL).audiences(CLIENT_ID, OTHER))
                .role(role("direct").trust(trustingWebIdentity(DIRECT, conditions)));
    }

    private static String message(String audience, String found) {
        return "the role takes tokens of `" + DIRECT + "` for audiences that it does not name, such as `" + audience
                + "`, and the provider has 2: `/Statement/0` has " + found
                + " on `acme.eu.auth0.com/:aud`, which should name the role's own clients";
    }

    private static Evidence evidence(String found) {
        return Evidence.configured(
                "trust/Statement/0/Condition",
                "StringEquals acme.eu.auth0.com/:aud the role's own clients",
                found,
                "iam:GetRole");
    }
}
