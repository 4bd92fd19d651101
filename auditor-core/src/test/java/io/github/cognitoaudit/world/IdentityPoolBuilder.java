package io.github.cognitoaudit.world;

import static io.github.cognitoaudit.world.Gaps.gap;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.PoolLogins;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.model.aws.RoleMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what an identity pool looks like; a sound one admits no guests, has no classic flow and one authenticated role. */
public final class IdentityPoolBuilder {
    private static final String DESCRIBE = "cognito-identity:DescribeIdentityPool";
    private static final String ROLES = "cognito-identity:GetIdentityPoolRoles";
    private static final String TAGS = "cognito-identity:GetPrincipalTagAttributeMap";

    private final String poolId;
    private Observed<String> name = Observed.known("acme");
    private Observed<Boolean> guests = Observed.known(false);
    private Observed<Boolean> classicFlow = Observed.known(false);
    private Observed<List<String>> providers = Observed.known(List.of(SoundWorld.PROVIDER_ARN));
    private Observed<PoolLogins> otherLogins = Observed.known(PoolLogins.none());
    private Optional<String> authenticated = Optional.of(SoundWorld.ROLE_ARN);
    private Optional<String> unauthenticated = Optional.empty();
    private final List<RoleMapping> mappings = new ArrayList<>();
    private Optional<Observed<PoolRoles>> rolesGap = Optional.empty();
    private final Readings<PrincipalTagMap> tagMaps = new Readings<>(TAGS, PrincipalTagMap::providerName);

    IdentityPoolBuilder(String poolId) {
        this.poolId = poolId;
    }

    /** Sets the name. */
    public IdentityPoolBuilder named(String value) {
        name = Observed.known(value);
        return this;
    }

    /** Withholds the name. */
    public IdentityPoolBuilder nameUnread(GapReason reason) {
        name = Observed.unknown(gap(reason, DESCRIBE));
        return this;
    }

    /** Says whether guests may enter. */
    public IdentityPoolBuilder guests(boolean allowed) {
        guests = Observed.known(allowed);
        return this;
    }

    /** Withholds whether guests may enter. */
    public IdentityPoolBuilder guestsUnread(GapReason reason) {
        guests = Observed.unknown(gap(reason, DESCRIBE));
        return this;
    }

    /** Says whether the classic flow is on. */
    public IdentityPoolBuilder classicFlow(boolean allowed) {
        classicFlow = Observed.known(allowed);
        return this;
    }

    /** Withholds whether the classic flow is on. */
    public IdentityPoolBuilder classicFlowUnread(GapReason reason) {
        classicFlow = Observed.unknown(gap(reason, DESCRIBE));
        return this;
    }

    /** Sets the ARNs of the attached OIDC providers. */
    public IdentityPoolBuilder references(String... providerArns) {
        providers = Observed.known(List.of(providerArns));
        return this;
    }

    /** Withholds the attached OIDC providers. */
    public IdentityPoolBuilder referencesUnread(GapReason reason) {
        providers = Observed.unknown(gap(reason, DESCRIBE));
        return this;
    }

    /** Sets what else the pool takes logins of. */
    public IdentityPoolBuilder alsoTakes(PoolLogins logins) {
        otherLogins = Observed.known(logins);
        return this;
    }

    /** Withholds what else the pool takes logins of. */
    public IdentityPoolBuilder otherLoginsUnread(GapReason reason) {
        otherLogins = Observed.unknown(gap(reason, DESCRIBE));
        return this;
    }

    /** Withholds all that {@code DescribeIdentityPool} answers. */
    public IdentityPoolBuilder descriptionUnread(GapReason reason) {
        return nameUnread(reason)
                .guestsUnread(reason)
                .classicFlowUnread(reason)
                .referencesUnread(reason)
                .otherLoginsUnread(reason);
    }

    /** Sets the role of the authenticated slot. */
    public IdentityPoolBuilder authenticatedRole(String arn) {
        authenticated = Optional.of(arn);
        return this;
    }

    /** Empties the authenticated slot. */
    public IdentityPoolBuilder withoutAuthenticatedRole() {
        authenticated = Optional.empty();
        return this;
    }

    /** Sets the role of the guest slot. */
    public IdentityPoolBuilder guestRole(String arn) {
        unauthenticated = Optional.of(arn);
        return this;
    }

    /** Adds a role mapping of the type {@code Rules}. */
    public IdentityPoolBuilder mappedByRules(String providerKey, String otherwise, MappingRule... rules) {
        return mapping(new RoleMapping(providerKey, "Rules", Optional.of(otherwise), List.of(rules)));
    }

    /** Adds a role mapping of the type {@code Token}. */
    public IdentityPoolBuilder mappedByToken(String providerKey, String otherwise) {
        return mapping(new RoleMapping(providerKey, "Token", Optional.of(otherwise), List.of()));
    }

    /** Adds a role mapping. */
    public IdentityPoolBuilder mapping(RoleMapping mapping) {
        mappings.add(mapping);
        return this;
    }

    /** Withholds the slots and the mappings. */
    public IdentityPoolBuilder rolesUnread(GapReason reason) {
        rolesGap = Optional.of(Observed.unknown(gap(reason, ROLES)));
        return this;
    }

    /** Adds a principal-tag map. */
    public IdentityPoolBuilder tagMap(PrincipalTagMap map) {
        tagMaps.put(map);
        return this;
    }

    /** Adds a principal-tag map of one tag. */
    public IdentityPoolBuilder tagged(String providerName, String tag, String claim) {
        return tagMap(new PrincipalTagMap(providerName, false, Map.of(tag, claim)));
    }

    /** Withholds the principal-tag maps. */
    public IdentityPoolBuilder tagMapsUnread(GapReason reason) {
        tagMaps.unread(reason);
        return this;
    }

    /** Returns the pool; its region is the first part of its id. */
    public IdentityPool build() {
        return new IdentityPool(
                poolId,
                poolId.substring(0, poolId.indexOf(':')),
                name,
                guests,
                classicFlow,
                providers,
                otherLogins,
                rolesGap.orElseGet(() -> Observed.known(new PoolRoles(authenticated, unauthenticated, mappings))),
                tagMaps.listing());
    }
}
