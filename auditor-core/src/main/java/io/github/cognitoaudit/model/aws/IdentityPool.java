package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import java.util.List;

/**
 * Describes a Cognito identity pool.
 *
 * @param poolId the pool id, {@code <region>:<uuid>}
 * @param region the region
 * @param name the pool's name
 * @param guestsAllowed {@code AllowUnauthenticatedIdentities}
 * @param classicFlowAllowed {@code AllowClassicFlow}; left out means off (facts.md 3.1)
 * @param oidcProviderArns {@code OpenIdConnectProviderARNs}; left out means none
 * @param otherLogins what else the pool takes logins of
 * @param roles the roles and role mappings
 * @param principalTagMaps the principal-tag maps of the attached OIDC providers; a provider without a map is not listed
 */
public record IdentityPool(
        String poolId,
        String region,
        Observed<String> name,
        Observed<Boolean> guestsAllowed,
        Observed<Boolean> classicFlowAllowed,
        Observed<List<String>> oidcProviderArns,
        Observed<PoolLogins> otherLogins,
        Observed<PoolRoles> roles,
        Listing<PrincipalTagMap> principalTagMaps)
        implements Resource {

    @Override
    public ResourceId id() {
        return new ResourceId(poolId);
    }

    /** Tells whether the pool references an OIDC provider, by its exact ARN. */
    public Observed<Boolean> references(String providerArn) {
        return oidcProviderArns.map(arns -> arns.contains(providerArn));
    }
}
