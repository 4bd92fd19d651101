package io.github.cognitoaudit.model.auth0;

/**
 * Describes a custom domain of the tenant.
 *
 * @param domain the host name, such as {@code login.acme.com}
 * @param status {@code ready} when it serves logins; other values as Auth0 answers them
 * @param type {@code auth0_managed_certs} or {@code self_managed_certs}, or another value as Auth0 answers it
 */
public record CustomDomain(String domain, String status, String type) {

    /** Tells whether it serves logins. */
    public boolean isReady() {
        return status.equals("ready");
    }

    /** Tells whether the team looks after its certificate, on a reverse proxy of its own (facts.md 2.2). */
    public boolean isSelfManaged() {
        return type.equals("self_managed_certs");
    }
}
