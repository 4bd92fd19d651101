package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class TokenExchangeMintsAnyUserTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final TokenExchangeMintsAnyUser rule = new TokenExchangeMintsAnyUser();

    @Test
    @PageExample
    void flags_a_client_that_may_exchange_tokens_for_any_user() {
        judging(rule, world().client(client().tokenExchange("custom_authentication")))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID
                                + "` may use every token exchange of type `custom_authentication`, it should use none",
                        Evidence.configured(
                                "token_exchange.allow_any_profile_of_type",
                                "without custom_authentication",
                                "custom_authentication",
                                "GET /api/v2/clients"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID + " --data '{\"token_exchange\":null}'");
    }

    @Test
    @PageExample
    void accepts_a_client_without_token_exchange() {
        judging(rule, world().client(client().tokenExchangeLeftOut())).isCompliant();
    }

    @Test
    void accepts_a_client_that_names_no_custom_exchange() {
        judging(rule, world().client(client().tokenExchange())).isCompliant();
        judging(rule, world().client(client().tokenExchange("of_tomorrow"))).isCompliant();
    }

    @Test
    void leaves_an_unread_setting_undetermined() {
        judging(rule, world().client(client().tokenExchangeUnread(GapReason.TIMED_OUT)))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }
}
