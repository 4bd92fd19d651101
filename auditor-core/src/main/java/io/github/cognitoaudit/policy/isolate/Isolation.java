package io.github.cognitoaudit.policy.isolate;

import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Access;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers whether two different identities of a pool can both write, or both read, one resource.
 *
 * <p>The identity side only: policies of resources are not seen. That they are isolated rests on the shape of identity ids: a
 * region, a colon and a UUID, which no other text of a resource's name contains (policy-engine.md 1.4).
 */
public sealed interface Isolation {

    /**
     * Decides for two identities, each in a session of its role.
     *
     * @param first the policies of the one identity's role
     * @param second the policies of the other identity's role; the same for two identities in one role
     * @param scope what counts
     */
    static Isolation decide(RoleLayers first, RoleLayers second, IsolationScope scope) {
        return new IsolationProof(first, second, scope).decide();
    }

    /** Answers from whichever answer this is; all three must be given. */
    <R> R fold(
            Supplier<? extends R> isolated,
            Function<? super NotIsolated, ? extends R> notIsolated,
            Function<String, ? extends R> undecided);

    /** They can not. */
    record Isolated() implements Isolation {
        @Override
        public <R> R fold(
                Supplier<? extends R> isolated,
                Function<? super NotIsolated, ? extends R> notIsolated,
                Function<String, ? extends R> undecided) {
            return isolated.get();
        }
    }

    /**
     * They can.
     *
     * @param access what both can do
     * @param first the request of the one, which its role allows
     * @param second the request of the other on the same resource, which its role allows
     */
    record NotIsolated(Access access, Request first, Request second) implements Isolation {
        @Override
        public <R> R fold(
                Supplier<? extends R> isolated,
                Function<? super NotIsolated, ? extends R> notIsolated,
                Function<String, ? extends R> undecided) {
            return notIsolated.apply(this);
        }
    }

    /**
     * Neither was proven.
     *
     * @param reason why, lower case
     */
    record Undecided(String reason) implements Isolation {
        @Override
        public <R> R fold(
                Supplier<? extends R> isolated,
                Function<? super NotIsolated, ? extends R> notIsolated,
                Function<String, ? extends R> undecided) {
            return undecided.apply(reason);
        }
    }
}
