package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import org.junit.jupiter.api.Test;

final class ClientsOfDifferentTrustShareProviderTest {
    private static final String TEST_CLIENT = "st4g1ngSt4g1ngSt4g1ngSt4g1ngSt4g";
    private static final String REMOVE =
            "aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn " + PROVIDER_ARN
                    + " --client-id " + TEST_CLIENT;

    private final ClientsOfDifferentTrustShareProvider rule = new ClientsOfDifferentTrustShareProvider();

    @Test
    @PageExample
    void flags_a_test_client_among_the_audiences_of_production() {
        judging(rule, production(CLIENT_ID, TEST_CLIENT).beside(staging()))
                .violates(
                        PROVIDER_ARN,
                        "the provider admits `" + CLIENT_ID + "` of target `production`, which is production, and `"
                                + TEST_CLIENT + "` of target `staging`, which is not; every pool takes both",
                        shared(TEST_CLIENT, "production"))
                .mendedBy(REMOVE);
    }

    @Test
    void flags_it_from_the_other_side_as_well() {
        judging(
                        rule,
                        world().named("staging")
                                .intendsProduction(false)
                                .declaresClients(TEST_CLIENT)
                                .provider(provider().audiences(CLIENT_ID, TEST_CLIENT))
                                .beside(world().intendsProduction(true)))
                .violates(
                        PROVIDER_ARN,
                        "the provider admits `" + TEST_CLIENT + "` of target `staging`, which is not production, and `"
                                + CLIENT_ID + "` of target `production`, which is; every pool takes both",
                        shared(CLIENT_ID, "non-production"))
                .mendedBy(REMOVE);
    }

    @Test
    void counts_every_audience_that_is_a_client_where_none_is_declared() {
        judging(
                        rule,
                        production(CLIENT_ID)
                                .beside(world().named("staging")
                                        .intendsProduction(false)
                                        .declaresNoClients()))
                .violates(
                        PROVIDER_ARN,
                        "the provider admits `" + CLIENT_ID + "` of target `production`, which is production, and `"
                                + CLIENT_ID + "` of target `staging`, which is not; every pool takes both",
                        shared(CLIENT_ID, "production"));
    }

    @Test
    @PageExample
    void accepts_audiences_of_production_alone() {
        judging(rule, production(CLIENT_ID).beside(staging())).isCompliant();
    }

    @Test
    void accepts_a_provider_without_own_clients() {
        judging(rule, production(TEST_CLIENT).beside(staging())).isCompliant();
    }

    @Test
    void accepts_clients_of_two_targets_of_the_same_trust() {
        judging(
                        rule,
                        production(CLIENT_ID, TEST_CLIENT)
                                .beside(staging().intendsProduction(true))
                                .beside(world().named("elsewhere")
                                        .intendsProduction(false)
                                        .declaresClients("elsewhere")))
                .isCompliant();
    }

    @Test
    void leaves_unread_audiences_undetermined() {
        judging(
                        rule,
                        production(CLIENT_ID)
                                .provider(provider().audiencesUnread(GapReason.ACCESS_DENIED))
                                .beside(staging()))
                .isUndeterminedWithout("iam:GetOpenIDConnectProvider");
    }

    @Test
    void leaves_unread_clients_of_the_other_target_undetermined() {
        judging(
                        rule,
                        production(CLIENT_ID)
                                .beside(world().named("staging")
                                        .intendsProduction(false)
                                        .declaresNoClients()
                                        .clientsUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("GET /api/v2/clients");
    }

    @Test
    void leaves_unlisted_providers_undetermined() {
        judging(rule, production(CLIENT_ID).providersUnread(GapReason.THROTTLED).beside(staging()))
                .isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void is_not_examined_where_nobody_says_what_is_production() {
        judging(rule, world().beside(staging())).isNotExamined("`intent.production` is not declared");
        judging(rule, production(CLIENT_ID).beside(world().named("other")))
                .isNotExamined("no other target of this run declares `intent.production: false`");
    }

    private static WorldBuilder production(String... audiences) {
        return world().intendsProduction(true).provider(provider().audiences(audiences));
    }

    private static WorldBuilder staging() {
        return world().named("staging")
                .intendsProduction(false)
                .client(client(TEST_CLIENT))
                .declaresClients(TEST_CLIENT);
    }

    private static Evidence shared(String client, String trust) {
        return Evidence.configured(
                "ClientIDList/" + client, "clients of " + trust + " only", client, "iam:GetOpenIDConnectProvider");
    }
}
