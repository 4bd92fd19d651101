package io.github.cognitoaudit.collect.auth0;

import com.auth0.client.mgmt.ManagementApi;
import com.auth0.client.mgmt.core.ObjectMappers;
import com.auth0.client.mgmt.core.SyncPagingIterable;
import com.auth0.client.mgmt.types.Client;
import com.auth0.client.mgmt.types.GetClientRequestParameters;
import com.auth0.client.mgmt.types.ListClientsOffsetPaginatedResponseContent;
import com.auth0.client.mgmt.types.ListClientsRequestParameters;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads clients, only the fields that are needed and never a secret; their connections are left as not asked for.
 *
 * @param api auth0-java's client
 * @param call makes the calls
 * @param tenantDomain the canonical domain
 */
record ClientReads(ManagementApi api, ManagementCall call, String tenantDomain) {

    /** Lists all clients. */
    Listing<Auth0Client> all() {
        return new OffsetPages(call, ManagementRead.CLIENTS, "clients")
                .all(this::page, this::listed, Auth0Client::clientId)
                .sorted(Comparator.comparing(Auth0Client::clientId));
    }

    /** Reads a client; empty when the tenant has none with that id. */
    Observed<Optional<Auth0Client>> find(String clientId) {
        ManagementRead read = ManagementRead.CLIENT;
        if (!isAskable(clientId)) {
            return Observed.unknown(
                    call.malformed(read, "`" + clientId + "` can not be asked for: it is no client id"));
        }
        GetClientRequestParameters fields = GetClientRequestParameters.builder()
                .fields(ClientFields.names(call.token()))
                .includeFields(true)
                .build();
        return call.find(
                        read,
                        () -> ObjectMappers.JSON_MAPPER.convertValue(
                                api.clients().get(clientId, fields), Client.class))
                .flatMap(answer -> answer.map(
                                client -> client(read, client.getClientId().filter(clientId::equals), client)
                                        .map(Optional::of))
                        .orElseGet(() -> Observed.known(Optional.empty())));
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

    private OffsetPages.Page<Client> page(int number) {
        SyncPagingIterable<Client> answer = api.clients()
                .list(ListClientsRequestParameters.builder()
                        .fields(ClientFields.names(call.token()))
                        .includeFields(true)
                        .page(number)
                        .perPage(OffsetPages.PER_PAGE)
                        .includeTotals(true)
                        .build());
        return OffsetPages.Page.of(
                answer.getItems(),
                answer.<ListClientsOffsetPaginatedResponseContent>getResponse()
                        .flatMap(ListClientsOffsetPaginatedResponseContent::getTotal));
    }

    private Listing<Auth0Client> listed(Client client) {
        return Listing.from(
                client(ManagementRead.CLIENTS, client.getClientId(), client).map(List::of));
    }

    private Observed<Auth0Client> client(ManagementRead read, Optional<String> id, Client client) {
        if (id.isEmpty()) {
            return Observed.unknown(
                    call.malformed(read, "a client has no `client_id`, or another one than was asked for"));
        }
        ClientFields fields = new ClientFields(call, read, id.get(), client);
        return Observed.known(new Auth0Client(
                tenantDomain,
                id.get(),
                client.getName()
                        .map(Observed::known)
                        .orElseGet(() -> Observed.unknown(
                                call.malformed(read, "`name` of client `" + id.get() + "` is left out"))),
                Observed.known(client.getAppType().map(Object::toString)),
                fields.algorithm(),
                fields.settings(),
                Listing.unread(connectionsNotAsked(id.get()))));
    }
}
