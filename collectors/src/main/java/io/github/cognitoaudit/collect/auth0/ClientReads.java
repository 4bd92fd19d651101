package io.github.cognitoaudit.collect.auth0;

import com.auth0.client.mgmt.ManagementApi;
import com.auth0.client.mgmt.core.SyncPagingIterable;
import com.auth0.client.mgmt.types.Client;
import com.auth0.client.mgmt.types.ClientAppTypeEnum;
import com.auth0.client.mgmt.types.ClientJwtConfiguration;
import com.auth0.client.mgmt.types.GetClientRequestParameters;
import com.auth0.client.mgmt.types.ListClientsOffsetPaginatedResponseContent;
import com.auth0.client.mgmt.types.ListClientsRequestParameters;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0ClientSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads clients, only the fields that are needed and never a secret; their connections are left as not asked for.
 *
 * @param api auth0-java's client
 * @param call makes the calls
 * @param tenantDomain the canonical domain
 */
record ClientReads(ManagementApi api, ManagementCall call, String tenantDomain) {

    private static final String FIELDS = "client_id,name,app_type,jwt_configuration";
    private static final int PER_PAGE = 100;

    /** Lists all clients; it stops at the total that the answers name, since auth0-java always asks for one page more. */
    Listing<Auth0Client> all() {
        Map<String, Auth0Client> clients = new LinkedHashMap<>();
        List<Gap> gaps = new ArrayList<>();
        long fetched = 0;
        long total = 0;
        Optional<ClientPage> page = page(0, gaps);
        for (int number = 1; page.isPresent(); number++) {
            List<Client> answered = page.get().clients();
            fetched += answered.size();
            total = page.get().total();
            Listing<Auth0Client> found = Listing.of(answered).flatMap(this::client);
            found.items().forEach(client -> clients.putIfAbsent(client.clientId(), client));
            gaps.addAll(found.gaps());
            boolean more = fetched < page.get().total();
            if (more && answered.isEmpty()) {
                gaps.add(call.malformed(
                        ManagementRead.CLIENTS,
                        "the pages end after " + fetched + " of " + page.get().total() + " clients"));
            }
            page = more && !answered.isEmpty() ? page(number, gaps) : Optional.empty();
        }
        if (gaps.isEmpty() && clients.size() != total) {
            // A client that was made or deleted between two pages shifts the rest, so that one may have been passed
            // over.
            gaps.add(call.malformed(
                    ManagementRead.CLIENTS,
                    "the pages hold " + clients.size() + " different clients, and the tenant says " + total));
        }
        return new Listing<>(
                clients.values().stream()
                        .sorted(Comparator.comparing(Auth0Client::clientId))
                        .toList(),
                gaps);
    }

    /** Reads a client; empty when the tenant has none with that id. */
    Observed<Optional<Auth0Client>> find(String clientId) {
        ManagementRead read = ManagementRead.CLIENT;
        if (!isAskable(clientId)) {
            return Observed.unknown(
                    call.malformed(read, "`" + clientId + "` can not be asked for: it is no client id"));
        }
        GetClientRequestParameters fields = GetClientRequestParameters.builder()
                .fields(FIELDS)
                .includeFields(true)
                .build();
        return call.find(read, () -> api.clients().get(clientId, fields))
                .flatMap(answer -> answer.isEmpty()
                        ? Observed.known(Optional.empty())
                        : client(
                                        read,
                                        answer.get().getClientId().filter(clientId::equals),
                                        answer.get().getName(),
                                        answer.get().getAppType(),
                                        answer.get().getJwtConfiguration())
                                .map(Optional::of));
    }

    /** Tells whether an id can be a segment of an address; these three would turn the call into another one. */
    static boolean isAskable(String clientId) {
        return !clientId.isBlank() && !clientId.equals(".") && !clientId.equals("..");
    }

    /** Returns the gap in place of connections that nobody asked for. */
    static Gap connectionsNotAsked(String clientId) {
        return Gap.notAsked(
                ManagementRead.CLIENT_CONNECTIONS.call(),
                "not asked for: client `" + clientId + "` is not a client of the chain");
    }

    private Optional<ClientPage> page(int number, List<Gap> gaps) {
        ListClientsRequestParameters parameters = ListClientsRequestParameters.builder()
                .fields(FIELDS)
                .includeFields(true)
                .page(number)
                .perPage(PER_PAGE)
                .includeTotals(true)
                .build();
        Observed<ClientPage> page = call.make(ManagementRead.CLIENTS, () -> {
            SyncPagingIterable<Client> answer = api.clients().list(parameters);
            long total = answer.<ListClientsOffsetPaginatedResponseContent>getResponse()
                    .flatMap(ListClientsOffsetPaginatedResponseContent::getTotal)
                    .orElseThrow()
                    .longValue();
            return new ClientPage(List.copyOf(answer.getItems()), total);
        });
        return page.fold(Optional::of, gap -> {
            gaps.add(gap);
            return Optional.empty();
        });
    }

    private Listing<Auth0Client> client(Client client) {
        return client(
                        ManagementRead.CLIENTS,
                        client.getClientId(),
                        client.getName(),
                        client.getAppType(),
                        client.getJwtConfiguration())
                .fold(known -> Listing.of(List.of(known)), Listing::<Auth0Client>unread);
    }

    private Observed<Auth0Client> client(
            ManagementRead read,
            Optional<String> id,
            Optional<String> name,
            Optional<ClientAppTypeEnum> type,
            Optional<ClientJwtConfiguration> jwt) {
        if (id.isEmpty()) {
            return Observed.unknown(
                    call.malformed(read, "a client has no `client_id`, or another one than was asked for"));
        }
        return Observed.known(new Auth0Client(
                tenantDomain,
                id.get(),
                name.map(Observed::known)
                        .orElseGet(() -> Observed.unknown(
                                call.malformed(read, "`name` of client `" + id.get() + "` is left out"))),
                Observed.known(type.map(Object::toString)),
                algorithm(
                        read,
                        id.get(),
                        jwt.flatMap(ClientJwtConfiguration::getAlg).map(Object::toString)),
                Auth0ClientSettings.unread(Gap.notAsked(read.call(), "not asked for")),
                Listing.unread(connectionsNotAsked(id.get()))));
    }

    /**
     * Left out means "not set" only under a scope that shows it: {@code jwt_configuration} can be retrieved with read:clients or
     * read:client_keys only, the other fields with any scope (Javadoc of auth0-java's {@code clients().list}).
     */
    private Observed<Optional<String>> algorithm(ManagementRead read, String id, Optional<String> algorithm) {
        if (algorithm.isPresent() || call.token().isKnownToGrant("read:clients", "read:client_keys")) {
            return Observed.known(algorithm);
        }
        String leftOut = "`jwt_configuration.alg` of client `" + id + "` is left out, ";
        return Observed.unknown(
                call.token().scopes().isPresent()
                        ? new Gap(
                                GapReason.ACCESS_DENIED,
                                read.call(),
                                leftOut + "and the token may not see it",
                                List.of("read:clients"))
                        : new Gap(
                                GapReason.UNDECIDED,
                                read.call(),
                                leftOut
                                        + "and the token does not say whether it may see it: use one that names its scopes",
                                List.of("read:clients")));
    }

    private record ClientPage(List<Client> clients, long total) {}
}
