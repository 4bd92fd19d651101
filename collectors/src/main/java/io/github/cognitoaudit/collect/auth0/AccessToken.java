package io.github.cognitoaudit.collect.auth0;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a Management API token, in memory only; the text form hides it.
 *
 * @param value the token
 * @param scopes what it grants; empty when nobody says, since a token need not be a JWT
 */
record AccessToken(String value, Optional<Set<String>> scopes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    AccessToken {
        scopes = scopes.map(Set::copyOf);
    }

    /**
     * Reads a token with the scopes that came beside it, else those that a JWT names in its payload. The signature is left to
     * Auth0: the scopes only explain gaps and never open anything.
     */
    static AccessToken of(String value, Optional<String> scope) {
        return new AccessToken(
                value,
                scope.or(() -> payloadScope(value))
                        .map(text -> Arrays.stream(text.strip().split("\\s+"))
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** Returns those of the scopes that the token is known not to grant; all of them when nothing is known. */
    List<String> missing(List<String> needed) {
        List<String> missing = needed.stream()
                .filter(scope -> !scopes.map(granted -> granted.contains(scope)).orElse(false))
                .toList();
        return missing.isEmpty() ? needed : missing;
    }

    /** Tells whether the token is known to grant one of the scopes. */
    boolean isKnownToGrant(String... anyOf) {
        return scopes.map(granted -> Arrays.stream(anyOf).anyMatch(granted::contains))
                .orElse(false);
    }

    /** Tells whether a header can carry the text: visible ASCII only. */
    static boolean isSendable(String token) {
        return !token.isEmpty() && token.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    @Override
    public String toString() {
        return "AccessToken[" + scopes.map(Object::toString).orElse("unknown scopes") + "]";
    }

    private static Optional<String> payloadScope(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            JsonNode scope = JSON.readTree(payload).path("scope");
            return scope.isTextual() ? Optional.of(scope.textValue()) : Optional.empty();
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
