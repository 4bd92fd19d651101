package io.github.cognitoaudit.model.aws;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Describes which claims of a provider become principal tags of the session.
 *
 * @param providerName the key of the map; for an OIDC provider its ARN (facts.md 3.1)
 * @param useDefaults whether Cognito's default mapping is used ({@code aud} and {@code sub} for OIDC)
 * @param tags claim by tag key
 */
public record PrincipalTagMap(String providerName, boolean useDefaults, Map<String, String> tags) {

    private static final Map<String, String> DEFAULTS = Map.of("client", "aud", "username", "sub");

    /** Copies the tags in the order of their keys. */
    public PrincipalTagMap {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** Returns the place of the map within the pool. */
    public String place() {
        return "PrincipalTags/" + providerName;
    }

    /** Tells whether sessions get any tag by the map, if only by Cognito's default. */
    public boolean tagsSessions() {
        return useDefaults || !tags.isEmpty();
    }

    /** Returns the tags that come from claims of a kind. */
    public List<ClaimTag> tagsFrom(Predicate<String> claims) {
        return tags.entrySet().stream()
                .filter(tag -> claims.test(tag.getValue()))
                .map(tag -> new ClaimTag(this, tag.getKey(), tag.getValue()))
                .toList();
    }

    /** Returns the map without some tags, by their keys, and without Cognito's default. */
    public PrincipalTagMap without(Collection<String> keys) {
        Map<String, String> left = new TreeMap<>(tags);
        left.keySet().removeAll(keys);
        return new PrincipalTagMap(providerName, false, left);
    }

    /** Returns the same map for another provider. */
    public PrincipalTagMap of(String otherProvider) {
        return new PrincipalTagMap(otherProvider, useDefaults, tags);
    }

    /** Returns the claim that becomes the tag with this key, in any case. */
    public Optional<String> claim(String key) {
        return all().entrySet().stream()
                .filter(tag -> tag.getKey().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the keys of the tags that the claim becomes. */
    public List<String> keysOf(String claim) {
        return all().entrySet().stream()
                .filter(tag -> tag.getValue().equals(claim))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(useDefaults ? DEFAULTS : Map.of());
        all.putAll(tags);
        return all;
    }
}
