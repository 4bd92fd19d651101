package io.github.cognitoaudit.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * Says what was collected for a target: where it was looked, and what was named.
 *
 * @param auth0Domain the canonical domain of the tenant
 * @param issuer the host that logins use; the canonical domain or a custom one
 * @param clients the declared client ids; empty when every audience that is a client counts
 * @param identityPools the declared pool ids; empty when every pool that references the provider counts
 * @param regions the regions whose pools were asked for, sorted
 */
public record Scope(
        String auth0Domain,
        String issuer,
        Optional<List<String>> clients,
        Optional<List<String>> identityPools,
        List<String> regions) {

    /** Copies the lists. */
    public Scope {
        clients = clients.map(List::copyOf);
        identityPools = identityPools.map(List::copyOf);
        regions = regions.stream().sorted().toList();
    }
}
