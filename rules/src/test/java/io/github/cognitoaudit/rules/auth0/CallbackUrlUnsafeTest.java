package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.Auth0ClientBuilder;
import io.github.cognitoaudit.world.WorldBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackUrlUnsafeTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final CallbackUrlUnsafe rule = new CallbackUrlUnsafe();

    @Test
    @PageExample
    void flags_addresses_that_others_can_answer_or_read() {
        judging(
                        rule,
                        world().intendsProduction()
                                .client(client().callbacks(
                                                "https://app.acme.example/callback",
                                                "http://app.acme.example/callback",
                                                "https://*.acme.example/callback",
                                                "http://localhost:3000/callback")))
                .violates(
                        SUBJECT,
                        "logins of client `" + CLIENT_ID
                                + "` may return to `http://app.acme.example/callback` (plain http), "
                                + "`https://*.acme.example/callback` (wildcard), "
                                + "`http://localhost:3000/callback` (the user's own machine), "
                                + "in production they should return to `https` addresses of known hosts",
                        unsafe("http://app.acme.example/callback"),
                        unsafe("https://*.acme.example/callback"),
                        unsafe("http://localhost:3000/callback"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID
                        + " --data '{\"callbacks\":[\"https://app.acme.example/callback\"]}'")
                .mendedByTerraform("callbacks = [\"https://app.acme.example/callback\"]");
    }

    @Test
    @PageExample
    void accepts_https_and_a_host_in_full() {
        judging(rule, world().intendsProduction()).isCompliant();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://APP.ACME.EXAMPLE/, plain http",
        "https://localhost, the user's own machine",
        "https://app.localhost/callback, the user's own machine",
        "http://127.0.0.1:8080/callback, the user's own machine",
        "https://[::1]:8080/callback, the user's own machine",
        "https://user@localhost/callback, the user's own machine"
    })
    void flags_each_of_these_for_an_application_of_the_web(String callback, String flaw) {
        judging(rule, production(client().callbacks(callback)))
                .violates(SUBJECT, message(callback, flaw), unsafe(callback));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.acme.example/callback",
                "https://localhost.acme.example/callback",
                "https://{organization_name}.acme.example/callback",
                "https://app.acme.example/callback?of=*",
                "com.acme.app://localhost/callback"
            })
    void accepts_hosts_that_only_resemble_them(String callback) {
        judging(rule, production(client().callbacks(callback))).isCompliant();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"com.acme.app://acme.eu.auth0.com/callback", "http://127.0.0.1/callback", "http://[::1]:51004/"})
    void accepts_private_schemes_and_loopback_addresses_of_native_applications(String callback) {
        judging(rule, production(client().ofType("native").callbacks(callback))).isCompliant();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/callback, the user's own machine",
        "http://app.acme.example/, plain http",
        "https://*.acme.example/, wildcard"
    })
    void flags_other_addresses_of_native_applications(String callback, String flaw) {
        judging(rule, production(client().ofType("native").callbacks(callback)))
                .violates(SUBJECT, message(callback, flaw), unsafe(callback));
    }

    @Test
    void accepts_a_client_to_which_no_login_returns() {
        judging(rule, production(client().callbacksLeftOut())).isCompliant();
        judging(rule, production(client().callbacks())).isCompliant();
    }

    @Test
    void needs_the_type_of_the_application_for_a_loopback_address() {
        judging(rule, production(client().typeUnread(GapReason.ACCESS_DENIED).callbacks("http://127.0.0.1/callback")))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void needs_no_type_where_the_address_is_unsafe_for_all() {
        judging(
                        rule,
                        production(client().typeUnread(GapReason.ACCESS_DENIED)
                                .callbacks("http://127.0.0.1/callback", "https://*.acme.example/callback")))
                .violates(
                        SUBJECT,
                        message("https://*.acme.example/callback", "wildcard"),
                        unsafe("https://*.acme.example/callback"));
        judging(rule, production(client().typeUnread(GapReason.ACCESS_DENIED))).isCompliant();
    }

    @Test
    void leaves_unread_callbacks_undetermined() {
        judging(rule, production(client().callbacksUnread(GapReason.UNKNOWN_UNTIL_APPLY)))
                .isUndetermined(GapReason.UNKNOWN_UNTIL_APPLY);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().intendsProduction().clientsUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("GET /api/v2/clients");
    }

    @Test
    void is_not_examined_where_no_real_users_log_in() {
        judging(rule, world().client(client().callbacks("http://localhost:3000/callback")))
                .isNotExamined("the intent does not say that the target is in production");
    }

    private static WorldBuilder production(Auth0ClientBuilder client) {
        return world().intendsProduction().client(client);
    }

    private static String message(String callback, String flaw) {
        return "logins of client `" + CLIENT_ID + "` may return to `" + callback + "` (" + flaw
                + "), in production they should return to `https` addresses of known hosts";
    }

    private static Evidence unsafe(String callback) {
        return Evidence.configured("callbacks", "https and a host in full", callback, "GET /api/v2/clients");
    }
}
