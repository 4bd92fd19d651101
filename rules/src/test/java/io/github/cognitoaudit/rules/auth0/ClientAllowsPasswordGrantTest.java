package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class ClientAllowsPasswordGrantTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final ClientAllowsPasswordGrant rule = new ClientAllowsPasswordGrant();

    @Test
    @PageExample
    void flags_a_client_that_may_trade_a_password() {
        judging(rule, world().client(client().grants("authorization_code", "password")))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID + "` may use the grant `password`, `authorization_code` should do",
                        Evidence.configured(
                                "grant_types", "without password grants", "password", "GET /api/v2/clients"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID
                        + " --data '{\"grant_types\":[\"authorization_code\"]}'");
    }

    @Test
    void flags_the_grant_for_one_connection_too() {
        judging(rule, world().client(client().grants("password", "http://auth0.com/oauth/grant-type/password-realm")))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID
                                + "` may use the grant `password`, `http://auth0.com/oauth/grant-type/password-realm`, "
                                + "`authorization_code` should do",
                        Evidence.configured(
                                "grant_types",
                                "without password grants",
                                "password, http://auth0.com/oauth/grant-type/password-realm",
                                "GET /api/v2/clients"));
    }

    @Test
    @PageExample
    void accepts_a_client_that_sends_users_to_the_login_page() {
        judging(rule, world().client(client().grants("authorization_code"))).isCompliant();
    }

    @Test
    void can_not_tell_which_grants_a_client_without_a_list_may_use() {
        judging(rule, world().client(client().grantsLeftOut())).isUndeterminedWithout("grant_types");
    }

    @Test
    void leaves_unread_grants_undetermined() {
        judging(rule, world().client(client().grantsUnread(GapReason.THROTTLED)))
                .isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }
}
