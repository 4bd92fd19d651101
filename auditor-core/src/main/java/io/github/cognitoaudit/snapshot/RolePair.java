package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.policy.evaluate.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Joins two roles that two identities of one pool can have at the same time.
 *
 * @param pool the pool
 * @param first the role of the one identity
 * @param second the role of the other; the same where both have one role
 */
public record RolePair(IdentityPool pool, IamRole first, IamRole second) implements Resource {

    private static final String TAG = "aws:principaltag/";

    @Override
    public ResourceId id() {
        return new ResourceId(pool.poolId() + "#" + first.arn() + (isOneRole() ? "" : "+" + second.arn()));
    }

    /** Lists every pair of roles of each pool in scope, a role with itself included, in the order of their ARNs. */
    public static Listing<RolePair> allOf(World world) {
        return world.chain().pools().flatMap(pool -> {
            Listing<IamRole> roles = roles(pool, PoolRoles::all, world).sorted(Comparator.comparing(IamRole::arn));
            List<RolePair> pairs = new ArrayList<>();
            for (int i = 0; i < roles.items().size(); i++) {
                for (IamRole second : roles.items().subList(i, roles.items().size())) {
                    pairs.add(new RolePair(pool, roles.items().get(i), second));
                }
            }
            return new Listing<>(pairs, roles.gaps());
        });
    }

    /** Lists the guest role of each pool in scope with the role of its authenticated slot, where a pool has both. */
    public static Listing<RolePair> guestsAndUsers(World world) {
        return world.chain().pools().flatMap(pool -> {
            Listing<IamRole> guests =
                    roles(pool, roles -> roles.unauthenticated().stream().toList(), world);
            Listing<IamRole> users =
                    roles(pool, roles -> roles.authenticated().stream().toList(), world);
            return guests.flatMap(guest -> users.map(user -> new RolePair(pool, guest, user)));
        });
    }

    /** Tells whether both identities have one role. */
    public boolean isOneRole() {
        return first.arn().equals(second.arn());
    }

    /** Returns what was not read of the permissions of either role. */
    public List<Gap> permissionGaps() {
        return Stream.concat(first.permissionGaps().stream(), second.permissionGaps().stream())
                .distinct()
                .toList();
    }

    /** Returns why nobody knows whether sessions of the pool have the principal tags that the requests carry. */
    public List<Gap> doubts(Request... requests) {
        return Stream.of(requests)
                .flatMap(request -> request.context().values().keySet().stream())
                .filter(key -> key.startsWith(TAG))
                .distinct()
                .flatMap(key -> pool.mapsTag(key.substring(TAG.length()))
                        .fold(mapped -> mapped ? Stream.<Gap>empty() : Stream.of(unmapped(key)), Stream::of))
                .toList();
    }

    private static Gap unmapped(String key) {
        return Gap.undecided(
                "whether sessions have `" + key + "`", "no map of the pool has it, and tags on roles are not read");
    }

    private static Listing<IamRole> roles(IdentityPool pool, Function<PoolRoles, List<String>> which, World world) {
        return Listing.from(pool.roles().<List<String>>map(which)).flatMap(arn -> role(arn, world));
    }

    private static Listing<IamRole> role(String arn, World world) {
        return world.account().role(arn).fold(found -> Listing.of(found.stream().toList()), Listing::<IamRole>unread);
    }
}
