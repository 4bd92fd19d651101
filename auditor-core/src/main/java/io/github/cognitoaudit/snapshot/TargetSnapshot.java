package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.oidc.IssuerSite;

/**
 * Holds everything that was read for one target.
 *
 * @param name the target's name in the configuration
 * @param scope what was looked at
 * @param tenant the Auth0 side
 * @param issuer the public side of the issuer in use
 * @param account the AWS side
 */
public record TargetSnapshot(String name, Scope scope, Tenant tenant, IssuerSite issuer, Account account) {}
