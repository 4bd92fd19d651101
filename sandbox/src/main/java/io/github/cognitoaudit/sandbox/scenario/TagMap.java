package io.github.cognitoaudit.sandbox.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Describes which claims a pool turns into principal tags for one provider.
 *
 * @param providerName the key of the map; the ARN of an OIDC provider, if it is to have an effect
 * @param useDefaults whether Cognito's own mapping is used
 * @param tags the claim by tag
 */
public record TagMap(String providerName, boolean useDefaults, Map<String, String> tags) {

    /** Copies the tags. */
    public TagMap {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
