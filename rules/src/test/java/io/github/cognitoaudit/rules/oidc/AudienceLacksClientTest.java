package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class AudienceLacksClientTest {
    private static final String CALL = "iam:GetOpenIDConnectProvider";

    private final AudienceLacksClient rule = new AudienceLacksClient();

    @Test
    @PageExample
    void flags_a_provider_that_leaves_out_a_declared_client() {
        judging(rule, world().provider(provider().audiences("anotherClient")))
                .violates(
                        PROVIDER_ARN,
                        "audiences of the provider leave out client `" + CLIENT_ID + "`",
                        Evidence.observed("ClientIDList/" + CLIENT_ID, CLIENT_ID, "anotherClient", CALL))
                .mendedBy("aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn "
                        + PROVIDER_ARN + " --client-id " + CLIENT_ID);
    }

    @Test
    void flags_every_client_that_is_left_out() {
        judging(rule, world().declaresClients(CLIENT_ID, "b", "c"))
                .violates(
                        PROVIDER_ARN,
                        "audiences of the provider leave out client `b`, `c`",
                        Evidence.observed("ClientIDList/b", "b", CLIENT_ID, CALL),
                        Evidence.observed("ClientIDList/c", "c", CLIENT_ID, CALL));
    }

    @Test
    void flags_an_empty_list() {
        judging(rule, world().provider(provider().audiences()))
                .violates(
                        PROVIDER_ARN,
                        "audiences of the provider leave out client `" + CLIENT_ID + "`",
                        Evidence.observed("ClientIDList/" + CLIENT_ID, CLIENT_ID, "no audience", CALL));
    }

    @Test
    void tells_upper_case_from_lower_case() {
        String mistyped = CLIENT_ID.toLowerCase(Locale.ROOT);
        judging(rule, world().provider(provider().audiences(mistyped)))
                .violates(
                        PROVIDER_ARN,
                        "audiences of the provider leave out client `" + CLIENT_ID + "`",
                        Evidence.observed("ClientIDList/" + CLIENT_ID, CLIENT_ID, mistyped, CALL));
    }

    @Test
    void flags_a_provider_without_any_client_of_the_tenant_where_none_is_declared() {
        judging(rule, world().declaresNoClients().provider(provider().audiences("deleted")))
                .violates(
                        PROVIDER_ARN,
                        "no audience of the provider is a client of tenant `acme.eu.auth0.com`",
                        Evidence.configured("ClientIDList", "a client of the tenant", "deleted", CALL))
                .mendedBy("aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn "
                        + PROVIDER_ARN + " --client-id \"$CLIENT_ID\"");
    }

    @Test
    @PageExample
    void accepts_a_provider_that_lists_every_declared_client() {
        judging(rule, world().provider(provider().audiences("anotherClient", CLIENT_ID)))
                .isCompliant();
    }

    @Test
    void accepts_one_known_client_where_none_is_declared() {
        judging(rule, world().declaresNoClients().provider(provider().audiences("deleted", CLIENT_ID)))
                .isCompliant();
    }

    @Test
    void needs_neither_clients_nor_thumbprints_where_the_list_names_the_declared_client() {
        judging(
                        rule,
                        world().clientsUnread(GapReason.ACCESS_DENIED)
                                .provider(provider().thumbprintsUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void flags_a_declared_client_that_is_left_out_whether_or_not_the_tenant_was_read() {
        judging(
                        rule,
                        world().clientsUnread(GapReason.ACCESS_DENIED)
                                .provider(provider().audiences("a")))
                .violates(
                        PROVIDER_ARN,
                        "audiences of the provider leave out client `" + CLIENT_ID + "`",
                        Evidence.observed("ClientIDList/" + CLIENT_ID, CLIENT_ID, "a", CALL));
    }

    @Test
    void leaves_unread_audiences_undetermined() {
        judging(rule, world().provider(provider().audiencesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout(CALL);
    }

    @Test
    void leaves_unread_clients_undetermined_where_none_is_declared() {
        judging(rule, world().declaresNoClients().clientsUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("GET /api/v2/clients");
    }

    @Test
    void accepts_a_client_that_was_read_beside_others_that_were_not() {
        judging(
                        rule,
                        world().declaresNoClients()
                                .client(client())
                                .moreClientsUnread(GapReason.TIMED_OUT)
                                .provider(provider().audiences("unread", CLIENT_ID)))
                .isCompliant();
    }

    @Test
    void leaves_unlisted_providers_undetermined() {
        judging(rule, world().providersUnread(GapReason.UNREACHABLE)).isUndetermined(GapReason.UNREACHABLE);
    }

    @Test
    void has_no_subject_without_a_provider() {
        judging(rule, world().withoutProviders()).examinesNothing();
    }
}
