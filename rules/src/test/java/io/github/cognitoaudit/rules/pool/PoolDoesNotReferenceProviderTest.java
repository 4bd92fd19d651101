package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.AUTH0_DOMAIN;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class PoolDoesNotReferenceProviderTest {
    private final PoolDoesNotReferenceProvider rule = new PoolDoesNotReferenceProvider();

    @Test
    @PageExample
    void flags_a_pool_that_lists_another_provider_only() {
        String github = providerArn("token.actions.githubusercontent.com");
        judging(
                        rule,
                        world().provider(provider("token.actions.githubusercontent.com"))
                                .pool(pool().references(github)))
                .violates(
                        POOL_ID,
                        "the identity pool does not reference the issuer's provider: `OpenIdConnectProviderARNs` is `"
                                + github + "` and should contain `" + PROVIDER_ARN + "`",
                        Evidence.observed(
                                "OpenIdConnectProviderARNs",
                                PROVIDER_ARN,
                                github,
                                "cognito-identity:DescribeIdentityPool"))
                .mendedBy("aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json \"$(aws"
                        + " cognito-identity describe-identity-pool --region eu-west-1 --identity-pool-id " + POOL_ID
                        + " --output json | jq '.OpenIdConnectProviderARNs = ((.OpenIdConnectProviderARNs // []) + [\""
                        + PROVIDER_ARN + "\"])')\"");
    }

    @Test
    @PageExample
    void accepts_a_pool_that_lists_the_provider() {
        judging(rule, world()).isCompliant();
        judging(rule, world().declaresNoPools()).isCompliant();
    }

    @Test
    void compares_account_and_partition_of_the_arn() {
        judging(
                        rule,
                        world().pool(pool().references(
                                        "arn:aws:iam::999988887777:oidc-provider/" + AUTH0_DOMAIN,
                                        "arn:aws-cn:iam::111122223333:oidc-provider/" + AUTH0_DOMAIN)))
                .violates(
                        POOL_ID,
                        "the identity pool does not reference the issuer's provider: `OpenIdConnectProviderARNs` is"
                                + " `arn:aws:iam::999988887777:oidc-provider/acme.eu.auth0.com,"
                                + " arn:aws-cn:iam::111122223333:oidc-provider/acme.eu.auth0.com` and should contain `"
                                + PROVIDER_ARN + "`",
                        Evidence.observed(
                                "OpenIdConnectProviderARNs",
                                PROVIDER_ARN,
                                "arn:aws:iam::999988887777:oidc-provider/acme.eu.auth0.com,"
                                        + " arn:aws-cn:iam::111122223333:oidc-provider/acme.eu.auth0.com",
                                "cognito-identity:DescribeIdentityPool"));
    }

    @Test
    void leaves_the_slash_of_a_referenced_provider_to_the_rule_about_it() {
        String withSlash = AUTH0_DOMAIN + "/";
        judging(
                        rule,
                        world().withoutProviders()
                                .provider(provider(withSlash))
                                .pool(pool().references(providerArn(withSlash))))
                .isCompliant();
    }

    @Test
    void flags_a_declared_pool_that_does_not_exist() {
        judging(rule, world().declaresPools(POOL_ID, FOREIGN_POOL_ID))
                .violates(
                        FOREIGN_POOL_ID,
                        "the declared identity pool `" + FOREIGN_POOL_ID
                                + "` does not exist in `eu-west-1`; it should, and list `" + PROVIDER_ARN + "`",
                        Evidence.observed(
                                "IdentityPoolId",
                                FOREIGN_POOL_ID,
                                "no such pool in `eu-west-1`",
                                "cognito-identity:ListIdentityPools"))
                .mendedBy("aws cognito-identity create-identity-pool --region eu-west-1 --identity-pool-name"
                        + " 'production' --no-allow-unauthenticated-identities --no-allow-classic-flow"
                        + " --open-id-connect-provider-arns " + PROVIDER_ARN);
    }

    @Test
    void speaks_once_where_no_pool_is_declared_and_none_references_the_provider() {
        judging(
                        rule,
                        world().declaresNoPools()
                                .pool(pool().references())
                                .pool(pool(FOREIGN_POOL_ID).references()))
                .violates(
                        PROVIDER_ARN,
                        "no identity pool in `eu-west-1` references `" + PROVIDER_ARN + "`; one should list it",
                        Evidence.observed(
                                "identity pools",
                                "one that lists " + PROVIDER_ARN,
                                "none of the pools in `eu-west-1`: " + POOL_ID + ", " + FOREIGN_POOL_ID,
                                "cognito-identity:DescribeIdentityPool"));
    }

    @Test
    void says_where_it_looked_when_there_is_no_pool() {
        judging(rule, world().declaresNoPools().withoutPools().regions("eu-west-1", "us-east-1"))
                .violates(
                        PROVIDER_ARN,
                        "no identity pool in `eu-west-1`, `us-east-1` references `" + PROVIDER_ARN
                                + "`; one should list it",
                        Evidence.observed(
                                "identity pools",
                                "one that lists " + PROVIDER_ARN,
                                "no identity pool in `eu-west-1`, `us-east-1`",
                                "cognito-identity:DescribeIdentityPool"));
    }

    @Test
    void leaves_an_account_without_the_provider_to_the_rule_about_it() {
        judging(rule, world().withoutProviders()).examinesNothing();
    }

    @Test
    void leaves_an_unread_list_of_providers_of_the_pool_undetermined() {
        judging(rule, world().pool(pool().referencesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().declaresNoPools().poolsUnread(GapReason.THROTTLED))
                .isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void needs_no_other_pool_than_the_declared_one() {
        judging(rule, world().morePoolsUnread(GapReason.THROTTLED)).isCompliant();
    }

    @Test
    void leaves_unread_providers_undetermined() {
        judging(rule, world().providersUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("iam:ListOpenIDConnectProviders");
    }

    @Test
    void is_sure_of_an_empty_list_although_other_providers_are_unread() {
        judging(rule, world().moreProvidersUnread(GapReason.THROTTLED).pool(pool().references()))
                .violates(
                        POOL_ID,
                        "the identity pool does not reference the issuer's provider: `OpenIdConnectProviderARNs` is"
                                + " `empty` and should contain `" + PROVIDER_ARN + "`",
                        Evidence.observed(
                                "OpenIdConnectProviderARNs",
                                PROVIDER_ARN,
                                "empty",
                                "cognito-identity:DescribeIdentityPool"));
    }

    @Test
    void is_not_sure_of_a_listed_provider_that_was_not_read() {
        judging(
                        rule,
                        world().moreProvidersUnread(GapReason.THROTTLED)
                                .pool(pool().references(providerArn("acme.eu.auth0.com/"))))
                .isUndetermined(GapReason.THROTTLED);
    }
}
