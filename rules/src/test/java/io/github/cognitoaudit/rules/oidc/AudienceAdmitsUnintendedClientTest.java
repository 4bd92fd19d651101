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
import io.github.cognitoaudit.world.WorldBuilder;
import org.junit.jupiter.api.Test;

final class AudienceAdmitsUnintendedClientTest {
    private static final String WIKI = "w1k1ClientW1k1ClientW1k1ClientW1";
    private static final String MESSAGE = "audience `" + WIKI + "` is a client of tenant `acme.eu.auth0.com` that no"
            + " target declares; its users get credentials from every pool that references the provider";

    private final AudienceAdmitsUnintendedClient rule = new AudienceAdmitsUnintendedClient();

    @Test
    @PageExample
    void flags_a_client_of_the_tenant_that_no_target_declares() {
        judging(rule, admittingTheWiki())
                .violates(PROVIDER_ARN, MESSAGE, unintended(WIKI))
                .mendedBy("aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn "
                        + PROVIDER_ARN + " --client-id " + WIKI);
    }

    @Test
    @PageExample
    void accepts_the_declared_clients() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_a_client_that_another_target_of_the_tenant_declares() {
        judging(rule, admittingTheWiki().beside(world().named("wiki").declaresClients(WIKI)))
                .isCompliant();
    }

    @Test
    void takes_no_notice_of_what_targets_of_other_tenants_declare() {
        judging(
                        rule,
                        admittingTheWiki()
                                .beside(world().named("wiki")
                                        .auth0Domain("other.eu.auth0.com")
                                        .declaresClients(WIKI)))
                .violates(PROVIDER_ARN, MESSAGE, unintended(WIKI));
    }

    @Test
    void leaves_audiences_that_are_no_client_of_the_tenant_to_the_rules_before() {
        judging(rule, world().provider(provider().audiences(CLIENT_ID, WIKI, "https://api.acme.com/")))
                .isCompliant();
    }

    @Test
    void flags_one_client_whatever_the_unread_ones_are() {
        judging(
                        rule,
                        world().client(client(WIKI))
                                .moreClientsUnread(GapReason.TIMED_OUT)
                                .provider(provider().audiences("unread", WIKI)))
                .violates(PROVIDER_ARN, MESSAGE, unintended(WIKI));
    }

    @Test
    void needs_no_clients_where_every_audience_is_declared() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isCompliant();
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(
                        rule,
                        world().clientsUnread(GapReason.ACCESS_DENIED)
                                .provider(provider().audiences(CLIENT_ID, WIKI)))
                .isUndeterminedWithout("GET /api/v2/clients");
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

    @Test
    void is_not_examined_where_no_client_is_declared() {
        judging(rule, admittingTheWiki().declaresNoClients()).isNotExamined("`auth0.clients` is not declared");
    }

    private static WorldBuilder admittingTheWiki() {
        return world().client(client(WIKI)).provider(provider().audiences(CLIENT_ID, WIKI));
    }

    private static Evidence unintended(String id) {
        return Evidence.configured("ClientIDList/" + id, "a client that a target declares", id, "GET /api/v2/clients");
    }
}
