package io.github.cognitoaudit.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PoolLogins;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PoolReadTest {

    private static final ReadOperation LIST = ReadOperation.LIST_IDENTITY_POOLS;
    private static final ReadOperation DESCRIBE = ReadOperation.DESCRIBE_IDENTITY_POOL;
    private static final ReadOperation ROLES = ReadOperation.GET_IDENTITY_POOL_ROLES;
    private static final ReadOperation TAGS = ReadOperation.GET_PRINCIPAL_TAG_ATTRIBUTE_MAP;
    private static final String OTHER = "eu-west-1:99992222-3333-4444-5555-666677778888";

    @Test
    void listed_pools_are_the_same_as_declared_ones() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            assertThat(wire.collect(inIreland(wire))).isEqualTo(AwsCollectorTest.soundAccount(List.of("eu-west-1")));
        }
    }

    @Test
    void pages_of_pools_are_read_to_the_end() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(LIST, "{\"IdentityPools\":[" + listed(OTHER) + "],\"NextToken\":\"t2\"}");
            wire.json(LIST, "\"t2\"", "{\"IdentityPools\":[" + listed(AwsAnswers.POOL) + "]}");
            wire.json(DESCRIBE, OTHER, withoutProviders(OTHER));
            Account account = wire.collect(inIreland(wire));

            assertThat(account.pools().items())
                    .extracting(IdentityPool::poolId)
                    .containsExactly(AwsAnswers.POOL, OTHER);
            assertThat(account.pools().gaps()).isEmpty();
        }
    }

    @Test
    void a_page_that_fails_leaves_what_was_read_and_a_gap() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(LIST, "{\"IdentityPools\":[" + listed(AwsAnswers.POOL) + "],\"NextToken\":\"t2\"}");
            wire.answer(LIST, "\"t2\"", AwsWire.denied(LIST));

            assertThat(wire.collect(inIreland(wire)).pools())
                    .isEqualTo(new Listing<>(
                            List.of(AwsCollectorTest.soundPool()),
                            List.of(new Gap(
                                    GapReason.ACCESS_DENIED,
                                    "cognito-identity:ListIdentityPools",
                                    "`eu-west-1`: `NotAuthorizedException` (400): not authorized",
                                    List.of("cognito-identity:ListIdentityPools")))));
        }
    }

    @Test
    void a_pool_without_oidc_provider_is_listed_and_costs_no_further_call() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(DESCRIBE, withoutProviders(AwsAnswers.POOL));
            IdentityPool pool = wire.collect(inIreland(wire)).pools().items().get(0);

            assertThat(pool.oidcProviderArns()).isEqualTo(Observed.known(List.of()));
            assertThat(pool.principalTagMaps()).isEqualTo(Listing.of(List.of()));
            assertThat(pool.roles()).isInstanceOf(Observed.Unknown.class);
            assertThat(wire.count(ROLES) + wire.count(TAGS)).isZero();
        }
    }

    @Test
    void a_declared_pool_that_does_not_exist_stops_the_collection() {
        try (AwsWire wire = AwsWire.sound()) {
            wire.answer(DESCRIBE, "", AwsWire.jsonError("ResourceNotFoundException", "no such pool", 400));

            assertThatThrownBy(wire::collect)
                    .isInstanceOf(CollectionException.class)
                    .hasMessage("no identity pool `" + AwsAnswers.POOL
                            + "` in region `eu-west-1` of the account `111122223333`: check `aws.identityPools`, and"
                            + " whose credentials these are");
        }
    }

    @Test
    void an_empty_declaration_means_no_pool() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            AwsSettings none = wire.settings(Optional.of(List.of("eu-west-1")), Optional.of(List.of()));

            assertThat(wire.collect(none).pools()).isEqualTo(Listing.of(List.of()));
            assertThat(wire.count(LIST)).isZero();
        }
    }

    @Test
    void a_provider_without_principal_tags_is_no_gap() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.answer(TAGS, "", AwsWire.jsonError("ResourceNotFoundException", "no map", 400));

            assertThat(pool(wire).principalTagMaps()).isEqualTo(Listing.of(List.of()));
        }
    }

    @Test
    void a_map_under_the_bare_url_of_a_provider_is_found_too() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(
                    TAGS,
                    "\"IdentityProviderName\":\"acme.eu.auth0.com\"",
                    "{\"IdentityPoolId\":\"" + AwsAnswers.POOL + "\",\"UseDefaults\":true}");

            IdentityPool pool = pool(wire);

            assertThat(pool.principalTagMaps().items())
                    .extracting(PrincipalTagMap::providerName)
                    .containsExactly(AwsAnswers.PROVIDER, "acme.eu.auth0.com");
            assertThat(pool.tagMapsInEffect().items())
                    .extracting(PrincipalTagMap::providerName)
                    .containsExactly(AwsAnswers.PROVIDER);
        }
    }

    @Test
    void a_bare_url_that_cognito_does_not_take_has_no_map_and_an_arn_leaves_a_gap() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.answer(TAGS, "", AwsWire.jsonError("InvalidParameterException", "no such provider", 400));

            assertThat(pool(wire).principalTagMaps().items()).isEmpty();
            assertThat(pool(wire).principalTagMaps().gaps())
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.detail()).contains(AwsAnswers.PROVIDER));
        }
    }

    @Test
    void every_kind_of_login_is_read_and_no_secret() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(DESCRIBE, AwsAnswers.pool(AwsAnswers.POOL).replace("\"SupportedLoginProviders\":{}", """
                    "SupportedLoginProviders":{"graph.facebook.com":"4711","api.twitter.com":"key;canary"},\
                    "DeveloperProviderName":"login.acme","SamlProviderARNs":["arn:aws:iam::111122223333:saml-provider/x"],\
                    "CognitoIdentityProviders":[{"ProviderName":"cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc",\
                    "ClientId":"app","ServerSideTokenCheck":false}]"""));

            assertThat(pool(wire).otherLogins())
                    .isEqualTo(Observed.known(new PoolLogins(
                            Map.of("graph.facebook.com", "4711", "api.twitter.com", "key"),
                            Optional.of("login.acme"),
                            List.of("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"),
                            List.of("arn:aws:iam::111122223333:saml-provider/x"))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"SupportedLoginProviders\":{\"a\":7}",
                "\"SupportedLoginProviders\":{\"a\":null}",
                "\"DeveloperProviderName\":7",
                "\"SamlProviderARNs\":\"all\"",
                "\"CognitoIdentityProviders\":{}",
                "\"CognitoIdentityProviders\":[{}]",
                "\"CognitoIdentityProviders\":[{\"ProviderName\":7}]"
            })
    void logins_of_another_type_are_a_gap(String logins) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(DESCRIBE, AwsAnswers.pool(AwsAnswers.POOL).replace("\"SupportedLoginProviders\":{}", logins));

            assertThat(reason(pool(wire).otherLogins())).contains(GapReason.MALFORMED);
        }
    }

    @Test
    void a_region_counts_as_listed_only_when_it_was_listed_to_the_end() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.switchedOff("ap-east-1");
            Account some =
                    wire.collect(wire.settings(Optional.of(List.of("eu-west-1", "ap-east-1")), Optional.empty()));
            Account declared = wire.collect();
            Account all = wire.collect(wire.settings(Optional.empty(), Optional.empty()));

            assertThat(some.listedRegions()).containsExactly("eu-west-1");
            assertThat(some.everyRegionAsked()).isFalse();
            assertThat(declared.listedRegions()).isEmpty();
            assertThat(declared.everyRegionAsked()).isFalse();
            assertThat(all.listedRegions()).contains("us-east-1", "eu-west-1").doesNotContain("ap-east-1");
            assertThat(all.everyRegionAsked()).isTrue();
        }
    }

    @Test
    void what_cognito_may_leave_out_has_its_default() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(ROLES, "{\"IdentityPoolId\":\"" + AwsAnswers.POOL + "\"}");
            wire.json(
                    DESCRIBE,
                    "{\"IdentityPoolId\":\"" + AwsAnswers.POOL
                            + "\",\"IdentityPoolName\":\"acme\",\"AllowUnauthenticatedIdentities\":true}");

            assertThat(pool(wire))
                    .isEqualTo(new IdentityPool(
                            AwsAnswers.POOL,
                            "eu-west-1",
                            Observed.known("acme"),
                            Observed.known(true),
                            Observed.known(false),
                            Observed.known(List.of()),
                            Observed.known(PoolLogins.none()),
                            Observed.known(new PoolRoles(Optional.empty(), Optional.empty(), List.of())),
                            Listing.of(List.of())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"AllowUnauthenticatedIdentities\":false,", "\"IdentityPoolName\":\"acme\","})
    void what_cognito_must_say_is_a_gap_when_left_out(String member) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(DESCRIBE, AwsAnswers.pool(AwsAnswers.POOL).replace(member, ""));
            List<Gap> gaps = AccountGaps.of(wire.collect());

            assertThat(gaps).singleElement().satisfies(gap -> {
                assertThat(gap.reason()).isEqualTo(GapReason.MALFORMED);
                assertThat(gap.detail()).contains(member.substring(1, member.indexOf("\":")), "found none");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"OpenIdConnectProviderARNs\":|\"OpenIdConnectProviderARNs\":7,\"x\":",
                "\"OpenIdConnectProviderARNs\":|\"OpenIdConnectProviderARNs\":\"all\",\"x\":",
                "\"OpenIdConnectProviderARNs\":[\"|\"OpenIdConnectProviderARNs\":[7,\"",
                "\"OpenIdConnectProviderARNs\":[\"|\"OpenIdConnectProviderARNs\":[null,\"",
                "\"IdentityPoolName\":\"acme\"|\"IdentityPoolName\":7",
                "\"AllowUnauthenticatedIdentities\"|\"AllowClassicFlow\":\"maybe\",\"AllowUnauthenticatedIdentities\"",
                "\"AllowUnauthenticatedIdentities\"|\"AllowUnauthenticatedIdentities\":true,\"AllowUnauthenticatedIdentities\""
            })
    void a_description_with_other_types_is_a_gap(String part, String instead) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(DESCRIBE, AwsAnswers.pool(AwsAnswers.POOL).replace(part, instead));

            Observed<Boolean> read = pool(wire).guestsAllowed();
            assertThat(reason(read)).as(read.toString()).contains(GapReason.MALFORMED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"no\"", "0", "{}", "[]"})
    void an_answer_of_another_type_is_never_read_as_no(String guests) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.json(DESCRIBE, AwsAnswers.pool(AwsAnswers.POOL).replace(":false", ":" + guests));

            Observed<Boolean> read = pool(wire).guestsAllowed();
            assertThat(reason(read)).as(read.toString()).contains(GapReason.MALFORMED);
        }
    }

    @Test
    void a_region_that_is_switched_off_is_a_gap_of_that_region_only() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            AwsSettings two = wire.settings(Optional.of(List.of("eu-west-1", "ap-east-1")), Optional.empty());
            wire.switchedOff("ap-east-1");

            assertThat(wire.collect(two).pools())
                    .isEqualTo(new Listing<>(
                            List.of(AwsCollectorTest.soundPool()),
                            List.of(new Gap(
                                    GapReason.REGION_DISABLED,
                                    "cognito-identity:ListIdentityPools",
                                    "`ap-east-1`: `UnrecognizedClientException`: the region is not enabled for the"
                                            + " account, or the credentials are not valid",
                                    List.of()))));
        }
    }

    @Test
    void credentials_that_nobody_knows_are_not_taken_for_regions_that_are_switched_off() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.switchedOff("eu-west-1");
            wire.answer(
                    ReadOperation.GET_CALLER_IDENTITY,
                    "",
                    AwsWire.xmlAnswer(AwsAnswers.error("InvalidClientTokenId", "the token is invalid"))
                            .withStatus(403));

            assertThat(wire.collect(inIreland(wire)).pools().gaps())
                    .extracting(Gap::reason)
                    .containsExactly(GapReason.ACCESS_DENIED);
        }
    }

    private static Optional<GapReason> reason(Observed<?> fact) {
        return fact.<Optional<GapReason>>fold(known -> Optional.empty(), gap -> Optional.of(gap.reason()));
    }

    private static IdentityPool pool(AwsWire wire) throws Exception {
        return wire.collect().pools().items().get(0);
    }

    private static AwsSettings inIreland(AwsWire wire) {
        return wire.settings(Optional.of(List.of("eu-west-1")), Optional.empty());
    }

    private static String listed(String poolId) {
        return "{\"IdentityPoolId\":\"" + poolId + "\",\"IdentityPoolName\":\"acme\"}";
    }

    private static String withoutProviders(String poolId) {
        return AwsAnswers.pool(poolId).replaceAll("\"OpenIdConnectProviderARNs\":\\[[^]]*],", "");
    }
}
