package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.WorldBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProviderUrlDiffersFromIssuerTest {
    private final ProviderUrlDiffersFromIssuer rule = new ProviderUrlDiffersFromIssuer();

    @Test
    @PageExample
    void flags_the_canonical_domain_where_logins_use_a_custom_one() {
        judging(
                        rule,
                        world().issuerHost("login.acme.com")
                                .customDomain("login.acme.com", "ready", "auth0_managed_certs"))
                .violates(
                        PROVIDER_ARN,
                        "provider URL `acme.eu.auth0.com` is not the issuer in use, `login.acme.com`: it is the tenant's "
                                + "canonical domain, and logins use a custom one",
                        url("login.acme.com", "acme.eu.auth0.com"))
                .mendedBy("""
                        aws iam create-open-id-connect-provider --url https://login.acme.com --client-id-list %1$s
                        aws cognito-identity describe-identity-pool --region eu-west-1 --identity-pool-id %2$s --output json \
                        | jq '.OpenIdConnectProviderARNs |= map(if . == "%3$s" then "%4$s" else . end)' > pool.json
                        aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json file://pool.json""".formatted(CLIENT_ID, POOL_ID, PROVIDER_ARN, providerArn("login.acme.com")));
    }

    @Test
    void flags_a_custom_domain_where_logins_use_the_canonical_one() {
        judging(rule, referencing("login.acme.com").customDomain("login.acme.com", "ready", "auth0_managed_certs"))
                .violates(
                        providerArn("login.acme.com"),
                        "provider URL `login.acme.com` is not the issuer in use, `acme.eu.auth0.com`: it is a custom domain "
                                + "of the tenant that logins do not use",
                        url("acme.eu.auth0.com", "login.acme.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "Acme.eu.auth0.com, upper and lower case differ",
        "acme.eu.auth0.com/v2, it has a path",
        "acme.eu.auth0.com:443, it has a port",
        "'https://acme.eu.auth0.com', 'it begins with a scheme, and a login key never does'",
        "acme.us.auth0.com, it is another Auth0 host"
    })
    void flags_a_url_that_nearly_is_the_issuer(String near, String difference) {
        judging(rule, referencing(near))
                .violates(
                        providerArn(near),
                        "provider URL `" + near + "` is not the issuer in use, `acme.eu.auth0.com`: " + difference,
                        url("acme.eu.auth0.com", near));
    }

    @Test
    void creates_no_provider_that_the_account_has() {
        judging(
                        rule,
                        world().provider(provider("acme.us.auth0.com"))
                                .pool(pool().references(providerArn("acme.us.auth0.com"))))
                .violates(
                        providerArn("acme.us.auth0.com"),
                        "provider URL `acme.us.auth0.com` is not the issuer in use, `acme.eu.auth0.com`: it is another Auth0 "
                                + "host",
                        url("acme.eu.auth0.com", "acme.us.auth0.com"))
                .mendedBy("""
                        aws cognito-identity describe-identity-pool --region eu-west-1 --identity-pool-id %1$s --output json \
                        | jq '.OpenIdConnectProviderARNs |= map(if . == "%2$s" then "%3$s" else . end)' > pool.json
                        aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json file://pool.json""".formatted(POOL_ID, providerArn("acme.us.auth0.com"), PROVIDER_ARN));
    }

    @Test
    @PageExample
    void accepts_a_pool_that_references_the_issuers_provider() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void accepts_another_tenants_provider_beside_the_issuers() {
        judging(
                        rule,
                        world().provider(provider("acme.us.auth0.com"))
                                .pool(pool().references(PROVIDER_ARN, providerArn("acme.us.auth0.com"))))
                .isCompliant();
    }

    @Test
    void has_no_subject_where_the_pool_references_unrelated_providers_only() {
        judging(rule, referencing("token.actions.githubusercontent.com")).examinesNothing();
    }

    @Test
    void leaves_unread_references_undetermined_where_a_near_miss_exists() {
        judging(
                        rule,
                        world().provider(provider("acme.us.auth0.com"))
                                .pool(pool().referencesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
    }

    @Test
    void needs_no_references_where_no_near_miss_exists() {
        judging(rule, world().pool(pool().referencesUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_unread_pools_undetermined_where_a_near_miss_exists() {
        judging(
                        rule,
                        world().declaresNoPools()
                                .provider(provider("acme.us.auth0.com"))
                                .poolsUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("cognito-identity:ListIdentityPools");
    }

    @Test
    void leaves_unlisted_providers_undetermined() {
        judging(rule, world().providersUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("iam:ListOpenIDConnectProviders");
    }

    @Test
    void leaves_a_near_miss_undetermined_beside_a_reference_whose_url_was_not_read() {
        judging(
                        rule,
                        referencing("acme.us.auth0.com")
                                .provider(provider("other").urlUnread(GapReason.TIMED_OUT))
                                .pool(pool().references(providerArn("acme.us.auth0.com"), providerArn("other"))))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void needs_custom_domains_to_tell_a_near_miss_from_an_unrelated_provider() {
        judging(rule, referencing("login.acme.com").customDomainsUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("GET /api/v2/custom-domains");
    }

    @Test
    void accepts_the_issuers_provider_whatever_else_was_not_read() {
        judging(
                        rule,
                        world().moreProvidersUnread(GapReason.ACCESS_DENIED)
                                .customDomainsUnread(GapReason.ACCESS_DENIED)
                                .provider(provider("login.acme.com")))
                .isCompliant();
    }

    private static WorldBuilder referencing(String url) {
        return world().withoutProviders().provider(provider(url)).pool(pool().references(providerArn(url)));
    }

    private static Evidence url(String expected, String actual) {
        return Evidence.configured("Url", expected, actual, "iam:GetOpenIDConnectProvider");
    }
}
