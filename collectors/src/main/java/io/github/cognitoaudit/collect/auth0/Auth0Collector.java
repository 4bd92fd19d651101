package io.github.cognitoaudit.collect.auth0;

import com.auth0.client.mgmt.ManagementApi;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.http.HttpTransport;
import io.github.cognitoaudit.collect.http.Redaction;
import io.github.cognitoaudit.collect.http.Timing;
import io.github.cognitoaudit.collect.http.TrustedAuthorities;
import io.github.cognitoaudit.config.Auth0Settings;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import io.github.cognitoaudit.model.auth0.CustomDomain;
import io.github.cognitoaudit.model.auth0.NetworkAcl;
import io.github.cognitoaudit.model.auth0.ResourceServer;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.auth0.TenantSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** Reads an Auth0 tenant through the Management API; it never writes, and what it can not read becomes a gap. */
public final class Auth0Collector implements AutoCloseable {

    private static final long LARGEST_ANSWER = 16L * 1024 * 1024;

    private final Auth0Settings settings;
    private final ManagementAddress address;
    private final Auth0Credentials credentials;
    private final CompletableFuture<OkHttpClient> http;
    private final UnresolvedName unresolved;
    private final String target;
    private final Progress progress;
    private final Executor executor;

    private Auth0Collector(
            Auth0Settings settings,
            ManagementAddress address,
            Auth0Credentials credentials,
            CompletableFuture<OkHttpClient> http,
            UnresolvedName unresolved,
            String target,
            Progress progress,
            Executor executor) {
        this.settings = settings;
        this.address = address;
        this.credentials = credentials;
        this.http = http;
        this.unresolved = unresolved;
        this.target = target;
        this.progress = progress;
        this.executor = executor;
    }

    /**
     * Prepares the reading of a tenant; nothing is sent yet.
     *
     * @param settings where the tenant is, and the names of the variables with its credentials
     * @param authorities the CAs that are known here, as soon as they are loaded
     * @param environment holds the credentials
     * @param read how patiently to read
     * @param proxy the proxy on the way out
     * @param target the target's name
     * @param progress hears of each call
     * @param executor where the calls run, side by side
     * @throws CollectionException when there are no credentials, or an address or a file of the settings can not be used
     */
    public static Auth0Collector open(
            Auth0Settings settings,
            CompletableFuture<TrustedAuthorities> authorities,
            Environment environment,
            ReadSettings read,
            Optional<HttpProxy> proxy,
            String target,
            Progress progress,
            Executor executor)
            throws CollectionException {
        ManagementAddress address = ManagementAddress.of(settings);
        for (String id : settings.clients().orElse(List.of())) {
            if (!ClientReads.isAskable(id)) {
                throw new CollectionException("`auth0.clients` holds `" + id + "`, which is no client id");
            }
        }
        Auth0Credentials credentials = Auth0Credentials.find(settings.credentials(), environment, address);
        UnresolvedName unresolved = new UnresolvedName();
        HttpTransport transport = new HttpTransport(read, Timing.system(), proxy, Optional.empty());
        List<Interceptor> guards =
                List.of(unresolved, new ReadOnlyInterceptor(address), new AnswerInterceptor(address));
        CompletableFuture<OkHttpClient> http = authorities.thenApplyAsync(
                known -> transport.client(known.trustManager(), LARGEST_ANSWER, guards), executor);
        return new Auth0Collector(settings, address, credentials, http, unresolved, target, progress, executor);
    }

    /**
     * Reads the tenant.
     *
     * <p>The future fails with a {@link CollectionException} only: when the tenant does not have a declared client, when the host
     * name of the tenant does not resolve, or when the authorities could not be loaded.
     *
     * @param audiences the audiences of the provider, as soon as the AWS side knows them; when it fails, none is looked up
     */
    public CompletableFuture<Tenant> collect(CompletableFuture<Set<String>> audiences) {
        CompletableFuture<Set<String>> known = audiences.exceptionally(failure -> Set.of());
        return http.thenApplyAsync(this::session, executor)
                .thenCompose(session -> session.fold(opened -> collect(opened, known), this::unread))
                .thenApply(unresolved::check);
    }

    /** Closes the connections; calls that are under way end by themselves. */
    @Override
    public void close() {
        // A client that is not built yet has no connections.
        if (http.isDone() && !http.isCompletedExceptionally()) {
            HttpTransport.close(http.join());
        }
    }

    private Observed<Session> session(OkHttpClient client) {
        Redaction redaction = new Redaction();
        TokenRequest request =
                new TokenRequest(client, address, redaction, Timing.system(), ManagementRead.scopes(settings.reads()));
        boolean asks = credentials.fold(ready -> false, secret -> true, privateKey -> true);
        if (asks) {
            progress.began(target, TokenRequest.CALL);
        }
        try {
            return request.fetch(credentials)
                    .map(token -> new Session(client, token, new ManagementCall(target, progress, token, redaction)));
        } finally {
            if (asks) {
                progress.ended(target, TokenRequest.CALL);
            }
        }
    }

    private CompletableFuture<Tenant> collect(Session session, CompletableFuture<Set<String>> audiences) {
        ManagementApi api = ManagementApi.builder()
                .url(address.api().toString())
                .token(session.token().value())
                .httpClient(session.http())
                .build();
        CompletableFuture<ClientSearch.Found> clients = clients(api, session.call(), audiences);
        TenantReads tenant = new TenantReads(api, session.call());
        CompletableFuture<Listing<SigningKey>> keys = CompletableFuture.supplyAsync(tenant::signingKeys, executor);
        CompletableFuture<Listing<CustomDomain>> domains =
                CompletableFuture.supplyAsync(tenant::customDomains, executor);
        CompletableFuture<Observed<TenantSettings>> flags =
                optional(ManagementRead.TENANT_SETTINGS, tenant::settings, Observed::unknown);
        CompletableFuture<Listing<NetworkAcl>> acls =
                optional(ManagementRead.NETWORK_ACLS, new NetworkAclReads(api, session.call())::all, Listing::unread);
        CompletableFuture<Listing<String>> actions =
                optional(ManagementRead.LOGIN_ACTIONS, tenant::loginActions, Listing::unread);
        CompletableFuture<Listing<ResourceServer>> servers =
                optional(ManagementRead.RESOURCE_SERVERS, tenant::resourceServers, Listing::unread);
        return CompletableFuture.allOf(clients, keys, domains, flags, acls, actions, servers)
                .thenApply(done -> new Tenant(
                        settings.domain(),
                        clients.join().clients(),
                        clients.join().absent(),
                        clients.join().everyClientAsked(),
                        keys.join(),
                        domains.join(),
                        flags.join(),
                        acls.join(),
                        actions.join(),
                        servers.join()));
    }

    private CompletableFuture<ClientSearch.Found> clients(
            ManagementApi api, ManagementCall call, CompletableFuture<Set<String>> audiences) {
        Optional<Gap> switchedOff = ManagementRead.CLIENT_CONNECTIONS.switchedOff(settings.reads());
        ConnectionReads connections = new ConnectionReads(api, call);
        ClientSearch search = new ClientSearch(
                new ClientReads(api, call, settings.domain()),
                id -> switchedOff.map(Listing::<Auth0Connection>unread).orElseGet(() -> connections.of(id)),
                executor);
        return settings.clients()
                .map(ids -> search.byId(ids, audiences))
                .orElseGet(() -> search.everyClient(audiences));
    }

    private <T> CompletableFuture<T> optional(ManagementRead read, Supplier<T> made, Function<Gap, T> instead) {
        return read.switchedOff(settings.reads())
                .map(gap -> CompletableFuture.completedFuture(instead.apply(gap)))
                .orElseGet(() -> CompletableFuture.supplyAsync(made, executor));
    }

    /** Returns a tenant of which nothing was read for one reason, and some for being switched off. */
    private CompletableFuture<Tenant> unread(Gap gap) {
        Function<ManagementRead, Gap> reason =
                read -> read.switchedOff(settings.reads()).orElse(gap);
        return CompletableFuture.completedFuture(new Tenant(
                settings.domain(),
                Listing.unread(gap),
                List.of(),
                false,
                Listing.unread(gap),
                Listing.unread(gap),
                Observed.unknown(reason.apply(ManagementRead.TENANT_SETTINGS)),
                Listing.unread(reason.apply(ManagementRead.NETWORK_ACLS)),
                Listing.unread(reason.apply(ManagementRead.LOGIN_ACTIONS)),
                Listing.unread(reason.apply(ManagementRead.RESOURCE_SERVERS))));
    }

    private record Session(OkHttpClient http, AccessToken token, ManagementCall call) {}
}
