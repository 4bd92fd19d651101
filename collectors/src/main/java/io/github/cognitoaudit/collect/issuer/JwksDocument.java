package io.github.cognitoaudit.collect.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.oidc.PublicKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Understands a JWKS document (RFC 7517); a key that can not be understood is a gap, and hides no other key. */
final class JwksDocument {

    private JwksDocument() {}

    /** Parses a document; the keys are sorted by their id. */
    static Listing<PublicKey> parse(JsonNode document) {
        if (!document.path("keys").isArray()) {
            return Listing.unread(malformed("the JWKS document has no list `keys`"));
        }
        List<PublicKey> keys = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        int position = 0;
        for (JsonNode key : document.path("keys")) {
            String where = "key " + ++position + " of the JWKS document ";
            try {
                keys.add(key(key));
            } catch (IllegalArgumentException e) {
                gaps.add(malformed(where + e.getMessage()));
            }
        }
        keys.sort(Comparator.comparing((PublicKey key) -> key.kid().orElse("")).thenComparing(PublicKey::kty));
        return new Listing<>(keys, gaps);
    }

    private static PublicKey key(JsonNode key) {
        String kty = text(key, "kty").orElseThrow(() -> new IllegalArgumentException("has no `kty`"));
        return new PublicKey(
                text(key, "kid"),
                kty,
                text(key, "use"),
                text(key, "alg"),
                kty.equals("RSA") ? Optional.of(bits(key)) : Optional.empty());
    }

    private static Optional<String> text(JsonNode key, String member) {
        JsonNode value = key.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException("has a `" + member + "` that is no text");
        }
        return Optional.of(value.textValue());
    }

    private static int bits(JsonNode key) {
        String modulus = text(key, "n").orElseThrow(() -> new IllegalArgumentException("is RSA and has no `n`"));
        try {
            return new BigInteger(1, Base64.getUrlDecoder().decode(modulus)).bitLength();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has an `n` that is not base64url", e);
        }
    }

    private static Gap malformed(String detail) {
        return new Gap(GapReason.MALFORMED, IssuerCollector.KEYS, detail, List.of());
    }
}
