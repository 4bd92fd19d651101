package io.github.cognitoaudit.collect.auth0;

import static io.github.cognitoaudit.collect.auth0.ManagementServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0ClientSettings;
import io.github.cognitoaudit.model.auth0.RefreshTokens;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientSettingsTest {

    private static ManagementServer server;

    @BeforeAll
    static void start() {
        server = new ManagementServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        server.reset();
    }

    @Test
    void what_an_answer_leaves_out_under_read_clients_is_not_set() throws CollectionException {
        assertThat(settings("")).isEqualTo(ManagementServer.nothingSet(ManagementRead.CLIENT));
        assertThat(settings(", \"refresh_token\": null, \"addons\": {}, \"grant_types\": null, \"token_exchange\": {}"))
                .isEqualTo(ManagementServer.nothingSet(ManagementRead.CLIENT));
    }

    @Test
    void what_an_answer_leaves_out_under_a_lesser_scope_may_be_hidden() throws CollectionException {
        server.grant("read:client_summary");

        Auth0ClientSettings settings = settings(", \"is_first_party\": false");

        assertThat(settings.firstParty()).isEqualTo(Observed.known(Optional.of(false)));
        assertThat(settings.legacyAwsAddon()).isEqualTo(Observed.unknown(hidden("addons.aws")));
        assertThat(settings.oidcConformant()).isEqualTo(Observed.unknown(hidden("oidc_conformant")));
        assertThat(settings.idTokenLifetimeSeconds())
                .isEqualTo(Observed.unknown(hidden("jwt_configuration.lifetime_in_seconds")));
    }

    @Test
    void refresh_tokens_may_say_half_of_it_or_something_new() throws CollectionException {
        assertThat(settings(", \"refresh_token\": {\"rotation_type\": \"a_type_of_tomorrow\"}")
                        .refreshTokens())
                .isEqualTo(Observed.known(
                        Optional.of(new RefreshTokens(Optional.of("a_type_of_tomorrow"), Optional.empty()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross_origin_authentication", "cross_origin_auth"})
    void cross_origin_authentication_has_two_names(String name) throws CollectionException {
        assertThat(settings(", \"" + name + "\": true").crossOriginAuthentication())
                .isEqualTo(Observed.known(Optional.of(true)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | false",
                "', \"encryption_key\": null' | false",
                "', \"encryption_key\": {\"pub\": \"canary\"}' | true"
            })
    void the_encryption_key_is_asked_for_only_where_the_token_may_see_it(String members, boolean encrypted)
            throws CollectionException {
        server.grant("read:clients read:client_keys");

        assertThat(settings(members).idTokenEncrypted()).isEqualTo(Observed.known(encrypted));
        assertThat(server.requests())
                .contains("GET /api/v2/clients/shop?fields=" + ManagementServer.FIELDS
                        + "%2Cencryption_key&include_fields=true");
    }

    @Test
    void an_addon_that_nobody_reads_can_not_make_a_client_unreadable() throws CollectionException {
        Auth0ClientSettings settings =
                settings(", \"addons\": {\"samlp\": [7], \"aws\": {\"lifetime_in_seconds\": \"x\"}}");

        assertThat(settings.legacyAwsAddon()).isEqualTo(Observed.known(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"oidc_conformant\": \"yes\" | `answer.oidc_conformant` is of type string, expected boolean",
                "\"grant_types\": \"implicit\" | `answer.grant_types` is of type string, expected array",
                "\"grant_types\": [null] | `answer.grant_types[]` is of type null, expected string",
                "\"callbacks\": [7] | `answer.callbacks[]` is of type number, expected string",
                "\"jwt_configuration\": {\"lifetime_in_seconds\": \"1\"} |"
                        + " `answer.jwt_configuration.lifetime_in_seconds` is of type string, expected number",
                "\"refresh_token\": [] | `answer.refresh_token` is of type array, expected object",
                "\"refresh_token\": {\"rotation_type\": true} |"
                        + " `answer.refresh_token.rotation_type` is of type boolean, expected string",
                "\"token_exchange\": {\"allow_any_profile_of_type\": {}} |"
                        + " `answer.token_exchange.allow_any_profile_of_type` is of type object, expected array",
                "\"addons\": {\"aws\": \"on\"} | `answer.addons.aws` is of type string, expected object",
                "\"organization_usage\": true | `answer.organization_usage` is of type boolean, expected string"
            })
    void a_setting_of_another_type_makes_the_answer_malformed(String member, String detail) throws CollectionException {
        server.answer(
                "/api/v2/clients/shop", json(200, "{\"client_id\": \"shop\", \"name\": \"Shop\", " + member + "}"));

        assertThat(server.collect("shop").clients().gaps())
                .containsExactly(new Gap(GapReason.MALFORMED, "GET /api/v2/clients/{id}", detail, List.of()));
    }

    private static Gap hidden(String field) {
        return new Gap(
                GapReason.ACCESS_DENIED,
                "GET /api/v2/clients/{id}",
                "`" + field + "` of client `shop` is left out, and the token may not see it",
                List.of("read:clients"));
    }

    private static Auth0ClientSettings settings(String members) throws CollectionException {
        server.answer(
                "/api/v2/clients/shop", json(200, "{\"client_id\": \"shop\", \"name\": \"Shop\"" + members + "}"));
        return server.collect("shop").clients().items().get(0).settings();
    }
}
