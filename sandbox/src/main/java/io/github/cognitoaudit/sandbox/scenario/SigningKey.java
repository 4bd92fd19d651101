package io.github.cognitoaudit.sandbox.scenario;

/**
 * Describes a key that a tenant signs tokens with.
 *
 * @param kid the key id
 * @param current whether tokens are signed with it now
 * @param next whether the next rotation will use it
 * @param revoked whether it was revoked
 * @param bits the size of the RSA key
 */
public record SigningKey(String kid, boolean current, boolean next, boolean revoked, int bits) {

    /** The size of the keys that Auth0 makes. */
    public static final int USUAL_BITS = 2048;

    /** Returns the key that signs now. */
    public static SigningKey current(String kid) {
        return new SigningKey(kid, true, false, false, USUAL_BITS);
    }

    /** Returns the key that signs after the next rotation. */
    public static SigningKey next(String kid) {
        return new SigningKey(kid, false, true, false, USUAL_BITS);
    }

    /** Returns the same key, revoked. */
    public SigningKey revoke() {
        return new SigningKey(kid, current, next, true, bits);
    }

    /** Returns the same key with another size. */
    public SigningKey ofBits(int other) {
        return new SigningKey(kid, current, next, revoked, other);
    }
}
