package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class ClientAllowsImplicitGrantTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final ClientAllowsImplicitGrant rule = new ClientAllowsImplicitGrant();

    @Test
    @PageExample
    void flags_a_client_that_may_use_the_implicit_grant() {
        judging(rule, world().client(client().grants("authorization_code", "implicit", "refresh_token")))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID + "` may use the grant `implicit`, `authorization_code` should do",
                        Evidence.configured("grant_types", "without implicit", "implicit", "GET /api/v2/clients"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID
                        + " --data '{\"grant_types\":[\"authorization_code\",\"refresh_token\"]}'")
                .mendedByTerraform("grant_types = [\"authorization_code\",\"refresh_token\"]");
    }

    @Test
    @PageExample
    void accepts_a_client_that_uses_the_authorization_code() {
        judging(rule, world().client(client().grants("authorization_code"))).isCompliant();
    }

    @Test
    void accepts_a_client_without_any_grant() {
        judging(rule, world().client(client().grants())).isCompliant();
    }

    @Test
    void can_not_tell_which_grants_a_client_without_a_list_may_use() {
        judging(rule, world().client(client().grantsLeftOut())).isUndeterminedWithout("grant_types");
    }

    @Test
    void leaves_unread_grants_undetermined() {
        judging(rule, world().client(client().grantsUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }
}
