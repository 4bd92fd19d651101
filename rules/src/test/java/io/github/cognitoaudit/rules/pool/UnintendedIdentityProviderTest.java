package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.PoolLogins;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UnintendedIdentityProviderTest {
    private final UnintendedIdentityProvider rule = new UnintendedIdentityProvider();

    private static final String OTHER = "accounts.example.com";

    @Test
    @PageExample
    void flags_an_oidc_provider_that_nobody_declared() {
        judging(
                        rule,
                        world().intendsProviders("graph.facebook.com")
                                .provider(provider(OTHER))
                                .pool(pool().references(PROVIDER_ARN, providerArn(OTHER))))
                .violates(
                        POOL_ID,
                        "the pool takes logins of `" + providerArn(OTHER)
                                + "`; it should take those of the chain's provider, graph.facebook.com only",
                        Evidence.configured(
                                "OpenIdConnectProviderARNs",
                                "the chain's provider, graph.facebook.com",
                                providerArn(OTHER),
                                "cognito-identity:DescribeIdentityPool"))
                .mendedBy(update(".OpenIdConnectProviderARNs -= [\"" + providerArn(OTHER) + "\"]"));
    }

    @Test
    @PageExample
    void accepts_providers_that_the_intent_names() {
        judging(
                        rule,
                        world().intendsProviders("graph.facebook.com", OTHER)
                                .provider(provider(OTHER))
                                .pool(pool().references(PROVIDER_ARN, providerArn(OTHER))
                                        .alsoTakes(social("graph.facebook.com"))))
                .isCompliant();
    }

    @Test
    void flags_each_kind_of_provider_and_takes_it_out() {
        judging(rule, world().intendsProviders().pool(pool().alsoTakes(social("graph.facebook.com"))))
                .violates(
                        POOL_ID,
                        message("graph.facebook.com"),
                        evidence("SupportedLoginProviders", "graph.facebook.com"))
                .mendedBy(update("del(.SupportedLoginProviders[\"graph.facebook.com\"])"));
        String userPool = "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc";
        judging(
                        rule,
                        world().intendsProviders()
                                .pool(pool().alsoTakes(new PoolLogins(
                                        Map.of(), Optional.empty(), List.of(userPool), List.of()))))
                .violates(POOL_ID, message(userPool), evidence("CognitoIdentityProviders", userPool))
                .mendedBy(update(".CognitoIdentityProviders |= map(select(.ProviderName != \"" + userPool + "\"))"));
        String saml = "arn:aws:iam::111122223333:saml-provider/corp";
        judging(
                        rule,
                        world().intendsProviders()
                                .pool(pool().alsoTakes(
                                                new PoolLogins(Map.of(), Optional.empty(), List.of(), List.of(saml)))))
                .violates(POOL_ID, message(saml), evidence("SamlProviderARNs", saml))
                .mendedBy(update(".SamlProviderARNs -= [\"" + saml + "\"]"));
    }

    @Test
    void takes_out_several_at_once() {
        judging(
                        rule,
                        world().intendsProviders()
                                .provider(provider(OTHER))
                                .pool(pool().references(PROVIDER_ARN, providerArn(OTHER))
                                        .alsoTakes(social("graph.facebook.com"))))
                .mendedBy(update(".OpenIdConnectProviderARNs -= [\"" + providerArn(OTHER)
                        + "\"] | del(.SupportedLoginProviders[\"graph.facebook.com\"])"));
    }

    @Test
    void knows_that_a_developer_provider_can_not_be_taken_out() {
        judging(
                        rule,
                        world().intendsProviders()
                                .pool(pool().alsoTakes(new PoolLogins(
                                        Map.of(), Optional.of("login.acme"), List.of(), List.of()))))
                .violates(POOL_ID, message("login.acme"), evidence("DeveloperProviderName", "login.acme"))
                .mendedBy("");
    }

    @Test
    void flags_the_provider_of_another_auth0_tenant() {
        judging(
                        rule,
                        world().intendsProviders()
                                .provider(provider("other.eu.auth0.com"))
                                .pool(pool().references(PROVIDER_ARN, providerArn("other.eu.auth0.com"))))
                .violates(
                        POOL_ID,
                        message(providerArn("other.eu.auth0.com")),
                        evidence("OpenIdConnectProviderARNs", providerArn("other.eu.auth0.com")));
    }

    @Test
    void accepts_the_chain_s_provider_with_the_slash_and_names_by_arn() {
        judging(
                        rule,
                        world().intendsProviders(providerArn(OTHER))
                                .provider(provider("acme.eu.auth0.com/"))
                                .pool(pool().references(
                                                PROVIDER_ARN, providerArn("acme.eu.auth0.com/"), providerArn(OTHER))))
                .isCompliant();
    }

    @Test
    void is_not_examined_where_no_providers_are_declared() {
        judging(rule, world().pool(pool().alsoTakes(social("graph.facebook.com"))))
                .isNotExamined("the intent does not declare `providers`");
    }

    @Test
    void leaves_unread_logins_undetermined() {
        judging(rule, world().intendsProviders().pool(pool().referencesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
        judging(rule, world().intendsProviders().pool(pool().otherLoginsUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
    }

    @Test
    void flags_a_social_provider_although_oidc_providers_are_unread() {
        judging(
                        rule,
                        world().intendsProviders()
                                .providersUnread(GapReason.THROTTLED)
                                .pool(pool().alsoTakes(social("graph.facebook.com"))))
                .violates(
                        POOL_ID,
                        message("graph.facebook.com"),
                        evidence("SupportedLoginProviders", "graph.facebook.com"));
    }

    @Test
    void leaves_a_provider_undetermined_of_which_is_not_read_whose_it_is() {
        judging(rule, world().intendsProviders().providersUnread(GapReason.THROTTLED))
                .isUndetermined(GapReason.THROTTLED);
    }

    private static PoolLogins social(String name) {
        return new PoolLogins(Map.of(name, "app-1"), Optional.empty(), List.of(), List.of());
    }

    private static String message(String name) {
        return "the pool takes logins of `" + name + "`; it should take those of the chain's provider only";
    }

    private static Evidence evidence(String field, String name) {
        return Evidence.configured(field, "the chain's provider", name, "cognito-identity:DescribeIdentityPool");
    }

    private static String update(String change) {
        return "aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json \"$(aws cognito-identity"
                + " describe-identity-pool --region eu-west-1 --identity-pool-id " + POOL_ID + " --output json | jq '"
                + change + "')\"";
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().intendsProviders().poolsUnread(GapReason.THROTTLED))
                .isUndetermined(GapReason.THROTTLED);
    }
}
