package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.OidcProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Joins the chain's provider with the pools of which one must reference it.
 *
 * @param id the id of a declared pool; where none is declared, the provider's ARN
 * @param providerArn the ARN of the chain's provider, without a final slash where both exist
 * @param candidates the declared pool, or every pool of the regions in scope
 */
public record PoolReference(ResourceId id, String providerArn, Listing<IdentityPool> candidates) implements Resource {

    /** Lists one reference a declared pool, or a single one for any pool; none where the chain has no provider. */
    public static Listing<PoolReference> in(World world) {
        Listing<OidcProvider> providers = world.chain().providers();
        Optional<String> arn = providers.items().stream().map(OidcProvider::arn).min(Comparator.naturalOrder());
        if (arn.isEmpty()) {
            return new Listing<>(List.of(), providers.gaps());
        }
        Listing<IdentityPool> pools = world.account().pools();
        return Listing.of(world.scope()
                .identityPools()
                .map(declared -> declared.stream()
                        .map(id -> new PoolReference(new ResourceId(id), arn.get(), named(id, pools)))
                        .toList())
                .orElseGet(() -> List.of(new PoolReference(new ResourceId(arn.get()), arn.get(), pools))));
    }

    /** Tells whether a declared pool is meant. */
    public boolean isDeclared() {
        return !id.value().equals(providerArn);
    }

    private static Listing<IdentityPool> named(String id, Listing<IdentityPool> pools) {
        List<IdentityPool> found =
                pools.items().stream().filter(pool -> pool.poolId().equals(id)).toList();
        return found.isEmpty() ? new Listing<>(found, pools.gaps()) : Listing.of(found);
    }
}
