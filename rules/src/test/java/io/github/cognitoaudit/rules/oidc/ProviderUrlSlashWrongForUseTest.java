package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.IamRoleBuilder;
import io.github.cognitoaudit.world.OidcProviderBuilder;
import io.github.cognitoaudit.world.Policies;
import io.github.cognitoaudit.world.WorldBuilder;
import org.junit.jupiter.api.Test;

final class ProviderUrlSlashWrongForUseTest {
    private static final String SLASHED_ARN = PROVIDER_ARN + "/";

    private final ProviderUrlSlashWrongForUse rule = new ProviderUrlSlashWrongForUse();

    @Test
    @PageExample
    void flags_a_slash_where_a_pool_references_the_provider() {
        judging(rule, slashed().pool(pool().references(SLASHED_ARN)))
                .violates(
                        SLASHED_ARN,
                        "identity pool `" + POOL_ID
                                + "` references provider URL `acme.eu.auth0.com/`, and Cognito needs it "
                                + "without the final slash",
                        url("acme.eu.auth0.com", "acme.eu.auth0.com/"))
                .mendedBy("""
                        aws iam create-open-id-connect-provider --url https://acme.eu.auth0.com --client-id-list %1$s
                        aws cognito-identity describe-identity-pool --region eu-west-1 --identity-pool-id %2$s --output json \
                        | jq '.OpenIdConnectProviderARNs |= map(if . == "%3$s" then "%4$s" else . end)' > pool.json
                        aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json file://pool.json""".formatted(CLIENT_ID, POOL_ID, SLASHED_ARN, PROVIDER_ARN));
    }

    @Test
    void lets_the_mapping_and_the_tags_hold_for_the_new_provider() {
        String call = "aws cognito-identity %s --region eu-west-1 ";
        String tags = call.formatted("set-principal-tag-attribute-map") + "--identity-pool-id " + POOL_ID
                + " --identity-provider-name ";
        judging(
                        rule,
                        slashed()
                                .pool(pool().references(SLASHED_ARN)
                                        .mappedByRules(
                                                SLASHED_ARN,
                                                "Deny",
                                                new MappingRule("role", "Equals", "editor", ROLE_ARN))
                                        .tagged(SLASHED_ARN, "team", "https://acme/team")))
                .mendedBy("""
                        aws iam create-open-id-connect-provider --url https://acme.eu.auth0.com --client-id-list %1$s
                        aws cognito-identity describe-identity-pool --region eu-west-1 --identity-pool-id %2$s --output json \
                        | jq '.OpenIdConnectProviderARNs |= map(if . == "%3$s" then "%4$s" else . end)' > pool.json
                        aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json file://pool.json
                        """.formatted(CLIENT_ID, POOL_ID, SLASHED_ARN, PROVIDER_ARN)
                        + call.formatted("set-identity-pool-roles") + "--cli-input-json \"$("
                        + call.formatted("get-identity-pool-roles") + "--identity-pool-id " + POOL_ID
                        + " --output json | jq '.RoleMappings |= with_entries(if .key == \"" + SLASHED_ARN
                        + "\" then .key = \"" + PROVIDER_ARN + "\" else . end)')\"\n"
                        + tags + PROVIDER_ARN
                        + " --no-use-defaults --principal-tags '{\"team\": \"https://acme/team\"}'\n"
                        + tags + SLASHED_ARN + " --no-use-defaults --principal-tags '{}'");
    }

    @Test
    @PageExample
    void flags_a_missing_slash_where_a_role_trusts_the_provider_directly() {
        judging(rule, world().pool(pool().references()).role(direct(PROVIDER_ARN)))
                .violates(
                        PROVIDER_ARN,
                        "role `" + roleArn("direct")
                                + "` trusts provider URL `acme.eu.auth0.com` directly, and STS needs it "
                                + "with the final slash",
                        url("acme.eu.auth0.com/", "acme.eu.auth0.com"))
                .mendedBy("""
                        aws iam create-open-id-connect-provider --url https://acme.eu.auth0.com/ --client-id-list %1$s
                        aws iam get-role --role-name direct --query Role.AssumeRolePolicyDocument --output json \
                        | sed 's|oidc-provider/acme.eu.auth0.com"|oidc-provider/acme.eu.auth0.com/"|g; \
                        s|"acme.eu.auth0.com:|"acme.eu.auth0.com/:|g' > trust.json
                        aws iam update-assume-role-policy --role-name direct --policy-document file://trust.json""".formatted(CLIENT_ID));
    }

    @Test
    void flags_one_provider_without_a_slash_for_both_uses() {
        judging(rule, world().role(direct(PROVIDER_ARN)))
                .violates(
                        PROVIDER_ARN,
                        "role `" + roleArn("direct")
                                + "` trusts provider URL `acme.eu.auth0.com` directly, and STS needs it "
                                + "with the final slash; identity pool `" + POOL_ID + "` references it and needs it "
                                + "without, so two providers are needed",
                        url("acme.eu.auth0.com/", "acme.eu.auth0.com"));
    }

    @Test
    void flags_one_provider_with_a_slash_for_both_uses() {
        judging(rule, slashed().pool(pool().references(SLASHED_ARN)).role(direct(SLASHED_ARN)))
                .violates(
                        SLASHED_ARN,
                        "identity pool `" + POOL_ID
                                + "` references provider URL `acme.eu.auth0.com/`, and Cognito needs it "
                                + "without the final slash; role `" + roleArn("direct")
                                + "` trusts it directly and needs "
                                + "the slash, so two providers are needed",
                        url("acme.eu.auth0.com", "acme.eu.auth0.com/"));
    }

    @Test
    void creates_no_provider_that_the_account_has() {
        judging(rule, world().provider(provider("acme.eu.auth0.com/")).pool(pool().references(SLASHED_ARN)))
                .violates(
                        SLASHED_ARN,
                        "identity pool `" + POOL_ID
                                + "` references provider URL `acme.eu.auth0.com/`, and Cognito needs it "
                                + "without the final slash",
                        url("acme.eu.auth0.com", "acme.eu.auth0.com/"))
                .mendedBy("""
                        aws cognito-identity describe-identity-pool --region eu-west-1 --identity-pool-id %1$s --output json \
                        | jq '.OpenIdConnectProviderARNs |= map(if . == "%2$s" then "%3$s" else . end)' > pool.json
                        aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json file://pool.json""".formatted(POOL_ID, SLASHED_ARN, PROVIDER_ARN));
    }

    @Test
    @PageExample
    void accepts_one_provider_for_each_use() {
        judging(rule, world().provider(provider("acme.eu.auth0.com/")).role(direct(SLASHED_ARN)))
                .isCompliant();
    }

    @Test
    void accepts_a_slash_that_no_pool_references() {
        judging(rule, slashed().pool(pool().references())).isCompliant();
    }

    @Test
    void says_of_which_pools_it_speaks_where_none_of_them_references_a_slash() {
        OidcProviderBuilder slash = provider("acme.eu.auth0.com/");
        WorldBuilder world = slashed().pool(pool().references());

        assertThat(rule.judge(slash.build(), world.build()))
                .isEqualTo(Verdict.compliant("of the identity pools only the declared ones were asked for"));
        assertThat(rule.judge(
                        slash.build(),
                        world.declaresNoPools()
                                .regions("us-east-1", "eu-west-1")
                                .build()))
                .isEqualTo(Verdict.compliant(
                        "of the identity pools only those in `eu-west-1`, `us-east-1` were asked for"));
        assertThat(rule.judge(provider().build(), world().build())).isEqualTo(Verdict.compliant());
    }

    @Test
    void does_not_take_a_denied_principal_for_a_trusted_one() {
        judging(
                        rule,
                        world().role(role("direct")
                                .trust(Policies.trustingDirectly(PROVIDER_ARN, "acme.eu.auth0.com:aud", CLIENT_ID)
                                        .replace("Allow", "Deny"))))
                .isCompliant();
    }

    @Test
    void leaves_unread_references_undetermined_where_there_is_a_slash() {
        judging(rule, slashed().pool(pool().referencesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
        judging(rule, slashed().poolsUnread(GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("cognito-identity:ListIdentityPools");
    }

    @Test
    void needs_no_pools_where_there_is_no_slash() {
        judging(rule, world().poolsUnread(GapReason.ACCESS_DENIED)).isCompliant();
    }

    @Test
    void leaves_unread_roles_undetermined_where_there_is_no_slash() {
        judging(rule, world().moreRolesUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("iam:ListRoles");
        judging(rule, world().role(role("other").trustUnread(GapReason.TIMED_OUT)))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void accepts_a_listing_that_leaves_out_roles_of_other_services() {
        judging(rule, world().rolesAskedOneByOne()).isCompliant();
    }

    @Test
    void needs_no_roles_where_there_is_a_slash() {
        judging(rule, slashed().pool(pool().references()).rolesUnread(GapReason.ACCESS_DENIED))
                .isCompliant();
    }

    @Test
    void leaves_unlisted_providers_undetermined() {
        judging(rule, world().providersUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    private static WorldBuilder slashed() {
        return world().withoutProviders().provider(provider("acme.eu.auth0.com/"));
    }

    private static IamRoleBuilder direct(String providerArn) {
        String url = providerArn.substring(providerArn.indexOf('/') + 1);
        return role("direct").trust(Policies.trustingDirectly(providerArn, url + ":aud", CLIENT_ID));
    }

    private static Evidence url(String expected, String actual) {
        return Evidence.configured("Url", expected, actual, "iam:GetOpenIDConnectProvider");
    }
}
