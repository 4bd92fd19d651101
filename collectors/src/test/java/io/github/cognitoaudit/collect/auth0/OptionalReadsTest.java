package io.github.cognitoaudit.collect.auth0;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.cognitoaudit.collect.auth0.ManagementServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.NetworkAcl;
import io.github.cognitoaudit.model.auth0.ResourceServer;
import io.github.cognitoaudit.model.auth0.Tenant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionalReadsTest {

    private static final String ACLS = "/api/v2/network-acls";
    private static final String BINDINGS = "/api/v2/actions/triggers/post-login/bindings";
    private static final String APIS = "/api/v2/resource-servers";

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

    @ParameterizedTest
    @EnumSource(
            value = ManagementRead.class,
            names = {"CLIENTS", "CLIENT", "SIGNING_KEYS", "CUSTOM_DOMAINS"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_read_that_is_switched_off_is_not_made(ManagementRead read) throws CollectionException {
        OptionalRead option = EnumSet.allOf(OptionalRead.class).stream()
                .filter(one ->
                        read.switchedOff(EnumSet.complementOf(EnumSet.of(one))).isPresent())
                .findFirst()
                .orElseThrow();
        Set<OptionalRead> others = EnumSet.complementOf(EnumSet.of(option));

        assertThat(collect(others))
                .isEqualTo(ManagementServer.lacking(read, Gap.switchedOff(read.call(), option.key())));
        assertThat(server.requests())
                .hasSize(8)
                .noneMatch(request -> request.startsWith(read.call().replace("{id}", "shop") + "?"));
    }

    @Test
    void what_is_switched_off_stays_so_where_there_is_no_token() throws CollectionException {
        server.token(json(500, "{}"));

        Tenant tenant = collect(Set.of(OptionalRead.ACTIONS));

        assertThat(tenant.networkAcls().gaps()).extracting(Gap::reason).containsExactly(GapReason.SWITCHED_OFF);
        assertThat(tenant.settings())
                .isEqualTo(Observed.unknown(Gap.switchedOff("GET /api/v2/tenants/settings", "tenantSettings")));
        assertThat(tenant.loginActions().gaps()).extracting(Gap::reason).containsExactly(GapReason.UNREACHABLE);
    }

    @Test
    void every_criterion_of_an_acl_is_kept_as_text() throws CollectionException {
        server.answer(ACLS, json(200, """
                {"total": 1, "network_acls": [{"id": "acl_9", "description": "all", "active": false, "priority": 10,
                  "rule": {"action": {"challenge": true, "block": false}, "scope": "a_scope_of_tomorrow",
                           "match": {"asns": [64496, 64497], "ipv4_cidrs": ["198.51.100.0/24"], "anonymous_proxy": true},
                           "not_match": {"hostnames": ["login.acme.com"]}}}]}"""));

        assertThat(server.collect("shop").networkAcls())
                .isEqualTo(Listing.of(List.of(new NetworkAcl(
                        "acl_9",
                        "all",
                        false,
                        10,
                        "challenge",
                        "a_scope_of_tomorrow",
                        Map.of(
                                "asns",
                                List.of("64496", "64497"),
                                "ipv4_cidrs",
                                List.of("198.51.100.0/24"),
                                "anonymous_proxy",
                                List.of("true")),
                        Map.of("hostnames", List.of("login.acme.com"))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"active\": true, \"priority\": 1, \"rule\": {\"action\": {\"block\": true}}",
                "\"active\": true, \"priority\": 1, \"rule\": {\"action\": {}, \"scope\": \"tenant\"}",
                "\"active\": true, \"priority\": 1",
                "\"active\": true, \"rule\": {\"action\": {\"block\": true}, \"scope\": \"tenant\"}",
                "\"priority\": 1, \"rule\": {\"action\": {\"block\": true}, \"scope\": \"tenant\"}",
                "\"active\": true, \"priority\": 1, \"rule\": {\"action\": {\"block\": true}, \"scope\": \"tenant\","
                        + " \"match\": {\"tomorrow\": {\"a\": 1}}}"
            })
    void an_acl_that_does_not_say_what_it_does_is_a_gap_beside_the_others(String members) throws CollectionException {
        server.answer(ACLS, json(200, """
                {"total": 2, "network_acls": [{"id": "acl_0", %s},
                  {"id": "acl_1", "active": true, "priority": 2, "rule": {"action": {"log": true}, "scope": "tenant"}}]}""".formatted(members)));

        Listing<NetworkAcl> acls = server.collect("shop").networkAcls();

        assertThat(acls.items()).extracting(NetworkAcl::aclId).containsExactly("acl_1");
        assertThat(acls.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.MALFORMED);
            assertThat(gap.detail()).startsWith("network ACL `acl_0` lacks ");
        });
    }

    @Test
    void bindings_come_by_pages_and_in_their_order() throws CollectionException {
        page(
                BINDINGS,
                0,
                "{\"total\": 3, \"bindings\": [{\"id\": \"1\", \"display_name\": \"z\"}, {\"id\": \"2\", \"display_name\": \"a\"}]}");
        page(BINDINGS, 1, "{\"total\": 3, \"bindings\": [{\"id\": \"3\", \"display_name\": \"m\"}]}");

        assertThat(server.collect("shop").loginActions()).isEqualTo(Listing.of(List.of("z", "a", "m")));
    }

    @Test
    void pages_of_apis_that_end_early_leave_a_gap() throws CollectionException {
        page(APIS, 0, "{\"total\": 2, \"resource_servers\": [{\"identifier\": \"a\", \"name\": \"A\"}]}");
        page(APIS, 1, "{\"total\": 2, \"resource_servers\": []}");

        assertThat(server.collect("shop").resourceServers())
                .isEqualTo(new Listing<>(
                        List.of(new ResourceServer("a", "A")),
                        List.of(new Gap(
                                GapReason.MALFORMED,
                                "GET /api/v2/resource-servers",
                                "the pages end after 1 of 2 APIs",
                                List.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BINDINGS + " | {\"bindings\": []} | `total` is not a count, so the last page can not be known",
                BINDINGS + " | {\"total\": 1, \"bindings\": [{\"id\": \"1\", \"action\": {}}]} |"
                        + " a binding lacks `id`, or both `display_name` and `action.name`",
                APIS + " | {\"total\": 1, \"resource_servers\": [{\"name\": \"A\"}]} |"
                        + " an API lacks `identifier` or `name`",
                APIS + " | {\"total\": 0} | the answer has no list `resource_servers`",
                ACLS + " | {\"total\": 1, \"network_acls\": [{\"priority\": \"1\"}]} |"
                        + " `network_acls[].priority` is of type string, expected number",
                ACLS + " | {\"total\": 1, \"network_acls\": [{\"rule\": {\"match\": []}}]} |"
                        + " `network_acls[].rule.match` is of type array, expected object"
            })
    void an_answer_of_another_form_is_malformed(String path, String body, String detail) throws CollectionException {
        server.answer(path, json(200, body));
        Tenant tenant = server.collect("shop");

        Listing<?> listing = path.equals(ACLS)
                ? tenant.networkAcls()
                : path.equals(BINDINGS) ? tenant.loginActions() : tenant.resourceServers();
        assertThat(listing).isEqualTo(Listing.unread(new Gap(GapReason.MALFORMED, "GET " + path, detail, List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kid\": \"k\", \"current\": true} | `cert` of key `k` is left out",
                "{\"kid\": \"k\", \"current\": true, \"cert\": \"MIID\"} | `cert` of key `k` is no certificate in PEM",
                "{\"kid\": \"k\", \"current\": true, \"cert\": \"\"} | `cert` of key `k` is no certificate in PEM"
            })
    void a_key_whose_certificate_can_not_be_read_has_no_known_size(String key, String detail)
            throws CollectionException {
        server.answer("/api/v2/keys/signing", json(200, "[" + key + "]"));

        assertThat(server.collect("shop").signingKeys().items())
                .singleElement()
                .satisfies(read -> assertThat(read.rsaBits())
                        .isEqualTo(Observed.unknown(
                                new Gap(GapReason.MALFORMED, "GET /api/v2/keys/signing", detail, List.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"client_id\": \"own\"} | true",
                "{\"client_id\": \" \"} | false",
                "{\"client_id\": null} | false",
                "{} | false"
            })
    void a_connection_has_credentials_of_its_own_or_uses_those_that_all_tenants_share(String options, boolean own)
            throws CollectionException {
        server.answer("/api/v2/clients/shop/connections", json(200, """
                {"connections": [{"id": "con_1", "name": "a", "strategy": "google-oauth2", "options": %s}]}""".formatted(options)));

        assertThat(server.collect("shop").clients().items().get(0).connections().items())
                .singleElement()
                .satisfies(connection -> assertThat(connection.ownCredentials()).isEqualTo(Observed.known(own)));
    }

    private static Tenant collect(Set<OptionalRead> reads) throws CollectionException {
        return server.collect(
                server.settings(Optional.of(List.of("shop")), reads), ManagementServer.WITH_SECRET, Progress.silent());
    }

    private static void page(String path, int number, String body) {
        server.wireMock()
                .stubFor(get(urlPathEqualTo(path))
                        .withQueryParam("page", equalTo(String.valueOf(number)))
                        .willReturn(json(200, body)));
    }
}
