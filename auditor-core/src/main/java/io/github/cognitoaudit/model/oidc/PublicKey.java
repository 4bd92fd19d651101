package io.github.cognitoaudit.model.oidc;

import java.util.Optional;

/**
 * Describes a key of the JWKS document.
 *
 * @param kid the key id; empty when left out
 * @param kty the key type, such as {@code RSA}
 * @param use {@code sig} or {@code enc}; empty when left out, which allows both (RFC 7517 section 4.2)
 * @param alg the algorithm; empty when left out
 * @param bits the size of an RSA modulus in bits; empty for other keys
 */
public record PublicKey(
        Optional<String> kid, String kty, Optional<String> use, Optional<String> alg, Optional<Integer> bits) {

    /** Tells whether this is an RSA key that verifies signatures. */
    public boolean verifiesRsaSignatures() {
        return kty.equals("RSA") && use.map("sig"::equals).orElse(true);
    }
}
