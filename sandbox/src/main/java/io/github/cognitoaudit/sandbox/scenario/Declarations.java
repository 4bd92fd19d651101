package io.github.cognitoaudit.sandbox.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says what the configuration declares about a target besides where its two sides are.
 *
 * @param issuer whether the issuer in use is named; without it the canonical domain counts as the one that logins use
 * @param pools whether the region and the identity pools are named; without them all pools of all regions are asked for
 * @param lastAccess whether the audit also asks when the roles last used each service
 * @param intent the values of {@code intent} by key, as YAML
 * @param ceiling the policy document that is the intent's ceiling; empty when there is none
 */
public record Declarations(
        boolean issuer, boolean pools, boolean lastAccess, Map<String, String> intent, Optional<String> ceiling) {

    /** Copies the intent. */
    public Declarations {
        intent = Collections.unmodifiableMap(new TreeMap<>(intent));
    }

    /** Returns what every target declares that says no more: its issuer, its pools, and that guests are forbidden. */
    public static Declarations usual() {
        return new Declarations(true, true, false, Map.of("guests", "forbidden"), Optional.empty());
    }

    /** Returns the same without the issuer. */
    public Declarations withoutIssuer() {
        return new Declarations(false, pools, lastAccess, intent, ceiling);
    }

    /** Returns the same without region and pools. */
    public Declarations withoutPools() {
        return new Declarations(issuer, false, lastAccess, intent, ceiling);
    }

    /** Returns the same with the read of the last access switched on. */
    public Declarations readingLastAccess() {
        return new Declarations(issuer, pools, true, intent, ceiling);
    }

    /** Returns the same with another intent, such as {@code "selfSignUp", "forbidden"}. */
    public Declarations intending(String key, String value) {
        Map<String, String> changed = new TreeMap<>(intent);
        changed.put(key, value);
        return new Declarations(issuer, pools, lastAccess, changed, ceiling);
    }

    /** Returns the same with a ceiling. */
    public Declarations within(String document) {
        return new Declarations(issuer, pools, lastAccess, intent, Optional.of(document));
    }
}
