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
import org.junit.jupiter.api.Test;

final class AudienceNotAKnownClientTest {
    private static final String DELETED = "0ldClient0ldClient0ldClient0ldCl";

    private final AudienceNotAKnownClient rule = new AudienceNotAKnownClient();

    @Test
    @PageExample
    void flags_an_audience_that_the_tenant_does_not_have() {
        judging(rule, world().provider(provider().audiences(CLIENT_ID, DELETED)))
                .violates(
                        PROVIDER_ARN,
                        "audience `" + DELETED + "` is no client of tenant `acme.eu.auth0.com`",
                        unknown(DELETED))
                .mendedBy("aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn "
                        + PROVIDER_ARN + " --client-id " + DELETED);
    }

    @Test
    void flags_every_such_audience_once() {
        judging(rule, world().provider(provider().audiences(DELETED, CLIENT_ID, "mistyped")))
                .violates(
                        PROVIDER_ARN,
                        "audience `" + DELETED + "`, `mistyped` is no client of tenant `acme.eu.auth0.com`",
                        unknown(DELETED),
                        unknown("mistyped"));
    }

    @Test
    @PageExample
    void accepts_audiences_that_are_clients_of_the_tenant() {
        judging(rule, world().client(client("another")).provider(provider().audiences(CLIENT_ID, "another")))
                .isCompliant();
    }

    @Test
    void leaves_urls_and_identifiers_of_apis_to_the_next_rule() {
        judging(rule, world().provider(provider().audiences(CLIENT_ID, "https://api.acme.com/", "sts.amazonaws.com")))
                .isCompliant();
    }

    @Test
    void leaves_the_identifier_of_an_api_of_the_tenant_to_the_next_rule() {
        judging(rule, world().resourceServer("orders").provider(provider().audiences(CLIENT_ID, "orders")))
                .isCompliant();
    }

    @Test
    void needs_no_apis_to_flag_what_is_no_client() {
        judging(
                        rule,
                        world().resourceServersUnread(GapReason.ACCESS_DENIED)
                                .provider(provider().audiences(CLIENT_ID, DELETED)))
                .violates(
                        PROVIDER_ARN,
                        "audience `" + DELETED + "` is no client of tenant `acme.eu.auth0.com`",
                        unknown(DELETED));
    }

    @Test
    void takes_a_client_that_was_asked_for_and_is_not_there_for_unknown() {
        judging(
                        rule,
                        world().clientsAskedOneByOne()
                                .absentClient(DELETED)
                                .provider(provider().audiences(DELETED)))
                .violates(
                        PROVIDER_ARN,
                        "audience `" + DELETED + "` is no client of tenant `acme.eu.auth0.com`",
                        unknown(DELETED));
    }

    @Test
    void leaves_a_client_that_was_not_asked_for_undetermined() {
        judging(rule, world().clientsAskedOneByOne().provider(provider().audiences(DELETED)))
                .isUndetermined(GapReason.NOT_ASKED);
    }

    @Test
    void flags_one_unknown_client_whatever_the_unread_ones_are() {
        judging(
                        rule,
                        world().moreClientsUnread(GapReason.TIMED_OUT)
                                .absentClient(DELETED)
                                .provider(provider().audiences("unread", DELETED)))
                .violates(
                        PROVIDER_ARN,
                        "audience `" + DELETED + "` is no client of tenant `acme.eu.auth0.com`",
                        unknown(DELETED));
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }

    @Test
    void leaves_unread_audiences_undetermined() {
        judging(rule, world().provider(provider().audiencesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetOpenIDConnectProvider");
    }

    @Test
    void leaves_unlisted_providers_undetermined() {
        judging(rule, world().providersUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    private static Evidence unknown(String id) {
        return Evidence.configured(
                "ClientIDList/" + id, "a client of tenant acme.eu.auth0.com", id, "GET /api/v2/clients");
    }
}
