package io.github.cognitoaudit.collect.auth0;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Auth0Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Finds the clients of the chain: the declared ones and the audiences by their ids, or all where none is declared.
 *
 * @param clients reads clients
 * @param connections reads the connections of chain clients, or knows the gap in their place
 * @param executor where the reads run, side by side
 */
record ClientSearch(ClientReads clients, Function<String, Listing<Auth0Connection>> connections, Executor executor) {

    /**
     * What a search found.
     *
     * @param clients the clients, sorted by id, and the gaps where more may be
     * @param absent ids that the tenant does not have, sorted
     * @param everyClientAsked whether all clients were asked for
     */
    record Found(Listing<Auth0Client> clients, List<String> absent, boolean everyClientAsked) {}

    /**
     * Reads the declared clients with their connections at once, and the audiences as soon as they are known.
     *
     * <p>The future fails with a {@link CollectionException} when the tenant does not have a declared client.
     */
    CompletableFuture<Found> byId(List<String> declared, CompletableFuture<Set<String>> audiences) {
        Map<String, CompletableFuture<Observed<Optional<Auth0Client>>>> chain = new LinkedHashMap<>();
        declared.stream().distinct().forEach(id -> chain.put(id, chainClient(id)));
        CompletableFuture<Map<String, Observed<Optional<Auth0Client>>>> others =
                audiences.thenCompose(ids -> all(lookups(ids, declared)));
        return all(chain).thenCombine(others, (named, found) -> {
            Map<String, Observed<Optional<Auth0Client>>> all = new LinkedHashMap<>(named);
            all.putAll(found);
            return found(all);
        });
    }

    /** Lists all clients, and reads the connections of those that are audiences. */
    CompletableFuture<Found> everyClient(CompletableFuture<Set<String>> audiences) {
        return CompletableFuture.supplyAsync(clients::all, executor)
                .thenCompose(found -> audiences.thenCompose(ids -> withConnections(found, ids)))
                .thenApply(found -> new Found(found, List.of(), true));
    }

    private CompletableFuture<Observed<Optional<Auth0Client>>> chainClient(String id) {
        CompletableFuture<Observed<Optional<Auth0Client>>> client = CompletableFuture.supplyAsync(
                () -> clients.find(id).map(found -> Optional.of(found.orElseThrow(() -> noSuchClient(id)))), executor);
        CompletableFuture<Listing<Auth0Connection>> sources =
                CompletableFuture.supplyAsync(() -> connections.apply(id), executor);
        return client.thenCombine(
                sources, (found, enabled) -> found.map(known -> known.map(one -> with(one, enabled))));
    }

    private CompletionException noSuchClient(String id) {
        return new CompletionException(
                new CollectionException("no such client: `" + id + "` of `auth0.clients` is no client of `"
                        + clients.tenantDomain() + "`: name a client id of that tenant"));
    }

    private Map<String, CompletableFuture<Observed<Optional<Auth0Client>>>> lookups(
            Set<String> ids, List<String> declared) {
        Map<String, CompletableFuture<Observed<Optional<Auth0Client>>>> lookups = new LinkedHashMap<>();
        ids.stream()
                .filter(id -> !declared.contains(id))
                .sorted()
                .forEach(id -> lookups.put(id, CompletableFuture.supplyAsync(() -> clients.find(id), executor)));
        return lookups;
    }

    private CompletableFuture<Listing<Auth0Client>> withConnections(Listing<Auth0Client> found, Set<String> audiences) {
        Map<String, CompletableFuture<Auth0Client>> chain = new LinkedHashMap<>();
        for (Auth0Client client : found.items()) {
            chain.put(
                    client.clientId(),
                    audiences.contains(client.clientId())
                            ? CompletableFuture.supplyAsync(
                                    () -> with(client, connections.apply(client.clientId())), executor)
                            : CompletableFuture.completedFuture(client));
        }
        return all(chain).thenApply(read -> new Listing<>(List.copyOf(read.values()), found.gaps()));
    }

    private static Found found(Map<String, Observed<Optional<Auth0Client>>> lookups) {
        List<Auth0Client> there = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        lookups.forEach((id, lookup) -> {
            Listing<Optional<Auth0Client>> answer =
                    lookup.fold(known -> Listing.of(List.of(known)), Listing::<Optional<Auth0Client>>unread);
            gaps.addAll(answer.gaps());
            for (Optional<Auth0Client> client : answer.items()) {
                client.ifPresentOrElse(there::add, () -> absent.add(id));
            }
        });
        there.sort(Comparator.comparing(Auth0Client::clientId));
        absent.sort(Comparator.naturalOrder());
        return new Found(new Listing<>(there, gaps), absent, false);
    }

    private static Auth0Client with(Auth0Client client, Listing<Auth0Connection> connections) {
        return new Auth0Client(
                client.tenantDomain(),
                client.clientId(),
                client.name(),
                client.appType(),
                client.signingAlgorithm(),
                client.settings(),
                connections);
    }

    private static <T> CompletableFuture<Map<String, T>> all(Map<String, CompletableFuture<T>> futures) {
        Collection<CompletableFuture<T>> waitedFor = futures.values();
        return CompletableFuture.allOf(waitedFor.toArray(CompletableFuture[]::new))
                .thenApply(done -> {
                    Map<String, T> results = new LinkedHashMap<>();
                    futures.forEach((id, future) -> results.put(id, future.join()));
                    return results;
                });
    }
}
