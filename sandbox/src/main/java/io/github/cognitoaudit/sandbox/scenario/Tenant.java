package io.github.cognitoaudit.sandbox.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Describes what the applications of an Auth0 tenant share.
 *
 * @param domain the canonical domain, such as {@code acme.eu.auth0.com}
 * @param connections the connections
 * @param keys the signing keys
 * @param flags the flags of the tenant settings, by name (facts.md 6.6)
 * @param networkAcls the network access control lists
 * @param loginActions the names of the Actions that run after a login, in their order
 * @param apis the name by identifier of the APIs besides the Management API, which every tenant has
 * @param applications the applications that no target declares
 * @param customDomains the host names of the custom domains that no target uses
 * @param moreScopes the scopes that the auditor's token has although an audit needs none of them
 */
public record Tenant(
        String domain,
        List<Connection> connections,
        List<SigningKey> keys,
        Map<String, Boolean> flags,
        List<NetworkAcl> networkAcls,
        List<String> loginActions,
        Map<String, String> apis,
        List<Application> applications,
        List<String> customDomains,
        List<String> moreScopes) {

    /** Copies the collections. */
    public Tenant {
        connections = List.copyOf(connections);
        keys = List.copyOf(keys);
        flags = Collections.unmodifiableMap(new TreeMap<>(flags));
        networkAcls = List.copyOf(networkAcls);
        loginActions = List.copyOf(loginActions);
        apis = Collections.unmodifiableMap(new TreeMap<>(apis));
        applications = List.copyOf(applications);
        customDomains = List.copyOf(customDomains);
        moreScopes = List.copyOf(moreScopes);
    }

    /** Returns a sound tenant: every flag off, open to every network, no Action and no API of its own. */
    public static Tenant of(String domain, List<Connection> connections, List<SigningKey> keys) {
        return new Tenant(
                domain,
                connections,
                keys,
                Map.of(
                        "enable_client_connections", false,
                        "enable_dynamic_client_registration", false,
                        "allow_legacy_delegation_grant_types", false,
                        "remove_alg_from_jwks", false),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Returns the same tenant under another domain; whoever changes what is tenant-wide gives it one, so that no other target sees it. */
    public Tenant named(String other) {
        return new Tenant(
                other,
                connections,
                keys,
                flags,
                networkAcls,
                loginActions,
                apis,
                applications,
                customDomains,
                moreScopes);
    }

    /** Returns the same tenant with other connections. */
    public Tenant withConnections(List<Connection> others) {
        return new Tenant(
                domain, others, keys, flags, networkAcls, loginActions, apis, applications, customDomains, moreScopes);
    }

    /** Returns the same tenant with other signing keys. */
    public Tenant withKeys(List<SigningKey> others) {
        return new Tenant(
                domain,
                connections,
                others,
                flags,
                networkAcls,
                loginActions,
                apis,
                applications,
                customDomains,
                moreScopes);
    }

    /** Returns the same tenant with a flag switched on. */
    public Tenant withFlag(String flag) {
        Map<String, Boolean> changed = new TreeMap<>(flags);
        changed.put(flag, true);
        return new Tenant(
                domain,
                connections,
                keys,
                changed,
                networkAcls,
                loginActions,
                apis,
                applications,
                customDomains,
                moreScopes);
    }

    /** Returns the same tenant with these network access control lists. */
    public Tenant withNetworkAcls(List<NetworkAcl> lists) {
        return new Tenant(
                domain, connections, keys, flags, lists, loginActions, apis, applications, customDomains, moreScopes);
    }

    /** Returns the same tenant with these Actions after a login. */
    public Tenant withLoginActions(List<String> names) {
        return new Tenant(
                domain, connections, keys, flags, networkAcls, names, apis, applications, customDomains, moreScopes);
    }

    /** Returns the same tenant with these APIs, the name by identifier. */
    public Tenant withApis(Map<String, String> others) {
        return new Tenant(
                domain,
                connections,
                keys,
                flags,
                networkAcls,
                loginActions,
                others,
                applications,
                customDomains,
                moreScopes);
    }

    /** Returns the same tenant with these applications that no target declares. */
    public Tenant withApplications(List<Application> others) {
        return new Tenant(
                domain, connections, keys, flags, networkAcls, loginActions, apis, others, customDomains, moreScopes);
    }

    /** Returns the same tenant with these custom domains that no target uses. */
    public Tenant withCustomDomains(List<String> hosts) {
        return new Tenant(
                domain, connections, keys, flags, networkAcls, loginActions, apis, applications, hosts, moreScopes);
    }

    /** Returns the same tenant with more scopes in the token that it hands out, such as {@code read:client_keys}. */
    public Tenant grantingAlso(List<String> scopes) {
        return new Tenant(
                domain, connections, keys, flags, networkAcls, loginActions, apis, applications, customDomains, scopes);
    }

    /** Returns the tenant's name, the first label of its domain. */
    public String name() {
        return domain.substring(0, domain.indexOf('.'));
    }

    /** Returns the ids of the keys that are published: all that are not revoked. */
    public List<String> publishedKeys() {
        return keys.stream().filter(key -> !key.revoked()).map(SigningKey::kid).toList();
    }
}
