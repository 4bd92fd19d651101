package io.github.cognitoaudit.model.auth0;

/**
 * Describes a custom domain of the tenant.
 *
 * @param domain the host name, such as {@code login.acme.com}
 * @param status {@code ready} when it serves logins; other values as Auth0 answers them
 * @param type {@code auth0_managed_certs} or {@code self_managed_certs}, or another value as Auth0 answers it
 */
public record CustomDomain(String domain, String status, String type) {}
