package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class RefreshTokenNeverExpiresTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final RefreshTokenNeverExpires rule = new RefreshTokenNeverExpires();

    @Test
    @PageExample
    void flags_a_public_client_whose_tokens_neither_rotate_nor_expire() {
        judging(rule, world().client(client().refreshTokens("non-rotating", "non-expiring")))
                .violates(
                        SUBJECT,
                        message("non-rotating", "non-expiring"),
                        rotation("non-rotating"),
                        expiration("non-expiring"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID
                        + " --data '{\"refresh_token\":{\"rotation_type\":\"rotating\",\"expiration_type\":\"expiring\","
                        + "\"token_lifetime\":2592000,\"infinite_token_lifetime\":false,"
                        + "\"idle_token_lifetime\":1296000,\"infinite_idle_token_lifetime\":false}}'")
                .mendedByTerraform("rotation_type                = \"rotating\"");
    }

    @Test
    void flags_each_flaw_alone() {
        judging(rule, world().client(client().refreshTokens("non-rotating", "expiring")))
                .violates(
                        SUBJECT, message("non-rotating", "expiring"), rotation("non-rotating"), expiration("expiring"));
        judging(rule, world().client(client().refreshTokens("rotating", "non-expiring")))
                .violates(
                        SUBJECT, message("rotating", "non-expiring"), rotation("rotating"), expiration("non-expiring"));
    }

    @Test
    void flags_one_flaw_whatever_the_other_value_is() {
        judging(rule, world().client(client().refreshTokens("rotating-soon", "non-expiring")))
                .violates(
                        SUBJECT,
                        message("rotating-soon", "non-expiring"),
                        rotation("rotating-soon"),
                        expiration("non-expiring"));
    }

    @Test
    @PageExample
    void accepts_tokens_that_rotate_and_expire() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_endless_tokens_of_a_client_that_keeps_a_secret() {
        judging(
                        rule,
                        world().client(client().ofType("regular_web")
                                .authMethod("client_secret_post")
                                .refreshTokens("non-rotating", "non-expiring")))
                .isCompliant();
    }

    @Test
    void accepts_a_client_that_may_not_renew_tokens() {
        judging(rule, world().client(client().grants("authorization_code").refreshTokensLeftOut()))
                .isCompliant();
    }

    @Test
    void can_not_tell_what_tokens_a_client_without_the_setting_has() {
        judging(rule, world().client(client().refreshTokensLeftOut())).isUndeterminedWithout("refresh_token");
    }

    @Test
    void can_not_tell_what_an_unknown_value_means() {
        judging(rule, world().client(client().refreshTokens("rotating-soon", "expiring")))
                .isUndeterminedWithout("refresh_token.rotation_type");
    }

    @Test
    void can_not_tell_which_grants_a_client_without_a_list_may_use() {
        judging(rule, world().client(client().grantsLeftOut().refreshTokens("non-rotating", "expiring")))
                .isUndeterminedWithout("grant_types");
    }

    @Test
    void leaves_unread_settings_undetermined() {
        judging(rule, world().client(client().refreshTokensUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }

    private static String message(String rotation, String expiration) {
        return "client `" + CLIENT_ID + "` can keep no secret and its refresh tokens are `" + rotation + "` and `"
                + expiration + "`, they should be `rotating` and `expiring`";
    }

    private static Evidence rotation(String actual) {
        return Evidence.configured("refresh_token.rotation_type", "rotating", actual, "GET /api/v2/clients");
    }

    private static Evidence expiration(String actual) {
        return Evidence.configured("refresh_token.expiration_type", "expiring", actual, "GET /api/v2/clients");
    }
}
