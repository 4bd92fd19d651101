package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.model.aws.IdentityPool;

/**
 * Says that a pool in scope hands out a role.
 *
 * @param pool the pool
 * @param slot by which way
 * @param roleArn the role's ARN as the pool names it
 */
public record SlotRole(IdentityPool pool, Slot slot, String roleArn) implements Resource {

    @Override
    public ResourceId id() {
        return new ResourceId(pool.poolId() + "#" + roleArn);
    }
}
