package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class IdTokenLivesTooLongTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final IdTokenLivesTooLong rule = new IdTokenLivesTooLong();

    @Test
    @PageExample
    void flags_a_lifetime_above_the_default() {
        judging(rule, world().client(client().idTokenLifetime(86400)))
                .violates(SUBJECT, message(86400, 36000), lifetime("at most 36000", "86400"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID
                        + " --data '{\"jwt_configuration\":{\"alg\":\"RS256\",\"lifetime_in_seconds\":36000}}'")
                .mendedByTerraform("lifetime_in_seconds = 36000");
    }

    @Test
    @PageExample
    void accepts_the_default_where_no_maximum_is_declared() {
        judging(rule, world().client(client().idTokenLifetime(36000))).isCompliant();
    }

    @Test
    void flags_a_lifetime_above_the_declared_maximum() {
        judging(rule, world().intendsIdTokenLifetime(3600).client(client().idTokenLifetime(3601)))
                .violates(SUBJECT, message(3601, 3600), lifetime("at most 3600", "3601"));
    }

    @Test
    void accepts_the_declared_maximum() {
        judging(rule, world().intendsIdTokenLifetime(86400).client(client().idTokenLifetime(86400)))
                .isCompliant();
    }

    @Test
    void takes_a_lifetime_that_was_left_out_for_the_default() {
        judging(rule, world().client(client().idTokenLifetimeLeftOut())).isCompliant();
        judging(rule, world().intendsIdTokenLifetime(3600).client(client().idTokenLifetimeLeftOut()))
                .violates(SUBJECT, message(36000, 3600), lifetime("at most 3600", "left out, so 36000"));
    }

    @Test
    void leaves_an_unread_lifetime_undetermined() {
        judging(rule, world().client(client().idTokenLifetimeUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }

    private static String message(int seconds, int longest) {
        return "ID tokens of client `" + CLIENT_ID + "` live `" + seconds + "` seconds, they should live `" + longest
                + "` at most";
    }

    private static Evidence lifetime(String expected, String actual) {
        return Evidence.configured("jwt_configuration.lifetime_in_seconds", expected, actual, "GET /api/v2/clients");
    }
}
