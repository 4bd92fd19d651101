package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class IdTokenSignedWithRs512Test {
    private final IdTokenSignedWithRs512 rule = new IdTokenSignedWithRs512();

    @Test
    @PageExample
    void flags_a_client_that_signs_with_rs512() {
        judging(rule, world().client(client().signedWith("RS512")))
                .violates(
                        "auth0:acme.eu.auth0.com:client/" + CLIENT_ID,
                        "client `" + CLIENT_ID
                                + "` signs ID tokens with `RS512`, only `RS256` is known to work with Cognito",
                        Evidence.configured("jwt_configuration.alg", "RS256", "RS512", "GET /api/v2/clients"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID
                        + " --data '{\"jwt_configuration\":{\"alg\":\"RS256\",\"lifetime_in_seconds\":36000}}'");
    }

    @Test
    @PageExample
    void accepts_a_client_that_signs_with_rs256() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void leaves_other_algorithms_to_the_rule_before() {
        judging(rule, world().client(client().signedWith("HS256"))).isCompliant();
        judging(rule, world().client(client().algorithmLeftOut())).isCompliant();
    }

    @Test
    void leaves_an_unread_algorithm_undetermined() {
        judging(rule, world().client(client().algorithmUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
