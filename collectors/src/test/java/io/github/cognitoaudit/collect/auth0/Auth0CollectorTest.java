package io.github.cognitoaudit.collect.auth0;

import static io.github.cognitoaudit.collect.auth0.ManagementServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.http.TrustedAuthorities;
import io.github.cognitoaudit.config.Auth0CredentialNames;
import io.github.cognitoaudit.config.Auth0Settings;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.config.TlsSettings;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Tenant;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Auth0CollectorTest {

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
    void reads_a_whole_tenant_with_eight_management_calls_and_asks_for_no_secret() throws CollectionException {
        Tenant tenant = server.collect("shop");

        assertThat(tenant).isEqualTo(ManagementServer.whole());
        assertThat(server.requests())
                .containsExactly(
                        "GET /api/v2/actions/triggers/post-login/bindings?page=0&per_page=100",
                        "GET /api/v2/clients/shop/connections?take=100&fields=id%2Cname%2Cstrategy%2Coptions&include_fields=true",
                        "GET /api/v2/clients/shop?fields=" + ManagementServer.FIELDS + "&include_fields=true",
                        "GET /api/v2/custom-domains?fields=custom_domain_id%2Cdomain%2Cprimary%2Cstatus%2Ctype&include_fields=true",
                        "GET /api/v2/keys/signing",
                        "GET /api/v2/network-acls?page=0&per_page=100&include_totals=true",
                        "GET /api/v2/resource-servers?page=0&per_page=100&include_totals=true",
                        "GET /api/v2/tenants/settings?fields=flags&include_fields=true",
                        "POST /oauth/token");
    }

    @Test
    void asks_for_the_token_with_the_canonical_audience() throws CollectionException {
        server.collect("shop");

        assertThat(server.tokenRequests())
                .singleElement()
                .extracting(LoggedRequest::getBodyAsString)
                .isEqualTo("grant_type=client_credentials&audience=https%3A%2F%2Facme.eu.auth0.com%2Fapi%2Fv2%2F"
                        + "&client_id=auditor&client_secret=" + ManagementServer.SECRET);
    }

    @Test
    void a_ready_token_is_used_as_it_is() throws CollectionException {
        Environment ready = new Environment(Map.of("AUTH0_MANAGEMENT_TOKEN", ManagementServer.TOKEN + "\n"));

        Tenant tenant = server.collect(Optional.of(List.of("shop")), ready, Progress.silent());

        assertThat(tenant).isEqualTo(ManagementServer.whole());
        assertThat(server.tokenRequests()).isEmpty();
        assertThat(server.wireMock().getAllServeEvents())
                .extracting(event -> event.getRequest().getHeader("Authorization"))
                .containsOnly("Bearer " + ManagementServer.TOKEN);
    }

    @Test
    void audiences_that_are_no_declared_client_are_looked_up_by_id() throws CollectionException {
        server.answer("/api/v2/clients/till", json(200, """
                {"client_id": "till", "name": "Till", "jwt_configuration": {}}"""));

        Tenant tenant = server.collect("shop", "till", "gone", "https://api.acme.com/v1?x");

        Auth0Client till = new Auth0Client(
                ManagementServer.DOMAIN,
                "till",
                Observed.known("Till"),
                Observed.known(Optional.empty()),
                Observed.known(Optional.empty()),
                ManagementServer.nothingSet(ManagementRead.CLIENT),
                Listing.unread(ClientReads.connectionsNotAsked("till")));
        assertThat(tenant.clients())
                .isEqualTo(Listing.of(List.of(ManagementServer.shop(ManagementServer.connections()), till)));
        assertThat(tenant.absentClients()).containsExactly("gone", "https://api.acme.com/v1?x");
        assertThat(tenant.everyClientAsked()).isFalse();
        assertThat(server.requests())
                .contains("GET /api/v2/clients/https:%2F%2Fapi.acme.com%2Fv1%3Fx?fields=" + ManagementServer.FIELDS
                        + "&include_fields=true");
    }

    @Test
    void an_audience_that_climbs_out_of_the_path_is_never_sent() throws CollectionException {
        Tenant tenant = server.collect("shop", "..", ".");

        assertThat(tenant.clients().items()).hasSize(1);
        assertThat(tenant.clients().gaps())
                .extracting(Gap::detail)
                .containsExactly(
                        "`.` can not be asked for: it is no client id",
                        "`..` can not be asked for: it is no client id");
        assertThat(server.requests()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void a_declared_client_that_can_be_no_id_is_refused(String id) {
        assertThatThrownBy(
                        () -> server.collect(Optional.of(List.of(id)), ManagementServer.WITH_SECRET, Progress.silent()))
                .isInstanceOf(CollectionException.class)
                .hasMessage("`auth0.clients` holds `" + id + "`, which is no client id");
    }

    @Test
    void a_declared_client_that_the_tenant_does_not_have_ends_the_run_with_one_message() {
        assertThatThrownBy(() -> server.collect(
                        Optional.of(List.of("shop", "mistyped")), ManagementServer.WITH_SECRET, Progress.silent()))
                .hasRootCauseInstanceOf(CollectionException.class)
                .rootCause()
                .hasMessage("no such client: `mistyped` of `auth0.clients` is no client of `acme.eu.auth0.com`:"
                        + " name a client id of that tenant");
    }

    @Test
    void audiences_that_are_never_known_leave_the_rest_of_the_tenant_as_read() throws CollectionException {
        CompletableFuture<Set<String>> failed = CompletableFuture.failedFuture(new IllegalStateException("no AWS"));
        try (Auth0Collector collector = Auth0Collector.open(
                server.settings(Optional.of(List.of("shop"))),
                TrustedAuthorities.loading(TlsSettings.none(), ManagementServer.WITH_SECRET, Runnable::run),
                ManagementServer.WITH_SECRET,
                ManagementServer.QUICK,
                Optional.empty(),
                "production",
                Progress.silent(),
                Runnable::run)) {
            assertThat(collector.collect(failed).join()).isEqualTo(ManagementServer.whole());
        }
    }

    @Test
    void progress_hears_of_every_call_begin_and_end() throws CollectionException {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        Progress progress = new Progress() {
            @Override
            public void began(String target, String call) {
                heard.add("began " + target + " " + call);
            }

            @Override
            public void ended(String target, String call) {
                heard.add("ended " + target + " " + call);
            }
        };

        server.collect(Optional.of(List.of("shop")), ManagementServer.WITH_SECRET, progress);

        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "began production POST /oauth/token",
                        "ended production POST /oauth/token",
                        "began production GET /api/v2/clients/{id}",
                        "ended production GET /api/v2/clients/{id}",
                        "began production GET /api/v2/clients/{id}/connections",
                        "ended production GET /api/v2/clients/{id}/connections",
                        "began production GET /api/v2/keys/signing",
                        "ended production GET /api/v2/keys/signing",
                        "began production GET /api/v2/custom-domains",
                        "ended production GET /api/v2/custom-domains",
                        "began production GET /api/v2/tenants/settings",
                        "ended production GET /api/v2/tenants/settings",
                        "began production GET /api/v2/network-acls",
                        "ended production GET /api/v2/network-acls",
                        "began production GET /api/v2/actions/triggers/post-login/bindings",
                        "ended production GET /api/v2/actions/triggers/post-login/bindings",
                        "began production GET /api/v2/resource-servers",
                        "ended production GET /api/v2/resource-servers");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "auditor, -", "-, secret"})
    void without_credentials_the_message_names_the_variables(String id, String secret) {
        Map<String, String> variables = new java.util.HashMap<>();
        Optional.ofNullable(id).ifPresent(value -> variables.put("AUTH0_CLIENT_ID", value));
        Optional.ofNullable(secret).ifPresent(value -> variables.put("AUTH0_CLIENT_SECRET", value));

        assertThatThrownBy(() -> server.collect(Optional.empty(), new Environment(variables), Progress.silent()))
                .isInstanceOf(CollectionException.class)
                .hasMessage(
                        "no Auth0 credentials for `acme.eu.auth0.com`: set AUTH0_CLIENT_ID with AUTH0_CLIENT_SECRET or"
                                + " AUTH0_PRIVATE_KEY_FILE, or set AUTH0_MANAGEMENT_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.eu.auth0.com",
                "acme.eu.auth0.com/",
                "acme eu",
                "",
                "a@b.auth0.com",
                "acme.eu.auth0.com:8443"
            })
    void a_domain_that_is_no_bare_host_name_is_refused(String domain) {
        assertThatThrownBy(() -> open(domain, Optional.empty()))
                .isInstanceOf(CollectionException.class)
                .hasMessage(
                        "`auth0.domain` must be a bare host name such as `acme.eu.auth0.com`, found `" + domain + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1:8080", "http://127.0.0.1.evil.com", "http://localhost.evil.com/"})
    void plain_http_is_refused_for_other_hosts_than_this_machine(String address) {
        assertThatThrownBy(() -> open(ManagementServer.DOMAIN, Optional.of(URI.create(address))))
                .isInstanceOf(CollectionException.class)
                .hasMessageStartingWith("`auth0.managementUrl` must be https, or http for a loopback address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:pass@localhost",
                "https://proxy.acme.com/?a=b",
                "ftp://localhost",
                "https://x.com/#f"
            })
    void a_management_address_with_more_than_a_place_is_refused(String address) {
        assertThatThrownBy(() -> open(ManagementServer.DOMAIN, Optional.of(URI.create(address))))
                .isInstanceOf(CollectionException.class)
                .hasMessageStartingWith("`auth0.managementUrl` must be an http(s) address without user");
    }

    @Test
    void a_domain_that_does_not_resolve_ends_the_run_with_one_message() throws CollectionException {
        try (Auth0Collector collector = open("acme.invalid", Optional.empty())) {
            assertThatThrownBy(() -> collector
                            .collect(CompletableFuture.completedFuture(Set.of()))
                            .join())
                    .hasRootCauseInstanceOf(CollectionException.class)
                    .rootCause()
                    .hasMessage("the host name `acme.invalid` does not resolve: check `auth0.domain`, and whether this"
                            + " network needs a proxy");
        }
    }

    private static Auth0Collector open(String domain, Optional<URI> managementUrl) throws CollectionException {
        return Auth0Collector.open(
                new Auth0Settings(
                        domain,
                        Optional.empty(),
                        Optional.empty(),
                        managementUrl,
                        Optional.empty(),
                        OptionalRead.defaults(),
                        Auth0CredentialNames.defaults()),
                TrustedAuthorities.loading(TlsSettings.none(), ManagementServer.WITH_SECRET, Runnable::run),
                ManagementServer.WITH_SECRET,
                ManagementServer.QUICK,
                Optional.empty(),
                "production",
                Progress.silent(),
                Runnable::run);
    }

    @Test
    void the_default_settings_repeat_a_call_at_least_twice() {
        assertThat(ReadSettings.defaults().retries()).isGreaterThanOrEqualTo(2);
    }
}
