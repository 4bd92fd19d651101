package io.github.cognitoaudit.collect.auth0;

import static io.github.cognitoaudit.collect.auth0.ManagementServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Tenant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class WrongFormTest {

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

    static Stream<Arguments> wrongForms() {
        return Stream.of(
                Arguments.of(ManagementRead.CLIENT, "[]", "`answer` is of type array, expected object"),
                Arguments.of(
                        ManagementRead.CLIENT, "{}", "a client has no `client_id`, or another one than was asked for"),
                Arguments.of(
                        ManagementRead.CLIENT,
                        "{\"client_id\": \"other\", \"name\": \"n\"}",
                        "a client has no `client_id`, or another one than was asked for"),
                Arguments.of(
                        ManagementRead.CLIENT,
                        "{\"client_id\": 5}",
                        "`answer.client_id` is of type number, expected string"),
                Arguments.of(
                        ManagementRead.CLIENT,
                        "{\"client_id\": \"shop\", \"jwt_configuration\": \"RS256\"}",
                        "`answer.jwt_configuration` is of type string, expected object"),
                Arguments.of(
                        ManagementRead.CLIENT,
                        "{\"client_id\": \"shop\", \"jwt_configuration\": {\"alg\": true}}",
                        "`answer.jwt_configuration.alg` is of type boolean, expected string"),
                Arguments.of(ManagementRead.CLIENT_CONNECTIONS, "{}", "the answer has no list `connections`"),
                Arguments.of(ManagementRead.CLIENT_CONNECTIONS, "[]", "`answer` is of type array, expected object"),
                Arguments.of(
                        ManagementRead.CLIENT_CONNECTIONS,
                        "{\"connections\": null}",
                        "the answer has no list `connections`"),
                Arguments.of(
                        ManagementRead.CLIENT_CONNECTIONS,
                        "{\"connections\": [null]}",
                        "`connections[]` is of type null, expected object"),
                Arguments.of(
                        ManagementRead.CLIENT_CONNECTIONS,
                        "{\"connections\": [{\"id\": \"a\", \"options\": {\"disable_signup\": \"true\"}}]}",
                        "`connections[].options.disable_signup` is of type string, expected boolean"),
                Arguments.of(ManagementRead.SIGNING_KEYS, "{}", "the answer is no list"),
                Arguments.of(
                        ManagementRead.SIGNING_KEYS,
                        "[{\"kid\": \"a\", \"current\": \"yes\"}]",
                        "`key.current` is of type string, expected boolean"),
                Arguments.of(ManagementRead.CUSTOM_DOMAINS, "{\"custom_domains\": []}", "the answer is no list"),
                Arguments.of(
                        ManagementRead.CUSTOM_DOMAINS,
                        "[{\"domain\": [], \"status\": \"ready\"}]",
                        "`domain.domain` is of type array, expected string"),
                Arguments.of(ManagementRead.TENANT_SETTINGS, "{}", "`flags` is left out"),
                Arguments.of(ManagementRead.TENANT_SETTINGS, "[]", "`answer` is of type array, expected object"),
                Arguments.of(
                        ManagementRead.TENANT_SETTINGS,
                        "{\"flags\": {\"enable_client_connections\": \"yes\"}}",
                        "`flags.*` is of type string, expected boolean"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("wrongForms")
    void an_answer_of_another_form_is_malformed(ManagementRead read, String body, String detail)
            throws CollectionException {
        server.answer(path(read), json(200, body));

        assertThat(server.collect("shop"))
                .isEqualTo(
                        ManagementServer.lacking(read, new Gap(GapReason.MALFORMED, read.call(), detail, List.of())));
    }

    @Test
    void an_item_without_its_identity_is_a_gap_beside_the_items_that_have_one() throws CollectionException {
        server.answer(path(ManagementRead.SIGNING_KEYS), json(200, """
                [{"current": true}, {"kid": "a", "current": true}]"""));
        server.answer(path(ManagementRead.CUSTOM_DOMAINS), json(200, """
                [{"domain": "a.acme.com", "status": "ready"},
                 {"domain": "b.acme.com", "status": "disabled", "type": "a_type_of_tomorrow"}]"""));
        server.answer(path(ManagementRead.CLIENT_CONNECTIONS), json(200, """
                {"connections": [{"id": "con_1"}, {"id": "con_2", "name": "two"}]}"""));

        Tenant tenant = server.collect("shop");

        assertThat(tenant.signingKeys().gaps())
                .containsExactly(malformed("GET /api/v2/keys/signing", "a key has no `kid`"));
        assertThat(tenant.signingKeys().items()).hasSize(1);
        assertThat(tenant.customDomains().gaps())
                .containsExactly(malformed(
                        "GET /api/v2/custom-domains",
                        "a custom domain lacks `domain`, `status` or `type`: a.acme.com"));
        assertThat(tenant.customDomains().items()).singleElement().satisfies(domain -> {
            assertThat(domain.status()).isEqualTo("disabled");
            assertThat(domain.type()).isEqualTo("a_type_of_tomorrow");
        });
        String call = "GET /api/v2/clients/{id}/connections";
        assertThat(tenant.clients().items().get(0).connections())
                .isEqualTo(new Listing<>(
                        List.of(new io.github.cognitoaudit.model.auth0.Auth0Connection(
                                "con_2",
                                "two",
                                Observed.unknown(malformed(call, "`strategy` of connection `con_2` is left out")),
                                Observed.unknown(malformed(call, "`options` of connection `con_2` is left out")),
                                Observed.unknown(malformed(call, "`options` of connection `con_2` is left out")))),
                        List.of(malformed(call, "a connection lacks `id` or `name`"))));
    }

    @Test
    void keys_of_which_none_is_current_are_a_gap_since_a_tenant_always_signs_with_one() throws CollectionException {
        server.answer(path(ManagementRead.SIGNING_KEYS), json(200, "[]"));

        assertThat(server.collect("shop").signingKeys())
                .isEqualTo(Listing.unread(malformed("GET /api/v2/keys/signing", "no key is marked as `current`")));
    }

    private static Gap malformed(String call, String detail) {
        return new Gap(GapReason.MALFORMED, call, detail, List.of());
    }

    private static String path(ManagementRead read) {
        return read.call().substring("GET ".length()).replace("{id}", "shop");
    }
}
