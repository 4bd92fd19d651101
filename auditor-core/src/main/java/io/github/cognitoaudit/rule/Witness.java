package io.github.cognitoaudit.rule;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives one concrete case that proves a violation: a request that is allowed, or a token that gets in.
 *
 * @param values the parts of the case by name, such as {@code action} and {@code resource}, or {@code aud} and {@code amr}
 */
public record Witness(Map<String, String> values) {

    /** Copies the values in the order of their names. */
    public Witness {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Returns a request that the role may make. */
    public static Witness request(String action, String resource) {
        return new Witness(Map.of("action", action, "resource", resource));
    }

    /** Returns a token that the role lets in, or refuses against the intent. */
    public static Witness token(String aud, String amr) {
        return new Witness(Map.of("aud", aud, "amr", amr));
    }
}
