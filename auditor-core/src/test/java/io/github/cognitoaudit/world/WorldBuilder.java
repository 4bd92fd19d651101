package io.github.cognitoaudit.world;

import static io.github.cognitoaudit.world.Gaps.gap;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.CustomDomain;
import io.github.cognitoaudit.model.auth0.NetworkAcl;
import io.github.cognitoaudit.model.auth0.ResourceServer;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.intent.Declared;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.model.intent.SelfSignUp;
import io.github.cognitoaudit.snapshot.Scope;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import io.github.cognitoaudit.snapshot.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes a sound world.
 *
 * <p>A part that is given takes the place of the one with the same id, or stands beside the others. {@code ...Unread} forgets what
 * was read and leaves a gap; {@code more...Unread} leaves the gap beside it.
 */
public final class WorldBuilder {
    private final TenantBuilder tenant = new TenantBuilder();
    private final AccountBuilder account = new AccountBuilder();
    private final List<WorldBuilder> others = new ArrayList<>();
    private final Map<String, Integer> days = new HashMap<>();
    private String name = "production";
    private Instant takenAt = Instant.parse("2026-01-01T00:00:00Z");
    private String auth0Domain = SoundWorld.AUTH0_DOMAIN;
    private String issuerHost = SoundWorld.AUTH0_DOMAIN;
    private Optional<List<String>> declaredClients = Optional.of(List.of(SoundWorld.CLIENT_ID));
    private Optional<List<String>> declaredPools = Optional.of(List.of(SoundWorld.POOL_ID));
    private List<String> regions = List.of("eu-west-1");
    private IssuerSiteBuilder issuer = SoundWorld.issuer();
    private final IntentBuilder intent = new IntentBuilder();

    WorldBuilder() {}

    /** Sets the target's name. */
    public WorldBuilder named(String value) {
        name = value;
        return this;
    }

    /** Sets when the snapshot was taken. */
    public WorldBuilder takenAt(Instant value) {
        takenAt = value;
        return this;
    }

    /** Sets the canonical domain of the tenant. */
    public WorldBuilder auth0Domain(String value) {
        auth0Domain = value;
        return this;
    }

    /** Sets the host that logins use and that answers as a sound issuer. */
    public WorldBuilder issuerHost(String value) {
        issuerHost = value;
        issuer = SoundWorld.issuer(value);
        return this;
    }

    /** Sets what the issuer publishes. */
    public WorldBuilder issuer(IssuerSiteBuilder value) {
        issuer = value;
        return this;
    }

    /** Declares the chain's clients. */
    public WorldBuilder declaresClients(String... clientIds) {
        declaredClients = Optional.of(List.of(clientIds));
        return this;
    }

    /** Declares no clients, so that every audience that is a client counts. */
    public WorldBuilder declaresNoClients() {
        declaredClients = Optional.empty();
        return this;
    }

    /** Declares the pools in scope. */
    public WorldBuilder declaresPools(String... poolIds) {
        declaredPools = Optional.of(List.of(poolIds));
        return this;
    }

    /** Declares no pools, so that every pool that references a provider of the chain counts. */
    public WorldBuilder declaresNoPools() {
        declaredPools = Optional.empty();
        return this;
    }

    /** Sets the regions whose pools were asked for. */
    public WorldBuilder regions(String... values) {
        regions = List.of(values);
        return this;
    }

    /** Declares that guests may enter. */
    public WorldBuilder intendsGuests() {
        intent.guestsAllowed = true;
        return this;
    }

    /** Declares that real users log in. */
    public WorldBuilder intendsProduction() {
        return intendsProduction(true);
    }

    /** Declares whether real users log in. */
    public WorldBuilder intendsProduction(boolean value) {
        intent.production = Optional.of(value);
        return this;
    }

    /** Declares whether strangers may join. */
    public WorldBuilder intendsSelfSignUp(SelfSignUp value) {
        intent.selfSignUp = Optional.of(value);
        return this;
    }

    /** Declares the longest lifetime of ID tokens, seconds. */
    public WorldBuilder intendsIdTokenLifetime(int seconds) {
        intent.maxIdTokenLifetimeSeconds = Optional.of(seconds);
        return this;
    }

    /** Declares the providers that belong in the pool besides the chain's own. */
    public WorldBuilder intendsProviders(String... names) {
        intent.providers = Optional.of(List.of(names));
        return this;
    }

    /** Declares the OIDC providers that roles may also trust. */
    public WorldBuilder intendsOtherProviders(String... urls) {
        intent.otherProviders = Optional.of(List.of(urls));
        return this;
    }

    /** Declares claims that users can change. */
    public WorldBuilder intendsUserEditable(String... claims) {
        intent.userEditableClaims = Optional.of(List.of(claims));
        return this;
    }

    /** Declares who else may take the roles, none for nobody. */
    public WorldBuilder intendsPrincipals(String... values) {
        intent.principals = Optional.of(List.of(values));
        return this;
    }

    /** Declares the other accounts that roles may write to. */
    public WorldBuilder intendsAccounts(String... values) {
        intent.accounts = Optional.of(List.of(values));
        return this;
    }

    /** Declares the retired services that are still meant. */
    public WorldBuilder stillMeansServices(String... prefixes) {
        intent.services = Optional.of(List.of(prefixes));
        return this;
    }

    /** Declares the policy that bounds the authenticated roles. */
    public WorldBuilder ceiling(String json) {
        intent.ceiling = Optional.of(json);
        return this;
    }

    /** Declares the policy that bounds the guest role. */
    public WorldBuilder guestCeiling(String json) {
        intent.guestCeiling = Optional.of(json);
        return this;
    }

    /** Declares the resources that every identity may touch. */
    public WorldBuilder shares(String... patterns) {
        intent.shared = Optional.of(List.of(patterns));
        return this;
    }

    /** Sets how many days a rule looks ahead or back. */
    public WorldBuilder days(String ruleId, int number) {
        days.put(ruleId, number);
        return this;
    }

    /** Puts another target beside this one, with what is intended of it. */
    public WorldBuilder beside(WorldBuilder other) {
        others.add(other);
        return this;
    }

    /** Puts a client. */
    public WorldBuilder client(Auth0ClientBuilder client) {
        tenant.clients.put(client.build());
        return this;
    }

    /** Says that the tenant was asked for a client and does not have it. */
    public WorldBuilder absentClient(String clientId) {
        tenant.absent(clientId);
        return this;
    }

    /** Says that clients were asked for one by one, so that the listing proves no absence. */
    public WorldBuilder clientsAskedOneByOne() {
        tenant.everyClientAsked = false;
        return this;
    }

    /** Removes every client. */
    public WorldBuilder withoutClients() {
        tenant.clients.clear();
        return this;
    }

    /** Withholds all clients. */
    public WorldBuilder clientsUnread(GapReason reason) {
        tenant.clients.unread(reason);
        return this;
    }

    /** Leaves a gap beside the clients that were read. */
    public WorldBuilder moreClientsUnread(GapReason reason) {
        tenant.clients.moreUnread(reason);
        return this;
    }

    /** Sets the tenant's signing keys. */
    public WorldBuilder signingKeys(SigningKey... keys) {
        tenant.signingKeys.clear();
        List.of(keys).forEach(tenant.signingKeys::put);
        return this;
    }

    /** Withholds the tenant's signing keys. */
    public WorldBuilder signingKeysUnread(GapReason reason) {
        tenant.signingKeys.unread(reason);
        return this;
    }

    /** Puts a custom domain. */
    public WorldBuilder customDomain(String domain, String status, String type) {
        tenant.customDomains.put(new CustomDomain(domain, status, type));
        return this;
    }

    /** Withholds the custom domains. */
    public WorldBuilder customDomainsUnread(GapReason reason) {
        tenant.customDomains.unread(reason);
        return this;
    }

    /** Sets a flag of the tenant settings. */
    public WorldBuilder tenantFlag(String flag, boolean value) {
        tenant.flag(flag, value);
        return this;
    }

    /** Leaves a flag of the tenant settings out of Auth0's answer. */
    public WorldBuilder tenantFlagLeftOut(String flag) {
        tenant.flagLeftOut(flag);
        return this;
    }

    /** Withholds the tenant settings. */
    public WorldBuilder tenantSettingsUnread(GapReason reason) {
        tenant.settingsUnread(reason);
        return this;
    }

    /** Puts a network access control list. */
    public WorldBuilder networkAcl(NetworkAcl acl) {
        tenant.networkAcls.put(acl);
        return this;
    }

    /** Withholds the network access control lists. */
    public WorldBuilder networkAclsUnread(GapReason reason) {
        tenant.networkAcls.unread(reason);
        return this;
    }

    /** Binds an Action that runs after a login. */
    public WorldBuilder loginAction(String name) {
        tenant.loginActions.put(name);
        return this;
    }

    /** Withholds the Actions that run after a login. */
    public WorldBuilder loginActionsUnread(GapReason reason) {
        tenant.loginActions.unread(reason);
        return this;
    }

    /** Puts an API of the tenant. */
    public WorldBuilder resourceServer(String identifier) {
        tenant.resourceServers.put(new ResourceServer(identifier, identifier));
        return this;
    }

    /** Withholds the APIs of the tenant. */
    public WorldBuilder resourceServersUnread(GapReason reason) {
        tenant.resourceServers.unread(reason);
        return this;
    }

    /** Says which regions were listed to the end, and that others were not asked for. */
    public WorldBuilder listedOnly(String... regions) {
        account.listedRegions.clear();
        account.listedRegions.addAll(List.of(regions));
        account.everyRegionAsked = false;
        return this;
    }

    /** Withholds the account id. */
    public WorldBuilder accountIdUnread(GapReason reason) {
        account.accountId = Observed.unknown(gap(reason, "sts:GetCallerIdentity"));
        return this;
    }

    /** Sets the partition. */
    public WorldBuilder partition(String value) {
        account.partition = value;
        return this;
    }

    /** Puts an OIDC provider. */
    public WorldBuilder provider(OidcProviderBuilder provider) {
        account.providers.put(provider.build());
        return this;
    }

    /** Removes every OIDC provider. */
    public WorldBuilder withoutProviders() {
        account.providers.clear();
        return this;
    }

    /** Withholds all OIDC providers. */
    public WorldBuilder providersUnread(GapReason reason) {
        account.providers.unread(reason);
        return this;
    }

    /** Leaves a gap beside the OIDC providers that were read. */
    public WorldBuilder moreProvidersUnread(GapReason reason) {
        account.providers.moreUnread(reason);
        return this;
    }

    /** Puts a pool. */
    public WorldBuilder pool(IdentityPoolBuilder pool) {
        account.pools.put(pool.build());
        return this;
    }

    /** Removes every pool. */
    public WorldBuilder withoutPools() {
        account.pools.clear();
        return this;
    }

    /** Withholds all pools. */
    public WorldBuilder poolsUnread(GapReason reason) {
        account.pools.unread(reason);
        return this;
    }

    /** Leaves a gap beside the pools that were read. */
    public WorldBuilder morePoolsUnread(GapReason reason) {
        account.pools.moreUnread(reason);
        return this;
    }

    /** Puts a role. */
    public WorldBuilder role(IamRoleBuilder role) {
        account.roles.put(role.build());
        return this;
    }

    /** Says that the account was asked for a role and does not have it. */
    public WorldBuilder absentRole(String roleArn) {
        account.absent(roleArn);
        return this;
    }

    /** Says that roles were asked for one by one, so that the listing proves no absence. */
    public WorldBuilder rolesAskedOneByOne() {
        account.everyRoleAsked = false;
        return this;
    }

    /** Withholds one role. */
    public WorldBuilder roleUnread(String roleArn, GapReason reason) {
        account.roles.unread(roleArn, gap(reason, "iam:GetRole"));
        return this;
    }

    /** Withholds all roles. */
    public WorldBuilder rolesUnread(GapReason reason) {
        account.roles.unread(reason);
        return this;
    }

    /** Leaves a gap beside the roles that were read. */
    public WorldBuilder moreRolesUnread(GapReason reason) {
        account.roles.moreUnread(reason);
        return this;
    }

    /** Returns the snapshot with this target and the others. */
    public Snapshot snapshot() {
        List<TargetSnapshot> targets = new ArrayList<>();
        others.forEach(other -> targets.add(other.target()));
        targets.add(target());
        return new Snapshot(takenAt, targets);
    }

    /** Returns this target. */
    public TargetSnapshot target() {
        Scope scope = new Scope(auth0Domain, issuerHost, declaredClients, declaredPools, regions);
        return new TargetSnapshot(name, scope, tenant.build(auth0Domain), issuer.build(), account.build());
    }

    /** Returns the world as a rule sees it. */
    public World build() {
        Map<String, Intent> intents = new HashMap<>();
        others.forEach(other -> intents.put(other.name, other.intent.build()));
        intents.put(name, intent.build());
        return World.of(snapshot(), target(), new Declared(intents, days));
    }
}
