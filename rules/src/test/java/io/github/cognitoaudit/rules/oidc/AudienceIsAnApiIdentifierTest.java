package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AudienceIsAnApiIdentifierTest {
    private final AudienceIsAnApiIdentifier rule = new AudienceIsAnApiIdentifier();

    @Test
    @PageExample
    void flags_the_identifier_of_an_api() {
        judging(rule, world().provider(provider().audiences(CLIENT_ID, "https://api.acme.com/")))
                .violates(
                        PROVIDER_ARN,
                        "audience `https://api.acme.com/` names an API or a URL, ID tokens name a client",
                        identifier("https://api.acme.com/"))
                .mendedBy("aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn "
                        + PROVIDER_ARN + " --client-id 'https://api.acme.com/'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:acme:api", "api.acme.com", "sts.amazonaws.com", "acme/api"})
    void flags_whatever_no_client_id_looks_like(String audience) {
        judging(rule, world().provider(provider().audiences(audience)))
                .violates(
                        PROVIDER_ARN,
                        "audience `" + audience + "` names an API or a URL, ID tokens name a client",
                        identifier(audience));
    }

    @Test
    @PageExample
    void accepts_client_ids() {
        judging(rule, world().provider(provider().audiences(CLIENT_ID, "old-client_id")))
                .isCompliant();
    }

    @Test
    void accepts_an_empty_list() {
        judging(rule, world().provider(provider().audiences())).isCompliant();
    }

    @Test
    void flags_the_identifier_of_an_api_of_the_tenant_that_looks_like_a_client_id() {
        judging(rule, world().resourceServer("orders").provider(provider().audiences(CLIENT_ID, "orders")))
                .violates(
                        PROVIDER_ARN,
                        "audience `orders` names an API or a URL, ID tokens name a client",
                        identifier("orders"));
    }

    @Test
    void accepts_a_client_whose_id_is_also_the_identifier_of_an_api() {
        judging(rule, world().resourceServer(CLIENT_ID)).isCompliant();
    }

    @ParameterizedTest
    @EnumSource(
            value = GapReason.class,
            names = {"ACCESS_DENIED", "SWITCHED_OFF"})
    void goes_by_the_looks_of_an_audience_where_the_apis_were_not_read(GapReason reason) {
        judging(rule, world().resourceServersUnread(reason).provider(provider().audiences(CLIENT_ID, "orders")))
                .isCompliant();
    }

    @Test
    void needs_no_clients() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isCompliant();
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

    private static Evidence identifier(String value) {
        return Evidence.configured("ClientIDList/" + value, "a client id", value, "iam:GetOpenIDConnectProvider");
    }
}
