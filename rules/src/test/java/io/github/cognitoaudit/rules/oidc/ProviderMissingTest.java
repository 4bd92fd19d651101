package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.ISSUER;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class ProviderMissingTest {
    private static final String MESSAGE =
            "no IAM OIDC provider of the account has the issuer in use, `acme.eu.auth0.com`, as its URL";

    private final ProviderMissing rule = new ProviderMissing();

    @Test
    @PageExample
    void flags_an_account_without_a_provider() {
        judging(rule, world().withoutProviders())
                .violates(ISSUER, MESSAGE, listed("no provider at all"))
                .mendedBy("aws iam create-open-id-connect-provider --url https://acme.eu.auth0.com --client-id-list "
                        + CLIENT_ID)
                .mendedByTerraform("url            = \"https://acme.eu.auth0.com\"");
    }

    @Test
    void flags_an_account_with_other_providers_only() {
        judging(rule, world().withoutProviders().provider(provider("token.actions.githubusercontent.com")))
                .violates(
                        ISSUER,
                        MESSAGE,
                        listed("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"));
    }

    @Test
    void names_the_clients_of_other_targets_that_need_the_same_provider() {
        judging(
                        rule,
                        world().withoutProviders()
                                .beside(world().named("kiosk").declaresClients("k10sk", CLIENT_ID))
                                .beside(world().named("staging")
                                        .issuerHost("login.staging.acme.example")
                                        .declaresClients("st4ging")))
                .mendedBy("aws iam create-open-id-connect-provider --url https://acme.eu.auth0.com --client-id-list "
                        + CLIENT_ID + " k10sk");
    }

    @Test
    void offers_no_audience_where_no_client_is_declared() {
        judging(rule, world().withoutProviders().declaresNoClients())
                .violates(ISSUER, MESSAGE, listed("no provider at all"))
                .mendedBy("aws iam create-open-id-connect-provider --url https://acme.eu.auth0.com");
    }

    @Test
    @PageExample
    void accepts_an_account_that_has_the_provider() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void leaves_the_final_slash_to_its_own_rule() {
        judging(rule, world().withoutProviders().provider(provider("acme.eu.auth0.com/")))
                .isCompliant();
    }

    @Test
    void tells_upper_case_from_lower_case() {
        judging(rule, world().withoutProviders().provider(provider("Acme.eu.auth0.com")))
                .violates(ISSUER, MESSAGE, listed("arn:aws:iam::111122223333:oidc-provider/Acme.eu.auth0.com"));
    }

    @Test
    void leaves_unlisted_providers_undetermined() {
        judging(rule, world().providersUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("iam:ListOpenIDConnectProviders");
    }

    @Test
    void leaves_an_unread_url_undetermined() {
        judging(rule, world().provider(provider().arn(PROVIDER_ARN).urlUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetOpenIDConnectProvider");
    }

    @Test
    void accepts_a_provider_that_was_read_beside_others_that_were_not() {
        judging(
                        rule,
                        world().moreProvidersUnread(GapReason.THROTTLED)
                                .provider(provider("other").urlUnread(GapReason.TIMED_OUT)))
                .isCompliant();
    }

    @Test
    void needs_no_custom_domains_to_tell_that_another_host_is_not_the_issuer() {
        judging(
                        rule,
                        world().customDomainsUnread(GapReason.ACCESS_DENIED)
                                .withoutProviders()
                                .provider(provider("login.acme.com")))
                .violates(ISSUER, MESSAGE, listed("arn:aws:iam::111122223333:oidc-provider/login.acme.com"));
    }

    private static Evidence listed(String actual) {
        return Evidence.observed(
                "OpenIDConnectProviderList", "acme.eu.auth0.com", actual, "iam:ListOpenIDConnectProviders");
    }
}
