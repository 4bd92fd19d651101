package io.github.cognitoaudit.collect.auth0;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
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
import io.github.cognitoaudit.model.auth0.Auth0ClientSettings;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import io.github.cognitoaudit.model.auth0.CustomDomain;
import io.github.cognitoaudit.model.auth0.NetworkAcl;
import io.github.cognitoaudit.model.auth0.RefreshTokens;
import io.github.cognitoaudit.model.auth0.ResourceServer;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.auth0.TenantSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Management API on loopback that answers for the tenant {@code acme.eu.auth0.com} with the one client {@code shop}. */
final class ManagementServer implements AutoCloseable {

    static final String DOMAIN = "acme.eu.auth0.com";
    static final String ALL_SCOPES = "read:clients read:signing_keys read:custom_domains read:connections"
            + " read:tenant_settings read:network_acls read:actions read:resource_servers";
    static final String FIELDS = "client_id%2Cname%2Capp_type%2Cjwt_configuration%2Coidc_conformant%2Cis_first_party"
            + "%2Cgrant_types%2Ctoken_endpoint_auth_method%2Ccallbacks%2Crefresh_token%2Ccross_origin_authentication"
            + "%2Ccross_origin_auth%2Ctoken_exchange%2Caddons%2Corganization_usage";
    static final String SECRET = "canary-client-secret-4711";
    static final String TOKEN = "canary-access-token-4711";
    static final String SOCIAL_SECRET = "canary-social-secret-4711";
    static final Environment WITH_SECRET =
            new Environment(Map.of("AUTH0_CLIENT_ID", "auditor", "AUTH0_CLIENT_SECRET", SECRET));
    static final ReadSettings QUICK = new ReadSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(2), 2, Duration.ofMillis(1), 4);

    static final String CLIENT = """
            {"client_id": "shop", "name": "Shop", "app_type": "spa", "client_secret": "%s",
             "jwt_configuration": {"alg": "RS256", "lifetime_in_seconds": 36000},
             "oidc_conformant": true, "is_first_party": true, "grant_types": ["authorization_code", "a_grant_of_tomorrow"],
             "token_endpoint_auth_method": "none", "callbacks": ["https://shop.acme.com/callback"],
             "refresh_token": {"rotation_type": "rotating", "expiration_type": "expiring", "leeway": 0},
             "cross_origin_authentication": false, "organization_usage": "require",
             "token_exchange": {"allow_any_profile_of_type": ["custom_authentication"]},
             "addons": {"aws": {"principal": "%s"}, "firebase": {"secret": "%s"}}}""".formatted(SOCIAL_SECRET, SOCIAL_SECRET, SOCIAL_SECRET);
    static final String CONNECTIONS = """
            {"connections": [
              {"id": "con_2", "name": "google", "strategy": "google-oauth2",
               "options": {"client_id": "%s", "client_secret": "%s"}},
              {"id": "con_1", "name": "users", "strategy": "auth0", "options": {"disable_signup": true}}]}""".formatted(SOCIAL_SECRET, SOCIAL_SECRET);
    static final String KEYS = """
            [{"kid": "next-key", "cert": "%s", "fingerprint": "-", "thumbprint": "-", "next": true, "previous": true},
             {"kid": "current-key", "cert": "%s", "fingerprint": "-", "thumbprint": "-", "current": true, "previous": true,
              "current_since": "2026-01-01T00:00:00.000Z"},
             {"kid": "old-key", "cert": "%s", "fingerprint": "-", "thumbprint": "-", "previous": true, "revoked": true}]""".formatted(pem("rsa-2048.pem"), pem("rsa-2048.pem"), pem("ec-p256.pem"));
    static final String ACLS = """
            {"start": 0, "limit": 100, "total": 1, "network_acls": [
              {"id": "acl_1", "description": "Home only", "active": true, "priority": 3,
               "rule": {"action": {"block": true}, "scope": "tenant", "not_match": {"geo_country_codes": ["DE", "AT"]}}}]}""";
    static final String BINDINGS = """
            {"page": 0, "per_page": 100, "total": 2, "bindings": [
              {"id": "b2", "trigger_id": "post-login", "display_name": "Require MFA",
               "action": {"id": "a2", "name": "mfa", "code": "%s", "secrets": [{"name": "%s"}]}},
              {"id": "b1", "trigger_id": "post-login", "action": {"id": "a1", "name": "Add claims"}}]}""".formatted(SOCIAL_SECRET, SOCIAL_SECRET);
    static final String APIS = """
            {"start": 0, "limit": 100, "total": 1, "resource_servers": [
              {"id": "rs_1", "name": "Orders", "identifier": "https://api.acme.com", "signing_secret": "%s"}]}""".formatted(SOCIAL_SECRET);
    static final String DOMAINS = """
            [{"custom_domain_id": "cd_1", "domain": "login.acme.com", "primary": true, "status": "ready",
              "type": "auth0_managed_certs"}]""";
    static final String SETTINGS = """
            {"flags": {"enable_client_connections": false, "a_flag_of_tomorrow": true}}""";

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final ExecutorService executor = Executors.newFixedThreadPool(4);

    ManagementServer() {
        server.start();
        reset();
    }

    /** Answers everything as the tenant should. */
    void reset() {
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(json(404, """
                {"statusCode": 404, "error": "Not Found", "message": "The client does not exist", "errorCode": "inexistent_client"}""")));
        grant(ALL_SCOPES);
        answer("/api/v2/clients/shop", json(200, CLIENT));
        answer("/api/v2/clients/shop/connections", json(200, CONNECTIONS));
        answer("/api/v2/keys/signing", json(200, KEYS));
        answer("/api/v2/custom-domains", json(200, DOMAINS));
        answer("/api/v2/tenants/settings", json(200, SETTINGS));
        answer("/api/v2/network-acls", json(200, ACLS));
        answer("/api/v2/actions/triggers/post-login/bindings", json(200, BINDINGS));
        answer("/api/v2/resource-servers", json(200, APIS));
    }

    /** Lets the token endpoint grant these scopes. */
    void grant(String scopes) {
        token(json(200, """
                {"access_token": "%s", "scope": "%s", "token_type": "Bearer"}""".formatted(TOKEN, scopes)));
    }

    void token(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo("/oauth/token")).willReturn(answer));
    }

    void answer(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
    }

    WireMockServer wireMock() {
        return server;
    }

    /** Returns a certificate as it stands in JSON. */
    static String pem(String name) {
        try (InputStream file = Optional.ofNullable(ManagementServer.class.getResourceAsStream(name))
                .orElseThrow()) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).replace("\n", "\\r\\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }

    Auth0Settings settings(Optional<List<String>> clients) {
        return settings(clients, OptionalRead.defaults());
    }

    Auth0Settings settings(Optional<List<String>> clients, Set<OptionalRead> reads) {
        return new Auth0Settings(
                DOMAIN,
                Optional.empty(),
                clients,
                Optional.of(URI.create("http://127.0.0.1:" + server.port())),
                Optional.empty(),
                reads,
                Auth0CredentialNames.defaults());
    }

    /** Collects with the client {@code shop} declared. */
    Tenant collect(String... audiences) throws CollectionException {
        return collect(Optional.of(List.of("shop")), WITH_SECRET, Progress.silent(), audiences);
    }

    Tenant collect(Optional<List<String>> clients, Environment environment, Progress progress, String... audiences)
            throws CollectionException {
        return collect(settings(clients), environment, progress, audiences);
    }

    Tenant collect(Auth0Settings settings, Environment environment, Progress progress, String... audiences)
            throws CollectionException {
        try (Auth0Collector collector = Auth0Collector.open(
                settings,
                TrustedAuthorities.loading(TlsSettings.none(), environment, Runnable::run),
                environment,
                QUICK,
                Optional.empty(),
                "production",
                progress,
                executor)) {
            return collector
                    .collect(CompletableFuture.completedFuture(Set.of(audiences)))
                    .join();
        }
    }

    /** Returns the requests that came, as {@code METHOD path?query}, sorted. */
    List<String> requests() {
        return server.findAll(com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(anyUrl())).stream()
                .map(request -> request.getMethod() + " " + request.getUrl())
                .sorted()
                .toList();
    }

    List<LoggedRequest> tokenRequests() {
        return server.findAll(
                com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(urlPathEqualTo("/oauth/token")));
    }

    /** Returns the tenant as it is when everything was read. */
    static Tenant whole() {
        return new Tenant(
                DOMAIN,
                Listing.of(List.of(shop(connections()))),
                List.of(),
                false,
                Listing.of(List.of(
                        new SigningKey("current-key", true, false, false, Observed.known(Optional.of(2048))),
                        new SigningKey("next-key", false, true, false, Observed.known(Optional.of(2048))),
                        new SigningKey("old-key", false, false, true, Observed.known(Optional.empty())))),
                Listing.of(List.of(new CustomDomain("login.acme.com", "ready", "auth0_managed_certs"))),
                Observed.known(
                        new TenantSettings(Map.of("enable_client_connections", false, "a_flag_of_tomorrow", true))),
                Listing.of(List.of(new NetworkAcl(
                        "acl_1",
                        "Home only",
                        true,
                        3,
                        "block",
                        "tenant",
                        Map.of(),
                        Map.of("geo_country_codes", List.of("DE", "AT"))))),
                Listing.of(List.of("Require MFA", "Add claims")),
                Listing.of(List.of(new ResourceServer("https://api.acme.com", "Orders"))));
    }

    static Auth0Client shop(Listing<Auth0Connection> connections) {
        return shop(connections, ManagementRead.CLIENT);
    }

    static Auth0Client shop(Listing<Auth0Connection> connections, ManagementRead read) {
        return new Auth0Client(
                DOMAIN,
                "shop",
                Observed.known("Shop"),
                Observed.known(Optional.of("spa")),
                Observed.known(Optional.of("RS256")),
                new Auth0ClientSettings(
                        Observed.known(Optional.of(true)),
                        Observed.known(Optional.of(true)),
                        Observed.known(Optional.of(List.of("authorization_code", "a_grant_of_tomorrow"))),
                        Observed.known(Optional.of("none")),
                        Observed.known(Optional.of(List.of("https://shop.acme.com/callback"))),
                        Observed.known(Optional.of(36000)),
                        Observed.known(
                                Optional.of(new RefreshTokens(Optional.of("rotating"), Optional.of("expiring")))),
                        Observed.known(Optional.of(false)),
                        Observed.unknown(keyNotAsked(read)),
                        Observed.known(Optional.of(List.of("custom_authentication"))),
                        Observed.known(true),
                        Observed.known(Optional.of("require"))),
                connections);
    }

    /** Returns the settings of a client whose answer leaves all of them out. */
    static Auth0ClientSettings nothingSet(ManagementRead read) {
        return new Auth0ClientSettings(
                Observed.known(Optional.empty()),
                Observed.known(Optional.empty()),
                Observed.known(Optional.empty()),
                Observed.known(Optional.empty()),
                Observed.known(Optional.empty()),
                Observed.known(Optional.empty()),
                Observed.known(Optional.empty()),
                Observed.known(Optional.empty()),
                Observed.unknown(keyNotAsked(read)),
                Observed.known(Optional.empty()),
                Observed.known(false),
                Observed.known(Optional.empty()));
    }

    static Gap keyNotAsked(ManagementRead read) {
        return Gap.notAsked(
                read.call(),
                "`encryption_key` was not asked for: only a token with `read:client_keys` is shown it, and an audit does not need"
                        + " that scope");
    }

    static Listing<Auth0Connection> connections() {
        return Listing.of(List.of(
                new Auth0Connection(
                        "con_1",
                        "users",
                        Observed.known("auth0"),
                        Observed.known(Optional.of(true)),
                        Observed.known(false)),
                new Auth0Connection(
                        "con_2",
                        "google",
                        Observed.known("google-oauth2"),
                        Observed.known(Optional.empty()),
                        Observed.known(true))));
    }

    static Tenant with(Tenant tenant, Listing<Auth0Client> clients) {
        return new Tenant(
                tenant.domain(),
                clients,
                tenant.absentClients(),
                tenant.everyClientAsked(),
                tenant.signingKeys(),
                tenant.customDomains(),
                tenant.settings(),
                tenant.networkAcls(),
                tenant.loginActions(),
                tenant.resourceServers());
    }

    /** Returns the whole tenant with the fact of one read replaced by the gap. */
    static Tenant lacking(ManagementRead read, Gap gap) {
        Tenant whole = whole();
        return switch (read) {
            case CLIENT -> with(whole, Listing.unread(gap));
            case CLIENT_CONNECTIONS -> with(whole, Listing.of(List.of(shop(Listing.unread(gap)))));
            case CLIENTS -> throw new IllegalArgumentException("clients are declared here");
            default ->
                new Tenant(
                        whole.domain(),
                        whole.clients(),
                        whole.absentClients(),
                        whole.everyClientAsked(),
                        read == ManagementRead.SIGNING_KEYS ? Listing.unread(gap) : whole.signingKeys(),
                        read == ManagementRead.CUSTOM_DOMAINS ? Listing.unread(gap) : whole.customDomains(),
                        read == ManagementRead.TENANT_SETTINGS ? Observed.unknown(gap) : whole.settings(),
                        read == ManagementRead.NETWORK_ACLS ? Listing.unread(gap) : whole.networkAcls(),
                        read == ManagementRead.LOGIN_ACTIONS ? Listing.unread(gap) : whole.loginActions(),
                        read == ManagementRead.RESOURCE_SERVERS ? Listing.unread(gap) : whole.resourceServers());
        };
    }

    @Override
    public void close() {
        server.stop();
        executor.shutdownNow();
    }
}
