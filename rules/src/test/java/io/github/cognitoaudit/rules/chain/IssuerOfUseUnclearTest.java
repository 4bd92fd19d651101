package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.ISSUER;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import org.junit.jupiter.api.Test;

final class IssuerOfUseUnclearTest {
    private static final String CUSTOM = "login.acme.com";
    private static final String CANONICAL = "acme.eu.auth0.com";

    private final IssuerOfUseUnclear rule = new IssuerOfUseUnclear();

    @Test
    @PageExample
    void flags_a_ready_custom_domain_without_a_provider() {
        judging(rule, withDomain("ready"))
                .violates(ISSUER, unclear(CANONICAL, CUSTOM), served(CANONICAL, CUSTOM))
                .mendedBy("aws iam create-open-id-connect-provider --url https://login.acme.com --client-id-list "
                        + CLIENT_ID)
                .mendedByTerraform("url            = \"https://login.acme.com\"");
    }

    @Test
    void flags_a_canonical_domain_without_a_provider() {
        judging(rule, withDomain("ready").withoutProviders().provider(provider("login.acme.com/")))
                .violates(ISSUER, unclear(CUSTOM, CANONICAL), served(CUSTOM, CANONICAL));
    }

    @Test
    void offers_no_audience_where_no_client_is_declared() {
        judging(rule, withDomain("ready").declaresNoClients())
                .violates(ISSUER, unclear(CANONICAL, CUSTOM), served(CANONICAL, CUSTOM))
                .mendedBy("aws iam create-open-id-connect-provider --url https://login.acme.com");
    }

    @Test
    @PageExample
    void accepts_a_provider_for_each_of_the_two() {
        judging(rule, withDomain("ready").provider(provider(CUSTOM))).isCompliant();
    }

    @Test
    void accepts_a_tenant_that_serves_one_domain() {
        judging(rule, world()).isCompliant();
        judging(rule, withDomain("pending_verification")).isCompliant();
    }

    @Test
    void accepts_an_issuer_that_is_configured() {
        judging(rule, world().issuerHost(CUSTOM).customDomain(CUSTOM, "ready", "auth0_managed_certs"))
                .isCompliant();
    }

    @Test
    void leaves_a_chain_without_any_provider_to_other_rules() {
        judging(rule, withDomain("ready").withoutProviders()).isCompliant();
    }

    @Test
    void leaves_unlisted_domains_undetermined() {
        judging(rule, world().customDomainsUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("GET /api/v2/custom-domains");
    }

    @Test
    void leaves_unlisted_providers_undetermined() {
        judging(rule, withDomain("ready").moreProvidersUnread(GapReason.THROTTLED))
                .isUndetermined(GapReason.THROTTLED);
        judging(rule, world().moreProvidersUnread(GapReason.THROTTLED)).isCompliant();
    }

    @Test
    void leaves_an_unread_url_undetermined() {
        judging(rule, withDomain("ready").provider(provider("other").urlUnread(GapReason.TIMED_OUT)))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    private static WorldBuilder withDomain(String status) {
        return world().customDomain(CUSTOM, status, "auth0_managed_certs");
    }

    private static String unclear(String served, String other) {
        return "logins may come through `" + served + "` and through `" + other + "`, and only `" + served
                + "` has a provider; `auth0.issuer` should say which one is used";
    }

    private static Evidence served(String served, String other) {
        return Evidence.observed(
                "OpenIDConnectProviderList",
                served + " and " + other + ", or auth0.issuer configured",
                served,
                "iam:ListOpenIDConnectProviders");
    }
}
