package io.github.cognitoaudit.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says where the Auth0 side is.
 *
 * @param domain the canonical domain of the tenant, such as {@code acme.eu.auth0.com}
 * @param issuer the custom domain that logins use; empty when they use the canonical one
 * @param clients the client ids of the chain; empty when every client that is an audience counts
 * @param managementUrl where Management API and token calls go in place of {@code https://<domain>}; http for loopback only
 * @param issuerConnectTo {@code host:port} to connect to in place of the issuer's; names and SNI stay, as curl's --connect-to
 * @param reads the optional reads that are made
 * @param credentials the names of the environment variables that hold the credentials
 */
public record Auth0Settings(
        String domain,
        Optional<String> issuer,
        Optional<List<String>> clients,
        Optional<URI> managementUrl,
        Optional<HostAndPort> issuerConnectTo,
        Set<OptionalRead> reads,
        Auth0CredentialNames credentials) {

    /** Copies the collections. */
    public Auth0Settings {
        clients = clients.map(List::copyOf);
        reads = Set.copyOf(reads);
    }

    /** Returns the host that logins use. */
    public String issuerInUse() {
        return issuer.orElse(domain);
    }
}
