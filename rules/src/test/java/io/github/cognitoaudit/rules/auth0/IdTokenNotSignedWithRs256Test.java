package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.rules.RuleVerifier.violation;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdTokenNotSignedWithRs256Test {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final IdTokenNotSignedWithRs256 rule = new IdTokenNotSignedWithRs256();

    @Test
    @PageExample
    void flags_a_client_that_signs_with_the_shared_secret() {
        judging(rule, world().client(client().signedWith("HS256")))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID + "` signs ID tokens with `HS256`, AWS needs `RS256`",
                        Evidence.configured("jwt_configuration.alg", "RS256", "HS256", "GET /api/v2/clients"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID
                        + " --data '{\"jwt_configuration\":{\"alg\":\"RS256\",\"lifetime_in_seconds\":36000}}'");
    }

    @Test
    @PageExample
    void flags_a_client_without_an_algorithm() {
        judging(rule, world().client(client().algorithmLeftOut()))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID
                                + "` has no signing algorithm, so Auth0 signs its ID tokens with `HS256`, "
                                + "AWS needs `RS256`",
                        Evidence.configured("jwt_configuration.alg", "RS256", "left out", "GET /api/v2/clients"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "ES256", "none", "rs256"})
    void flags_every_other_algorithm(String algorithm) {
        judging(rule, world().client(client().signedWith(algorithm)))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID + "` signs ID tokens with `" + algorithm + "`, AWS needs `RS256`",
                        Evidence.configured("jwt_configuration.alg", "RS256", algorithm, "GET /api/v2/clients"));
    }

    @Test
    @PageExample
    void accepts_a_client_that_signs_with_rs256() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void leaves_rs512_to_its_own_rule() {
        judging(rule, world().client(client().signedWith("RS512"))).isCompliant();
    }

    @Test
    void ignores_clients_outside_the_chain() {
        judging(rule, world().client(client("another").signedWith("HS256"))).isCompliant();
    }

    @Test
    void judges_every_audience_where_no_client_is_declared() {
        judging(
                        rule,
                        world().declaresNoClients()
                                .client(client("another").signedWith("HS256"))
                                .provider(provider().audiences(CLIENT_ID, "another")))
                .finds(violation(
                        "auth0:acme.eu.auth0.com:client/another",
                        "client `another` signs ID tokens with `HS256`, AWS needs `RS256`",
                        Evidence.configured("jwt_configuration.alg", "RS256", "HS256", "GET /api/v2/clients")));
    }

    @Test
    void leaves_an_unread_algorithm_undetermined() {
        judging(rule, world().client(client().algorithmUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }

    @Test
    void leaves_unread_audiences_undetermined_where_no_client_is_declared() {
        judging(rule, world().declaresNoClients().provider(provider().audiencesUnread(GapReason.TIMED_OUT)))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void has_no_subject_where_the_declared_client_does_not_exist() {
        judging(rule, world().absentClient(CLIENT_ID)).examinesNothing();
    }
}
