package io.github.cognitoaudit.model;

import java.util.Objects;

/**
 * Identifies a resource in findings, suppressions and fingerprints.
 *
 * <p>AWS resources are named by their ARN, identity pools by their pool id, issuers by their URL with the final slash, Auth0
 * resources by {@code auth0:<tenant domain>:<kind>/<id>}.
 *
 * @param value the identity, not blank
 */
public record ResourceId(String value) implements Comparable<ResourceId> {

    /**
     * Checks that the identity says something.
     *
     * @throws IllegalArgumentException when the value is blank
     */
    public ResourceId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a resource needs an identity, found a blank one");
        }
    }

    /** Returns the identity of a resource of an Auth0 tenant, such as {@code auth0:acme.eu.auth0.com:client/abc}. */
    public static ResourceId ofAuth0(String tenantDomain, String kind, String id) {
        return new ResourceId("auth0:" + tenantDomain + ":" + kind + "/" + id);
    }

    @Override
    public int compareTo(ResourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
