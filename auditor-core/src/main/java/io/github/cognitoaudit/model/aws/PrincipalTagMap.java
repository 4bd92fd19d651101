package io.github.cognitoaudit.model.aws;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Describes which claims of a provider become principal tags of the session.
 *
 * @param providerName the key of the map; for an OIDC provider its ARN (facts.md 3.1)
 * @param useDefaults whether Cognito's default mapping is used ({@code aud} and {@code sub} for OIDC)
 * @param tags claim by tag key
 */
public record PrincipalTagMap(String providerName, boolean useDefaults, Map<String, String> tags) {

    /** Copies the tags in the order of their keys. */
    public PrincipalTagMap {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
