package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import io.github.cognitoaudit.model.intent.SelfSignUp;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.Auth0ClientBuilder;
import io.github.cognitoaudit.world.Gaps;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SignUpOpenAgainstIntentTest {
    private static final String CLIENT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;
    private static final String CALL = "GET /api/v2/clients/{id}/connections";

    private final SignUpOpenAgainstIntent rule = new SignUpOpenAgainstIntent();

    @Test
    @PageExample
    void flags_a_database_whose_sign_up_nobody_disabled() {
        judging(rule, forbidding(client().connection("con_users", "auth0", Optional.empty())))
                .violates(
                        CLIENT,
                        "strangers can join through connection `con_users` of client `" + CLIENT_ID
                                + "`; `intent.selfSignUp` is `forbidden`",
                        signUp("con_users", "left out"))
                .mendedBy("auth0 api patch connections/con_users --data \"$(auth0 api get connections/con_users | jq"
                        + " '{options: (.options + {disable_signup: true})}')\"")
                .mendedByTerraform("disable_signup = true");
    }

    @Test
    void flags_every_such_connection_whatever_stands_behind_it() {
        judging(
                        rule,
                        forbidding(client().connection("con_mail", "email", Optional.of(false))
                                        .connection("con_google", "google-oauth2", Optional.empty())
                                        .organizations("require"))
                                .loginAction("invited only"))
                .violates(
                        CLIENT,
                        "strangers can join through connection `con_mail`, `con_google` of client `" + CLIENT_ID
                                + "`; `intent.selfSignUp` is `forbidden`",
                        signUp("con_mail", "false"),
                        Evidence.configured(
                                "connections/con_google/strategy",
                                "a provider that decides who has an account",
                                "google-oauth2",
                                CALL));
    }

    @Test
    void flags_one_connection_whatever_the_unread_ones_are() {
        judging(
                        rule,
                        forbidding(client().connection("con_users", "auth0", Optional.empty())
                                .connection("con_other", "oauth2", Optional.empty())))
                .violates(
                        CLIENT,
                        "strangers can join through connection `con_users` of client `" + CLIENT_ID
                                + "`; `intent.selfSignUp` is `forbidden`",
                        signUp("con_users", "left out"));
    }

    @Test
    @PageExample
    void accepts_a_database_whose_sign_up_is_disabled() {
        judging(rule, forbidding(client().connection("con_users", "auth0", Optional.of(true))))
                .isCompliant();
    }

    @Test
    void accepts_the_directory_of_an_organization() {
        judging(rule, forbidding(client().connection("con_staff", "waad", Optional.empty())))
                .isCompliant();
    }

    @Test
    void leaves_a_strategy_that_does_not_say_who_joins_undetermined() {
        judging(rule, forbidding(client().connection("con_other", "oauth2", Optional.empty())))
                .isUndeterminedWithout("whether strangers can join connection `con_other`");
    }

    @Test
    void leaves_unread_options_undetermined() {
        Auth0Connection unread = new Auth0Connection(
                "con_users",
                "users",
                Observed.known("auth0"),
                Observed.unknown(Gaps.gap(GapReason.MALFORMED, CALL)),
                Observed.known(true));
        judging(rule, forbidding(client().connection(unread))).isUndetermined(GapReason.MALFORMED);
    }

    @Test
    void leaves_unread_connections_undetermined() {
        judging(rule, forbidding(client().connectionsUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout(CALL);
    }

    @Test
    void leaves_unlisted_clients_undetermined() {
        judging(rule, forbidding(client()).clientsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = SelfSignUp.class,
            names = {"ALLOWED", "GATED"})
    void is_not_examined_where_joining_is_not_forbidden(SelfSignUp intended) {
        judging(rule, world()).isNotExamined("`intent.selfSignUp: forbidden` is not declared");
        judging(rule, world().intendsSelfSignUp(intended))
                .isNotExamined("`intent.selfSignUp: forbidden` is not declared");
    }

    @Test
    void is_not_examined_where_connections_are_not_read() {
        judging(rule, forbidding(client().connectionsUnread(GapReason.SWITCHED_OFF)))
                .isNotExamined("the world withholds it");
    }

    private static WorldBuilder forbidding(Auth0ClientBuilder client) {
        return world().client(client).intendsSelfSignUp(SelfSignUp.FORBIDDEN);
    }

    private static Evidence signUp(String connection, String actual) {
        return Evidence.configured("connections/" + connection + "/options/disable_signup", "true", actual, CALL);
    }
}
