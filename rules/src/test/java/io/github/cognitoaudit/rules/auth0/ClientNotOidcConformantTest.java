package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class ClientNotOidcConformantTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final ClientNotOidcConformant rule = new ClientNotOidcConformant();

    @Test
    @PageExample
    void flags_a_client_that_uses_the_old_pipeline() {
        judging(rule, world().client(client().oidcConformant(false)))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID
                                + "` uses the old pipeline: `oidc_conformant` is `false`, it should be `true`",
                        Evidence.configured("oidc_conformant", "true", "false", "GET /api/v2/clients"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID + " --data '{\"oidc_conformant\":true}'")
                .mendedByTerraform("oidc_conformant = true");
    }

    @Test
    void flags_a_client_that_says_nothing() {
        judging(rule, world().client(client().oidcConformantLeftOut()))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID
                                + "` uses the old pipeline: `oidc_conformant` is `left out`, it should be `true`",
                        Evidence.configured("oidc_conformant", "true", "left out", "GET /api/v2/clients"));
    }

    @Test
    @PageExample
    void accepts_a_client_that_follows_openid_connect() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void ignores_clients_outside_the_chain() {
        judging(rule, world().client(client("another").oidcConformant(false))).isCompliant();
    }

    @Test
    void leaves_an_unread_setting_undetermined() {
        judging(rule, world().client(client().oidcConformantUnread(GapReason.UNKNOWN_UNTIL_APPLY)))
                .isUndetermined(GapReason.UNKNOWN_UNTIL_APPLY);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }
}
