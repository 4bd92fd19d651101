package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SocialConnectionUsesDeveloperKeysTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;
    private static final Observed<Boolean> OWN = Observed.known(true);
    private static final Observed<Boolean> SHARED = Observed.known(false);
    private static final Observed<Boolean> UNREAD = Observed.unknown(
            new Gap(GapReason.ACCESS_DENIED, "GET /api/v2/clients/{id}/connections", "withheld", List.of()));

    private final SocialConnectionUsesDeveloperKeys rule = new SocialConnectionUsesDeveloperKeys();

    @Test
    @PageExample
    void flags_a_social_connection_without_own_credentials() {
        judging(rule, world().client(client().socialConnection("con_google", "google-oauth2", SHARED)))
                .violates(SUBJECT, message("`con_google`"), evidence("con_google"))
                .mendedBy(
                        "auth0 api patch connections/con_google --data \"$(auth0 api get connections/con_google | jq "
                                + "'{options: (.options + {client_id: env.PROVIDER_ID, client_secret: env.PROVIDER_SECRET})}')\"")
                .mendedByTerraform("# the connection con_google");
    }

    @Test
    void names_all_of_them() {
        judging(
                        rule,
                        world().client(client().socialConnection("con_a", "github", SHARED)
                                .socialConnection("con_b", "apple", OWN)
                                .socialConnection("con_c", "windowslive", SHARED)))
                .violates(SUBJECT, message("`con_a`, `con_c`"), evidence("con_a"), evidence("con_c"));
    }

    @Test
    @PageExample
    void accepts_a_social_connection_with_own_credentials() {
        judging(rule, world().client(client().socialConnection("con_google", "google-oauth2", OWN)))
                .isCompliant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth0", "email", "sms", "samlp", "waad", "oauth2"})
    void accepts_connections_that_are_not_social(String strategy) {
        judging(rule, world().client(client().socialConnection("con_other", strategy, SHARED)))
                .isCompliant();
    }

    @Test
    void accepts_a_client_without_connections() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void ignores_clients_outside_the_chain() {
        judging(rule, world().client(client("another").socialConnection("con_google", "google-oauth2", SHARED)))
                .isCompliant();
    }

    @Test
    void can_not_tell_what_an_unknown_strategy_is() {
        judging(rule, world().client(client().socialConnection("con_new", "of-tomorrow", SHARED)))
                .isUndeterminedWithout("strategy of connection `con_new`");
        judging(rule, world().client(client().socialConnection("con_new", "of-tomorrow", OWN)))
                .isCompliant();
    }

    @Test
    void leaves_unread_options_undetermined() {
        judging(rule, world().client(client().socialConnection("con_google", "google-oauth2", UNREAD)))
                .isUndetermined(GapReason.ACCESS_DENIED);
        judging(rule, world().client(client().socialConnection("con_database", "auth0", UNREAD)))
                .isCompliant();
    }

    @Test
    void leaves_unread_connections_undetermined() {
        judging(rule, world().client(client().connectionsUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("GET /api/v2/clients/{id}/connections");
    }

    @Test
    void flags_what_was_read_beside_unread_options() {
        judging(
                        rule,
                        world().client(client().socialConnection("con_a", "github", SHARED)
                                .socialConnection("con_b", "apple", UNREAD)))
                .violates(SUBJECT, message("`con_a`"), evidence("con_a"));
    }

    @Test
    void is_not_examined_where_connections_are_switched_off() {
        judging(rule, world().client(client().connectionsUnread(GapReason.SWITCHED_OFF)))
                .isNotExamined("the world withholds it");
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }

    private static String message(String names) {
        return "users of client `" + CLIENT_ID + "` come through " + names
                + " with Auth0's shared test keys, the team's own credentials should be there";
    }

    private static Evidence evidence(String connection) {
        return Evidence.configured(
                "connections/" + connection + "/options.client_id",
                "the team's own",
                "not set",
                "GET /api/v2/clients/{id}/connections");
    }
}
