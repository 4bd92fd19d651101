package io.github.cognitoaudit.collect.aws;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PoolRoles;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Holds the pools while they are being read, so that nobody who needs only their roles waits for their tags.
 *
 * @param roleArns the ARNs of the roles that the pools hand out; a pool of which they could not be read adds none
 * @param pools the pools, sorted by id
 * @param listedRegions the regions whose pools were listed to the end
 */
record PoolsRead(
        CompletableFuture<Set<String>> roleArns,
        CompletableFuture<Listing<IdentityPool>> pools,
        CompletableFuture<List<String>> listedRegions) {

    /**
     * One pool.
     *
     * @param roles what it hands out
     * @param pool the whole of it, those roles included
     */
    record One(CompletableFuture<Observed<PoolRoles>> roles, CompletableFuture<IdentityPool> pool) {}

    /**
     * The pools of one region.
     *
     * @param region the region's name
     * @param pools those that were listed, and gaps where the listing broke off
     */
    record OfRegion(String region, Listing<One> pools) {}

    /** Joins the declared pools; no region was listed for them. */
    static PoolsRead declared(List<One> begun) {
        return of(CompletableFuture.completedFuture(Listing.of(begun)), CompletableFuture.completedFuture(List.of()));
    }

    /** Joins the pools of all regions. */
    static PoolsRead listed(CompletableFuture<List<OfRegion>> begun) {
        return of(
                begun.thenApply(regions -> Listing.of(regions).flatMap(OfRegion::pools)),
                begun.thenApply(regions -> regions.stream()
                        .filter(region -> region.pools().isComplete())
                        .map(OfRegion::region)
                        .toList()));
    }

    private static PoolsRead of(CompletableFuture<Listing<One>> begun, CompletableFuture<List<String>> listedRegions) {
        return new PoolsRead(
                begun.thenCompose(pools -> AwsCalls.each(pools, One::roles)).thenApply(PoolsRead::arns),
                begun.thenCompose(pools -> AwsCalls.each(pools, One::pool)).thenApply(PoolsRead::sorted),
                listedRegions);
    }

    private static Set<String> arns(Listing<Observed<PoolRoles>> read) {
        return read.items().stream()
                .flatMap(roles -> roles.fold(known -> known.all().stream(), gap -> List.<String>of().stream()))
                .collect(Collectors.toSet());
    }

    private static Listing<IdentityPool> sorted(Listing<IdentityPool> pools) {
        return new Listing<>(
                pools.items().stream()
                        .sorted(Comparator.comparing(IdentityPool::poolId))
                        .toList(),
                pools.gaps());
    }
}
