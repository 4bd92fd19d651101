package io.github.cognitoaudit.config;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says where the AWS side is.
 *
 * @param regions the regions whose pools are read; empty when all regions of the partition are
 * @param identityPools the pool ids of the chain; empty when every pool that references the provider counts
 * @param profile the profile of the AWS configuration files; empty for the default chain
 * @param assumeRole the role to take for reading; empty when none
 * @param reads the optional reads that are made
 * @param endpoints the endpoint by service name ({@code iam}, {@code sts}, {@code cognitoIdentity}); the rest as the SDK decides
 */
public record AwsSettings(
        Optional<List<String>> regions,
        Optional<List<String>> identityPools,
        Optional<String> profile,
        Optional<AssumeRole> assumeRole,
        Set<OptionalRead> reads,
        Map<String, URI> endpoints) {

    /** Copies the collections. */
    public AwsSettings {
        regions = regions.map(List::copyOf);
        identityPools = identityPools.map(List::copyOf);
        reads = Set.copyOf(reads);
        endpoints = Map.copyOf(endpoints);
    }
}
