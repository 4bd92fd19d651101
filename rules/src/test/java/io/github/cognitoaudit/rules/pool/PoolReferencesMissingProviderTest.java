package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class PoolReferencesMissingProviderTest {
    private final PoolReferencesMissingProvider rule = new PoolReferencesMissingProvider();

    private static final String GONE = providerArn("gone.eu.auth0.com");

    @Test
    @PageExample
    void flags_a_provider_that_the_account_does_not_have() {
        judging(rule, world().pool(pool().references(PROVIDER_ARN, GONE)))
                .violates(
                        POOL_ID,
                        "`OpenIdConnectProviderARNs` names `" + GONE
                                + "`, which the account does not have; it should name existing providers only",
                        Evidence.configured(
                                "OpenIdConnectProviderARNs",
                                "the ARN of an existing provider",
                                GONE,
                                "iam:ListOpenIDConnectProviders"))
                .mendedBy("aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json \"$(aws"
                        + " cognito-identity describe-identity-pool --region eu-west-1 --identity-pool-id " + POOL_ID
                        + " --output json | jq '.OpenIdConnectProviderARNs -= [\"" + GONE + "\"]')\"");
    }

    @Test
    void takes_out_what_the_pool_says_of_the_provider_as_well() {
        String call = "aws cognito-identity %s --region eu-west-1 ";
        judging(
                        rule,
                        world().pool(pool().references(PROVIDER_ARN, GONE)
                                .mappedByRules(GONE, "Deny", new MappingRule("role", "Equals", "editor", ROLE_ARN))
                                .tagged(PROVIDER_ARN, "team", "https://acme/team")
                                .tagged(GONE, "team", "https://acme/team")))
                .mendedBy(call.formatted("set-identity-pool-roles") + "--cli-input-json \"$("
                        + call.formatted("get-identity-pool-roles") + "--identity-pool-id " + POOL_ID
                        + " --output json | jq 'del(.RoleMappings[\"" + GONE + "\"])')\"\n"
                        + call.formatted("set-principal-tag-attribute-map") + "--identity-pool-id " + POOL_ID
                        + " --identity-provider-name " + GONE + " --no-use-defaults --principal-tags '{}'\n"
                        + call.formatted("update-identity-pool") + "--cli-input-json \"$("
                        + call.formatted("describe-identity-pool") + "--identity-pool-id " + POOL_ID
                        + " --output json | jq '.OpenIdConnectProviderARNs -= [\"" + GONE + "\"]')\"");
    }

    @Test
    @PageExample
    void accepts_providers_that_the_account_has() {
        judging(rule, world()).isCompliant();
        judging(rule, world().provider(provider("gone.eu.auth0.com")).pool(pool().references(PROVIDER_ARN, GONE)))
                .isCompliant();
    }

    @Test
    void accepts_a_pool_without_providers_whatever_the_account_has() {
        judging(rule, world().providersUnread(GapReason.ACCESS_DENIED).pool(pool().references()))
                .isCompliant();
    }

    @Test
    void knows_that_another_account_is_not_this_one_although_providers_are_unread() {
        String foreign = "arn:aws:iam::999988887777:oidc-provider/acme.eu.auth0.com";
        judging(rule, world().moreProvidersUnread(GapReason.THROTTLED).pool(pool().references(foreign)))
                .violates(
                        POOL_ID,
                        "`OpenIdConnectProviderARNs` names `" + foreign
                                + "`, which the account does not have; it should name existing providers only",
                        Evidence.configured(
                                "OpenIdConnectProviderARNs",
                                "the ARN of an existing provider",
                                foreign,
                                "iam:ListOpenIDConnectProviders"));
    }

    @Test
    void leaves_unread_providers_undetermined() {
        judging(rule, world().providersUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("iam:ListOpenIDConnectProviders");
    }

    @Test
    void leaves_an_unread_list_of_the_pool_undetermined() {
        judging(rule, world().pool(pool().referencesUnread(GapReason.MALFORMED)))
                .isUndetermined(GapReason.MALFORMED);
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
