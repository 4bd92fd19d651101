package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names a client or an identity pool of the configuration, which a chain should connect.
 *
 * @param id the id of the resource
 * @param name the client id or the pool id, as configured
 * @param isClient whether it is a client
 */
public record ChainEnd(ResourceId id, String name, boolean isClient) implements Resource {

    /** Lists the configured clients, then the configured pools. */
    public static List<ChainEnd> in(World world) {
        Scope scope = world.scope();
        Stream<ChainEnd> clients = scope.clients().stream()
                .flatMap(List::stream)
                .map(client -> new ChainEnd(ResourceId.ofAuth0(scope.auth0Domain(), "client", client), client, true));
        Stream<ChainEnd> pools = scope.identityPools().stream()
                .flatMap(List::stream)
                .map(pool -> new ChainEnd(new ResourceId(pool), pool, false));
        return Stream.concat(clients, pools).distinct().toList();
    }

    /** Lists what a chain connects it with: pools and directly trusting roles for a client, client ids for a pool. */
    public Listing<String> otherEnds(World world) {
        return isClient ? poolsAndRoles(world) : clients(world);
    }

    private Listing<String> poolsAndRoles(World world) {
        return world.chain().providersAdmitting(name).flatMap(provider -> {
            Listing<String> pools = world.chain().poolsReferencing(provider).map(IdentityPool::poolId);
            Listing<String> roles = world.account()
                    .roles()
                    .filter(role -> role.trustsDirectly(provider.arn()))
                    .map(IamRole::arn);
            return pools.and(roles);
        });
    }

    private Listing<String> clients(World world) {
        return pool(world)
                .flatMap(pool -> world.chain().providers().filter(provider -> pool.references(provider.arn())))
                .flatMap(provider -> world.target().clientIds().filter(provider::admits));
    }

    /** Lists the pool itself: nothing for a client, and for a pool that the account does not have. */
    public Listing<IdentityPool> pool(World world) {
        Listing<IdentityPool> pools = world.account().pools();
        List<IdentityPool> found = pools.items().stream()
                .filter(pool -> pool.poolId().equals(name))
                .toList();
        return isClient || !found.isEmpty() ? Listing.of(found) : new Listing<>(found, pools.gaps());
    }
}
