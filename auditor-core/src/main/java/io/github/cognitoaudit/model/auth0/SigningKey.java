package io.github.cognitoaudit.model.auth0;

import io.github.cognitoaudit.model.Observed;
import java.util.Optional;

/**
 * Describes a key that the tenant signs tokens with.
 *
 * <p>Auth0 answers {@code previous: true} on current and next keys too, so a key is classified by the other flags (facts.md 6.5).
 *
 * @param kid the key id, as in a token's header
 * @param current whether tokens are signed with it now
 * @param next whether the next rotation will use it
 * @param revoked whether it was revoked
 * @param rsaBits the size of the RSA modulus in bits, as the key's certificate says; empty for a key of another kind
 */
public record SigningKey(
        String kid, boolean current, boolean next, boolean revoked, Observed<Optional<Integer>> rsaBits) {
    private static final int FEWEST_BITS = 2048;

    /** Tells whether tokens are signed with it now and AWS can rely on them: not revoked, and RSA of 2048 bits or more. */
    public Observed<Boolean> isSound() {
        return current && !revoked
                ? rsaBits.map(bits -> bits.filter(size -> size >= FEWEST_BITS).isPresent())
                : Observed.known(false);
    }
}
