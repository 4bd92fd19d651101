package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.Auth0ClientBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicClientWithClientCredentialsTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;
    private static final String MESSAGE =
            "client `" + CLIENT_ID + "` can keep no secret and may use the grant `client_credentials`, it should not";
    private static final Evidence EVIDENCE = Evidence.configured(
            "grant_types", "without client_credentials", "client_credentials", "GET /api/v2/clients");

    private final PublicClientWithClientCredentials rule = new PublicClientWithClientCredentials();

    @ParameterizedTest
    @ValueSource(strings = {"native", "spa"})
    void flags_applications_that_everyone_has(String type) {
        judging(rule, world().client(machine().ofType(type))).violates(SUBJECT, MESSAGE, EVIDENCE);
    }

    @Test
    @PageExample
    void flags_a_client_without_authentication() {
        judging(rule, world().client(machine().ofType("regular_web").authMethod("none")))
                .violates(SUBJECT, MESSAGE, EVIDENCE)
                .mendedBy("auth0 api patch clients/" + CLIENT_ID
                        + " --data '{\"grant_types\":[\"authorization_code\"]}'");
    }

    @Test
    @PageExample
    void accepts_a_client_that_keeps_a_secret() {
        judging(rule, world().client(machine().ofType("non_interactive"))).isCompliant();
    }

    @Test
    void accepts_a_client_that_proves_itself_by_a_key_and_so_has_no_method() {
        judging(rule, world().client(machine().ofType("regular_web").authMethodLeftOut()))
                .isCompliant();
        judging(rule, world().client(machine().typeLeftOut())).isCompliant();
    }

    @Test
    void accepts_a_public_client_without_the_grant_whatever_else_is_unread() {
        judging(
                        rule,
                        world().client(client().typeUnread(GapReason.ACCESS_DENIED)
                                .authMethodUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void flags_a_client_of_public_type_whose_method_is_unread() {
        judging(rule, world().client(machine().ofType("spa").authMethodUnread(GapReason.ACCESS_DENIED)))
                .violates(SUBJECT, MESSAGE, EVIDENCE);
    }

    @Test
    void leaves_an_unread_type_undetermined() {
        judging(rule, world().client(machine().typeUnread(GapReason.UNKNOWN_UNTIL_APPLY)))
                .isUndetermined(GapReason.UNKNOWN_UNTIL_APPLY);
    }

    @Test
    void leaves_an_unread_method_undetermined() {
        judging(rule, world().client(machine().ofType("regular_web").authMethodUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_grants_undetermined() {
        judging(rule, world().client(client().grantsUnread(GapReason.TIMED_OUT)))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }

    private static Auth0ClientBuilder machine() {
        return client().grants("authorization_code", "client_credentials").authMethod("client_secret_post");
    }
}
