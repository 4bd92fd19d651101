package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import java.util.List;

/**
 * Holds everything that was read for one target.
 *
 * @param name the target's name in the configuration
 * @param scope what was looked at
 * @param tenant the Auth0 side
 * @param issuer the public side of the issuer in use
 * @param account the AWS side
 */
public record TargetSnapshot(String name, Scope scope, Tenant tenant, IssuerSite issuer, Account account) {

    /** Lists the ids of the clients of the chain: the declared ones, or every audience that is a client of the tenant. */
    public Listing<String> clientIds() {
        return scope.clients()
                .map(Listing::of)
                .orElseGet(() -> Chain.of(this).clients().map(Auth0Client::clientId));
    }

    /** Tells whether a provider URL, as IAM answers it, is the issuer in use, the final slash aside. */
    public boolean isIssuer(String providerUrl) {
        String own = issuer.providerUrl();
        return providerUrl.equals(own) || providerUrl.equals(own + "/");
    }

    /** Returns everything that was not read for this target, whether or not a rule needs it. */
    public List<Gap> gaps() {
        return SnapshotGaps.of(this);
    }
}
