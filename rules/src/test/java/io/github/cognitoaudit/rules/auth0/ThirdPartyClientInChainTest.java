package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class ThirdPartyClientInChainTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final ThirdPartyClientInChain rule = new ThirdPartyClientInChain();

    @Test
    @PageExample
    void flags_a_client_of_a_third_party() {
        judging(rule, world().client(client().firstParty(false)))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID
                                + "` is a third party's: `is_first_party` is `false`, it should be `true`",
                        Evidence.configured("is_first_party", "true", "false", "GET /api/v2/clients"))
                .mendedBy("aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn "
                        + PROVIDER_ARN + " --client-id " + CLIENT_ID)
                .mendedBy("auth0 api patch clients/" + CLIENT_ID + " --data '{\"is_first_party\":true}'")
                .mendedByTerraform("is_first_party = true");
    }

    @Test
    @PageExample
    void accepts_a_client_of_the_team() {
        judging(rule, world().client(client().firstParty(true))).isCompliant();
    }

    @Test
    void ignores_clients_outside_the_chain() {
        judging(rule, world().client(client("another").firstParty(false))).isCompliant();
    }

    @Test
    void can_not_tell_whose_a_client_without_the_setting_is() {
        judging(rule, world().client(client().firstPartyLeftOut())).isUndeterminedWithout("is_first_party");
    }

    @Test
    void leaves_an_unread_setting_undetermined() {
        judging(rule, world().client(client().firstPartyUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }
}
