package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class CrossOriginAuthenticationEnabledTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final CrossOriginAuthenticationEnabled rule = new CrossOriginAuthenticationEnabled();

    @Test
    @PageExample
    void flags_a_client_that_takes_passwords_across_origins() {
        judging(rule, world().client(client().crossOriginAuthentication(true)))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID + "` has `cross_origin_authentication` `true`, it should be `false`",
                        Evidence.configured("cross_origin_authentication", "false", "true", "GET /api/v2/clients"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID + " --data '{\"cross_origin_authentication\":false}'")
                .mendedByTerraform("cross_origin_auth = false");
    }

    @Test
    @PageExample
    void accepts_a_client_with_the_switch_off() {
        judging(rule, world().client(client().crossOriginAuthentication(false))).isCompliant();
    }

    @Test
    void takes_a_switch_that_was_left_out_for_off() {
        judging(rule, world().client(client().crossOriginAuthenticationLeftOut()))
                .isCompliant();
    }

    @Test
    void leaves_an_unread_switch_undetermined() {
        judging(rule, world().client(client().crossOriginAuthenticationUnread(GapReason.MALFORMED)))
                .isUndetermined(GapReason.MALFORMED);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }
}
