package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.rules.RuleVerifier.violation;
import static io.github.cognitoaudit.world.Policies.trustingDirectly;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.rules.RuleVerifier.Violation;
import org.junit.jupiter.api.Test;

final class ChainUnfinishedTest {
    private static final String SECOND = "s3c0ndS3c0ndS3c0ndS3c0ndS3c0ndS3";

    private final ChainUnfinished rule = new ChainUnfinished();

    @Test
    @PageExample
    void flags_a_client_that_is_no_audience_of_the_provider() {
        judging(rule, world().client(client(SECOND)).declaresClients(CLIENT_ID, SECOND))
                .finds(unconnectedClient(SECOND))
                .mendedBy("aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn "
                        + PROVIDER_ARN + " --client-id " + SECOND);
    }

    @Test
    void flags_a_pool_that_does_not_reference_the_provider() {
        judging(
                        rule,
                        world().declaresPools(POOL_ID, FOREIGN_POOL_ID)
                                .pool(pool(FOREIGN_POOL_ID).references()))
                .finds(unconnectedPool(FOREIGN_POOL_ID))
                .mendedByTerraform("openid_connect_provider_arns = [\"" + PROVIDER_ARN + "\"]");
    }

    @Test
    void flags_a_pool_that_does_not_exist() {
        judging(rule, world().declaresPools(POOL_ID, FOREIGN_POOL_ID))
                .finds(unconnectedPool(FOREIGN_POOL_ID))
                .mendedBy("");
    }

    @Test
    void offers_no_command_for_a_client_that_the_tenant_does_not_have() {
        judging(rule, world().declaresClients(CLIENT_ID, SECOND))
                .finds(unconnectedClient(SECOND))
                .mendedBy("");
    }

    @Test
    void offers_no_command_where_no_provider_or_no_client_is_named() {
        judging(rule, world().withoutProviders().declaresPools().declaresClients(CLIENT_ID))
                .finds(unconnectedClient(CLIENT_ID))
                .mendedBy("");
        judging(rule, world().declaresNoClients().provider(provider().audiences()))
                .finds(unconnectedPool(POOL_ID))
                .mendedBy("");
    }

    @Test
    void flags_both_ends_of_a_chain_that_breaks_in_the_middle() {
        judging(rule, world().provider(provider().audiences()))
                .finds(unconnectedClient(CLIENT_ID), unconnectedPool(POOL_ID));
        judging(rule, world().pool(pool().references())).finds(unconnectedClient(CLIENT_ID), unconnectedPool(POOL_ID));
        judging(rule, world().withoutProviders()).finds(unconnectedClient(CLIENT_ID), unconnectedPool(POOL_ID));
    }

    @Test
    @PageExample
    void accepts_a_whole_chain() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_a_client_whose_users_take_a_role_directly() {
        judging(
                        rule,
                        world().declaresNoPools()
                                .withoutPools()
                                .role(role("direct")
                                        .trust(trustingDirectly(PROVIDER_ARN, "acme.eu.auth0.com:aud", CLIENT_ID))))
                .isCompliant();
    }

    @Test
    void accepts_a_pool_that_takes_some_client_of_the_tenant_where_none_is_declared() {
        judging(rule, world().declaresNoClients()).isCompliant();
    }

    @Test
    void needs_not_everything_where_the_ends_are_connected() {
        judging(
                        rule,
                        world().moreProvidersUnread(GapReason.THROTTLED)
                                .morePoolsUnread(GapReason.THROTTLED)
                                .moreRolesUnread(GapReason.THROTTLED))
                .isCompliant();
    }

    @Test
    void leaves_unread_audiences_undetermined() {
        judging(rule, world().provider(provider().audiencesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetOpenIDConnectProvider");
    }

    @Test
    void leaves_unread_references_undetermined() {
        judging(rule, world().pool(pool().referencesUnread(GapReason.TIMED_OUT)))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void leaves_unlisted_providers_and_pools_undetermined() {
        judging(rule, world().providersUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().poolsUnread(GapReason.ACCESS_DENIED)).isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void is_not_examined_where_neither_end_is_declared() {
        judging(rule, world().declaresNoClients().declaresNoPools())
                .isNotExamined("neither `auth0.clients` nor `aws.identityPools` is declared");
    }

    private static Violation unconnectedClient(String id) {
        return violation(
                "auth0:acme.eu.auth0.com:client/" + id,
                "no identity pool in scope and no role takes logins of client `" + id
                        + "`: it should be an audience of a" + " provider of `acme.eu.auth0.com` that one of them uses",
                Evidence.observed(
                        "clients/" + id,
                        "connected through a provider of acme.eu.auth0.com",
                        "not connected",
                        "iam:GetOpenIDConnectProvider"));
    }

    private static Violation unconnectedPool(String id) {
        return violation(
                id,
                "identity pool `" + id + "` takes logins of no client of the chain: it should reference a provider of"
                        + " `acme.eu.auth0.com` that has one among its audiences",
                Evidence.observed(
                        "identityPools/" + id,
                        "connected through a provider of acme.eu.auth0.com",
                        "not connected",
                        "cognito-identity:DescribeIdentityPool"));
    }
}
