package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;

/**
 * Describes what an issuer publishes.
 *
 * @param host the host name that logins use
 * @param issuer the {@code issuer} of the discovery document
 * @param jwksUri the {@code jwks_uri} of the discovery document
 * @param algorithms {@code id_token_signing_alg_values_supported}
 * @param keys the ids of the published keys
 * @param domainStatus what the Management API says of the custom domain, such as {@code ready}; the host answers whatever it says, as
 *     one behind a proxy of the team's own does that keeps the documents
 * @param certificateDays how many days its TLS certificate is still valid
 */
public record Issuer(
        String host,
        String issuer,
        String jwksUri,
        List<String> algorithms,
        List<String> keys,
        String domainStatus,
        int certificateDays) {

    private static final int USUAL_DAYS = 90;

    /** Copies the lists. */
    public Issuer {
        algorithms = List.copyOf(algorithms);
        keys = List.copyOf(keys);
    }

    /** Returns the issuer that Auth0 sets up for a host of a tenant. */
    public static Issuer of(String host, Tenant tenant) {
        String url = "https://" + host + "/";
        return new Issuer(
                host,
                url,
                url + ".well-known/jwks.json",
                List.of("HS256", "RS256", "PS256"),
                tenant.publishedKeys(),
                "ready",
                USUAL_DAYS);
    }

    /** Returns the same issuer with another {@code issuer} in its discovery document. */
    public Issuer claiming(String other) {
        return new Issuer(host, other, jwksUri, algorithms, keys, domainStatus, certificateDays);
    }

    /** Returns the same issuer with other published keys. */
    public Issuer publishing(List<String> other) {
        return new Issuer(host, issuer, jwksUri, algorithms, other, domainStatus, certificateDays);
    }

    /** Returns the same issuer on a custom domain of another status, such as {@code pending_verification}. */
    public Issuer ofStatus(String other) {
        return new Issuer(host, issuer, jwksUri, algorithms, keys, other, certificateDays);
    }

    /** Returns the same issuer with a certificate that ends in so many days. */
    public Issuer expiringIn(int days) {
        return new Issuer(host, issuer, jwksUri, algorithms, keys, domainStatus, days);
    }
}
