package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
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

final class DirectTrustWithoutAudienceSingleTest {
    private static final String URL = "acme.eu.auth0.com/";
    private static final String DIRECT = providerArn(URL);

    private final DirectTrustWithoutAudienceSingle rule = new DirectTrustWithoutAudienceSingle();

    @Test
    @PageExample
    void flags_a_trust_without_a_condition_on_the_audience() {
        judging(rule, direct(""))
                .violates(roleArn("direct"), message("no condition"), evidence("no condition"))
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
    void flags_a_condition_that_takes_the_next_client() {
        judging(rule, direct("\"StringNotEquals\": {\"acme.eu.auth0.com/:aud\": \"" + CLIENT_ID + "\"}"))
                .violates(
                        roleArn("direct"),
                        message("StringNotEquals [" + CLIENT_ID + "]"),
                        evidence("StringNotEquals [" + CLIENT_ID + "]"))
                .witnessed(Map.of("principal", DIRECT, "aud", "a-client-added-later"));
    }

    @Test
    void leaves_other_numbers_of_audiences_to_another_rule() {
        judging(rule, direct("").provider(provider(URL).audiences(CLIENT_ID, "other")))
                .isCompliant();
        judging(rule, direct("").provider(provider(URL).audiences())).isCompliant();
    }

    @Test
    void leaves_unread_audiences_undetermined() {
        judging(rule, direct("").provider(provider(URL).audiencesUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void leaves_a_condition_that_can_not_be_read_undetermined() {
        judging(rule, direct("\"ArnEquals\": {\"acme.eu.auth0.com/:aud\": \"" + CLIENT_ID + "\"}"))
                .isUndetermined(GapReason.UNDECIDED);
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
        return world().provider(provider(URL)).role(role("direct").trust(trustingWebIdentity(DIRECT, conditions)));
    }

    private static String message(String found) {
        return "the role takes tokens of `" + DIRECT + "` for whichever audience the provider lists, today `"
                + CLIENT_ID + "` alone: `/Statement/0` has " + found
                + " on `acme.eu.auth0.com/:aud`, which should name it";
    }

    private static Evidence evidence(String found) {
        return Evidence.configured(
                "trust/Statement/0/Condition",
                "StringEquals acme.eu.auth0.com/:aud " + CLIENT_ID,
                found,
                "iam:GetRole");
    }
}
