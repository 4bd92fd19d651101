package io.github.cognitoaudit.collect.auth0;

import com.auth0.client.mgmt.ManagementApi;
import com.auth0.client.mgmt.clients.types.ConnectionsGetRequest;
import com.auth0.client.mgmt.core.SyncPage;
import com.auth0.client.mgmt.types.ConnectionForList;
import com.auth0.client.mgmt.types.ListClientConnectionsResponseContent;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the connections that are enabled for a client, page by page.
 *
 * <p>{@code options} is asked for because {@code disable_signup} is in it, and {@code client_id}, of which only is kept whether there
 * is one; nothing else of it is read, since a social connection has its secret there.
 *
 * @param api auth0-java's client
 * @param call makes the calls
 */
record ConnectionReads(ManagementApi api, ManagementCall call) {

    private static final ManagementRead READ = ManagementRead.CLIENT_CONNECTIONS;
    private static final ConnectionsGetRequest FIRST_PAGE = ConnectionsGetRequest.builder()
            .take(100)
            .fields("id,name,strategy,options")
            .includeFields(true)
            .build();

    /** Reads the connections of a client; a page that fails leaves the earlier ones and a gap. */
    Listing<Auth0Connection> of(String clientId) {
        List<Auth0Connection> connections = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Observed<SyncPage<ConnectionForList>> page =
                call.make(READ, () -> api.clients().connections().get(clientId, FIRST_PAGE));
        Optional<SyncPage<ConnectionForList>> current = page.fold(Optional::of, gap -> missed(gaps, gap));
        while (current.isPresent()) {
            SyncPage<ConnectionForList> read = current.get();
            for (ConnectionForList connection : read.getItems()) {
                Listing<Auth0Connection> found = connection(connection);
                connections.addAll(found.items());
                gaps.addAll(found.gaps());
            }
            current = Optional.empty();
            if (read.hasNext()) {
                current = seen.add(next(read))
                        ? call.make(READ, read::nextPage).fold(Optional::of, gap -> missed(gaps, gap))
                        : missed(gaps, call.malformed(READ, "the pages repeat: `next` names one that was read before"));
            }
        }
        connections.sort(Comparator.comparing(Auth0Connection::connectionId));
        return new Listing<>(connections.stream().distinct().toList(), gaps);
    }

    private static Optional<SyncPage<ConnectionForList>> missed(List<Gap> gaps, Gap gap) {
        gaps.add(gap);
        return Optional.empty();
    }

    private static String next(SyncPage<ConnectionForList> page) {
        return page.<ListClientConnectionsResponseContent>getResponse()
                .flatMap(ListClientConnectionsResponseContent::getNext)
                .orElse("");
    }

    private Listing<Auth0Connection> connection(ConnectionForList connection) {
        Optional<String> id = connection.getId();
        Optional<String> name = connection.getName();
        if (id.isEmpty() || name.isEmpty()) {
            return Listing.unread(call.malformed(READ, "a connection lacks `id` or `name`"));
        }
        Observed<String> strategy =
                connection.getStrategy().map(Observed::known).orElseGet(() -> leftOut(id.get(), "strategy"));
        Observed<Map<String, Object>> options =
                connection.getOptions().map(Observed::known).orElseGet(() -> leftOut(id.get(), "options"));
        return Listing.of(List.of(new Auth0Connection(
                id.get(),
                name.get(),
                strategy,
                options.map(ConnectionReads::signUpDisabled),
                options.map(ConnectionReads::ownCredentials))));
    }

    private static Optional<Boolean> signUpDisabled(Map<String, Object> options) {
        return Optional.ofNullable(options.get("disable_signup"))
                .filter(Boolean.class::isInstance)
                .map(Boolean.class::cast);
    }

    private static boolean ownCredentials(Map<String, Object> options) {
        return options.get("client_id") instanceof String id && !id.isBlank();
    }

    private <T> Observed<T> leftOut(String id, String member) {
        return Observed.unknown(call.malformed(READ, "`" + member + "` of connection `" + id + "` is left out"));
    }
}
