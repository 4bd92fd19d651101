package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import java.util.List;
import java.util.Optional;

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
 * @param principalTagMaps the principal-tag maps under the ARNs of the attached OIDC providers, and those that were set under their bare
 *     URLs by mistake; a provider without a map is not listed
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

    private static final String TAG_MAP = "cognito-identity:GetPrincipalTagAttributeMap";

    @Override
    public ResourceId id() {
        return new ResourceId(poolId);
    }

    /** Lists every provider of whose logins the pool takes. */
    public Listing<AttachedProvider> attached() {
        Listing<AttachedProvider> oidc =
                Listing.from(oidcProviderArns).map(arn -> new AttachedProvider("OpenIdConnectProviderARNs", arn));
        return oidc.and(Listing.from(otherLogins.map(logins -> logins.byField().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(name -> new AttachedProvider(field.getKey(), name)))
                .toList())));
    }

    /**
     * Tells whether the key of a role mapping or principal-tag map is a provider that the pool takes logins of (facts.md 3.1): an OIDC
     * provider by its exact ARN, never by its URL.
     */
    public Observed<Boolean> attaches(String key) {
        if (OidcProvider.urlIn(key).isPresent()) {
            return references(key);
        }
        return key.startsWith("https://") ? Observed.known(false) : otherLogins.map(logins -> logins.areMeantBy(key));
    }

    /** Finds the attached OIDC provider whose URL a key is that should have been its ARN; empty where none was read. */
    public Optional<String> attachedArnFor(String key) {
        String url = bare(OidcProvider.urlIn(key).orElse(key));
        return Listing.from(oidcProviderArns).items().stream()
                .filter(arn -> OidcProvider.urlIn(arn).map(IdentityPool::bare).equals(Optional.of(url)))
                .findFirst();
    }

    private static String bare(String url) {
        String path = url.startsWith("https://") ? url.substring("https://".length()) : url;
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Lists the role mappings. */
    public Listing<RoleMapping> mappings() {
        return Listing.from(roles.map(PoolRoles::mappings));
    }

    /** Lists the rules of the role mappings, in their order; a mapping whose type is not known may have some. */
    public Listing<MappedRole> mappedRoles() {
        return mappings().flatMap(RoleMapping::mappedRoles);
    }

    /** Lists the roles that signed-in identities can get. */
    public Listing<String> userRoles() {
        return Listing.from(roles.map(PoolRoles::forUsers));
    }

    /** Tells whether the pool references an OIDC provider, by its exact ARN. */
    public Observed<Boolean> references(String providerArn) {
        return oidcProviderArns.map(arns -> arns.contains(providerArn));
    }

    /** Lists the principal-tag maps that have an effect: those under the ARN of an attached provider (facts.md 3.1). */
    public Listing<PrincipalTagMap> tagMapsInEffect() {
        return principalTagMaps.filter(map -> references(map.providerName()));
    }

    /**
     * Tells whether sessions of the pool may have a principal tag with this key, in any case; tags on the roles do not count, and maps
     * of other logins than OIDC providers are not read.
     */
    public Observed<Boolean> mapsTag(String tag) {
        Listing<PrincipalTagMap> maps = tagMapsInEffect();
        if (maps.items().stream().anyMatch(map -> map.claim(tag).isPresent())) {
            return Observed.known(true);
        }
        return maps.gaps().stream()
                .findFirst()
                .<Observed<Boolean>>map(Observed::unknown)
                .orElseGet(() -> otherLogins.flatMap(logins -> logins.names().isEmpty()
                        ? Observed.known(false)
                        : Observed.unknown(Gap.notAsked(TAG_MAP, "the maps of other logins are not read"))));
    }

    /** Returns the keys of the principal tags that differ for each identity: what the map of the only login takes from {@code sub}. */
    public List<String> tagsOfIdentity() {
        boolean oneLogin = oidcProviderArns.fold(arns -> arns.size() == 1, gap -> false)
                && otherLogins.fold(logins -> logins.names().isEmpty(), gap -> false)
                && tagMapsInEffect().isComplete()
                && tagMapsInEffect().items().size() == 1;
        return oneLogin ? tagMapsInEffect().items().get(0).keysOf("sub") : List.of();
    }
}
