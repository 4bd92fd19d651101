package io.github.cognitoaudit.model.oidc;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;

/**
 * Describes what the issuer in use publishes.
 *
 * @param url the issuer, {@code https://<domain>/} with the final slash, as Auth0 writes it into {@code iss}
 * @param discovery the discovery document
 * @param keys the published keys (JWKS)
 * @param tls the certificate chain that the host of {@code jwks_uri} presents
 */
public record IssuerSite(String url, Observed<Discovery> discovery, Listing<PublicKey> keys, Observed<TlsChain> tls)
        implements Resource {

    @Override
    public ResourceId id() {
        return new ResourceId(url);
    }

    /** Returns the issuer as an IAM provider URL for Cognito: no scheme, no final slash (facts.md 2.1). */
    public String providerUrl() {
        String bare = url.startsWith("https://") ? url.substring("https://".length()) : url;
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
