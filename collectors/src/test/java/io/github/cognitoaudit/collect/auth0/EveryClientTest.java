package io.github.cognitoaudit.collect.auth0;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.cognitoaudit.collect.auth0.ManagementServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EveryClientTest {

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
    void only_audiences_get_their_connections_read() throws CollectionException {
        page(0, json(200, """
                {"total": 2, "start": 0, "limit": 100, "clients": [
                  {"client_id": "till", "name": "Till", "app_type": "an_app_of_tomorrow", "jwt_configuration": {"alg": "XS1"}},
                  %s]}""".formatted(ManagementServer.CLIENT)));

        Tenant tenant = collect("shop", "not-a-client");

        Auth0Client till = new Auth0Client(
                ManagementServer.DOMAIN,
                "till",
                Observed.known("Till"),
                Observed.known(Optional.of("an_app_of_tomorrow")),
                Observed.known(Optional.of("XS1")),
                ManagementServer.nothingSet(ManagementRead.CLIENTS),
                Listing.unread(new Gap(
                        GapReason.NOT_ASKED,
                        "GET /api/v2/clients/{id}/connections",
                        "not asked for: client `till` is not a client of the chain",
                        List.of())));
        Tenant whole = ManagementServer.whole();
        assertThat(tenant)
                .isEqualTo(new Tenant(
                        whole.domain(),
                        Listing.of(List.of(
                                ManagementServer.shop(ManagementServer.connections(), ManagementRead.CLIENTS), till)),
                        List.of(),
                        true,
                        whole.signingKeys(),
                        whole.customDomains(),
                        whole.settings(),
                        whole.networkAcls(),
                        whole.loginActions(),
                        whole.resourceServers()));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "99,1", "100,1", "101,2", "200,2", "250,3"})
    void pages_are_read_to_the_total_and_not_further(int total, int pages) throws CollectionException {
        stubPages(total);

        Tenant tenant = collect();

        assertThat(tenant.clients().gaps()).isEmpty();
        assertThat(tenant.clients().items()).extracting(Auth0Client::clientId).containsExactlyElementsOf(ids(0, total));
        assertThat(clientRequests())
                .containsExactlyElementsOf(IntStream.range(0, pages)
                        .mapToObj(page -> "GET /api/v2/clients?fields=" + ManagementServer.FIELDS
                                + "&include_fields=true&page=" + page + "&per_page=100&include_totals=true")
                        .toList());
    }

    @Test
    void a_page_that_fails_half_way_leaves_the_earlier_ones_and_a_gap() throws CollectionException {
        stubPages(250);
        page(1, json(403, "{\"message\": \"Insufficient scope\"}"));

        assertThat(collect().clients().gaps())
                .containsExactly(new Gap(
                        GapReason.ACCESS_DENIED,
                        "GET /api/v2/clients",
                        "answered 403: Insufficient scope",
                        List.of("read:clients")));
        assertThat(collect().clients().items()).hasSize(100);
    }

    @Test
    void pages_that_end_before_the_total_leave_a_gap() throws CollectionException {
        stubPages(250);
        page(2, json(200, "{\"total\": 250, \"clients\": []}"));

        Listing<Auth0Client> clients = collect().clients();

        assertThat(clients.items()).hasSize(200);
        assertThat(clients.gaps()).containsExactly(malformed("the pages end after 200 of 250 clients"));
    }

    @Test
    void pages_that_repeat_a_client_may_have_passed_over_another() throws CollectionException {
        page(0, json(200, body(3, ids(0, 2))));
        page(1, json(200, body(3, ids(1, 2))));

        Listing<Auth0Client> clients = collect().clients();

        assertThat(clients.items()).extracting(Auth0Client::clientId).containsExactlyElementsOf(ids(0, 2));
        assertThat(clients.gaps())
                .containsExactly(malformed("the pages hold 2 different clients, and the tenant says 3"));
    }

    @Test
    void a_page_that_comes_twice_leaves_a_gap_in_place_of_the_other_one() throws CollectionException {
        stubPages(200);
        page(1, json(200, body(200, ids(0, 100))));

        Tenant tenant = collect();

        assertThat(tenant.clients().items()).extracting(Auth0Client::clientId).containsExactlyElementsOf(ids(0, 100));
        assertThat(tenant.clients().gaps())
                .containsExactly(malformed("the pages hold 100 different clients, and the tenant says 200"));
        assertThat(tenant.client("client-0150"))
                .isEqualTo(
                        Observed.unknown(malformed("the pages hold 100 different clients, and the tenant says 200")));
    }

    @Test
    void a_client_without_an_id_is_a_gap_and_the_later_pages_are_still_read() throws CollectionException {
        page(0, json(200, "{\"total\": 2, \"clients\": [{\"name\": \"nameless\"}]}"));
        page(1, json(200, body(2, ids(7, 8))));

        Listing<Auth0Client> clients = collect().clients();

        assertThat(clients.items()).extracting(Auth0Client::clientId).containsExactly("client-0007");
        assertThat(clients.gaps())
                .containsExactly(malformed("a client has no `client_id`, or another one than was asked for"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|the answer has no list `clients`",
                "[]|the answer has no list `clients`",
                "{\"clients\": {}}|the answer has no list `clients`",
                "{\"clients\": []}|`total` is not a count, so the last page can not be known",
                "{\"clients\": [], \"total\": \"0\"}|`total` is not a count, so the last page can not be known",
                "{\"clients\": [], \"total\": -1}|`total` is not a count, so the last page can not be known",
                "{\"clients\": [7], \"total\": 1}|`clients[]` is of type number, expected object"
            })
    void a_page_of_another_form_is_malformed_and_never_an_empty_list(String body, String detail)
            throws CollectionException {
        page(0, json(200, body));

        Tenant tenant = collect("shop");

        assertThat(tenant.clients()).isEqualTo(Listing.unread(malformed(detail)));
        assertThat(tenant.client("shop")).isEqualTo(Observed.unknown(malformed(detail)));
    }

    @Test
    void connections_are_read_from_checkpoint_to_checkpoint() throws CollectionException {
        server.wireMock()
                .stubFor(get(urlPathEqualTo("/api/v2/clients/shop/connections")).willReturn(json(200, """
                                {"connections": [{"id": "con_2", "name": "b", "strategy": "auth0", "options": {}}], "next": "c1"}""")));
        server.wireMock()
                .stubFor(get(urlPathEqualTo("/api/v2/clients/shop/connections"))
                        .withQueryParam("from", equalTo("c1"))
                        .willReturn(json(200, """
                                {"connections": [{"id": "con_1", "name": "a", "strategy": "auth0", "options": {}}]}""")));

        Tenant tenant = server.collect("shop");

        assertThat(tenant.clients().items().get(0).connections().isComplete()).isTrue();
        assertThat(tenant.clients().items().get(0).connections().items())
                .extracting(connection -> connection.connectionId())
                .containsExactly("con_1", "con_2");
    }

    @Test
    void a_checkpoint_that_leads_back_is_a_gap_and_no_endless_loop() throws CollectionException {
        server.answer("/api/v2/clients/shop/connections", json(200, """
                {"connections": [{"id": "con_2", "name": "b", "strategy": "auth0", "options": {}}], "next": "c1"}"""));

        Tenant tenant = server.collect("shop");

        assertThat(tenant.clients().items().get(0).connections().items()).hasSize(1);
        assertThat(tenant.clients().items().get(0).connections().gaps())
                .containsExactly(new Gap(
                        GapReason.MALFORMED,
                        "GET /api/v2/clients/{id}/connections",
                        "the pages repeat: `next` names one that was read before",
                        List.of()));
    }

    private static Tenant collect(String... audiences) throws CollectionException {
        return server.collect(Optional.empty(), ManagementServer.WITH_SECRET, Progress.silent(), audiences);
    }

    private static List<String> clientRequests() {
        return server.requests().stream()
                .filter(request -> request.startsWith("GET /api/v2/clients?"))
                .toList();
    }

    private static void stubPages(int total) {
        for (int page = 0; page <= total / 100; page++) {
            page(page, json(200, body(total, ids(page * 100, Math.min(total, page * 100 + 100)))));
        }
    }

    private static void page(int number, ResponseDefinitionBuilder answer) {
        server.wireMock()
                .stubFor(get(urlPathEqualTo("/api/v2/clients"))
                        .withQueryParam("page", equalTo(String.valueOf(number)))
                        .willReturn(answer));
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj("client-%04d"::formatted).toList();
    }

    private static String body(int total, List<String> ids) {
        return "{\"total\": " + total + ", \"clients\": "
                + ids.stream()
                        .map(id -> "{\"client_id\": \"" + id + "\", \"name\": \"n\", \"jwt_configuration\": {}}")
                        .collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    private static Gap malformed(String detail) {
        return new Gap(GapReason.MALFORMED, "GET /api/v2/clients", detail, List.of());
    }
}
