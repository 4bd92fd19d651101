package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes an AWS account, or the part of one that belongs to a target.
 *
 * @param id the account's number, 12 digits
 * @param providers the IAM OIDC providers
 * @param pools the identity pools of all regions
 * @param roles the roles
 * @param policies the managed policies that are in use, those of AWS included
 */
public record Account(
        String id, List<Provider> providers, List<Pool> pools, List<Role> roles, List<ManagedPolicy> policies) {

    /** Copies the lists. */
    public Account {
        providers = List.copyOf(providers);
        pools = List.copyOf(pools);
        roles = List.copyOf(roles);
        policies = List.copyOf(policies);
    }

    /** Returns this account with the parts of another added; what both have is there once. */
    public Account and(Account more) {
        return new Account(
                id,
                joined(providers, more.providers),
                joined(pools, more.pools),
                joined(roles, more.roles),
                joined(policies, more.policies));
    }

    /** Returns the same account with other providers. */
    public Account withProviders(List<Provider> others) {
        return new Account(id, others, pools, roles, policies);
    }

    /** Returns the same account with other pools. */
    public Account withPools(List<Pool> others) {
        return new Account(id, providers, others, roles, policies);
    }

    /** Returns the same account with other roles. */
    public Account withRoles(List<Role> others) {
        return new Account(id, providers, pools, others, policies);
    }

    /** Returns the same account with other managed policies. */
    public Account withPolicies(List<ManagedPolicy> others) {
        return new Account(id, providers, pools, roles, others);
    }

    /** Returns the same account with every thumbprint known. */
    public Account presenting(String sha1) {
        return withProviders(
                providers.stream().map(provider -> provider.presenting(sha1)).toList());
    }

    /** Finds a provider by its ARN. */
    public Optional<Provider> provider(String arn) {
        return providers.stream().filter(provider -> provider.arn().equals(arn)).findFirst();
    }

    /** Finds a pool of a region by its id. */
    public Optional<Pool> pool(String region, String id) {
        return pools(region).stream().filter(pool -> pool.id().equals(id)).findFirst();
    }

    /** Returns the pools of a region. */
    public List<Pool> pools(String region) {
        return pools.stream().filter(pool -> pool.region().equals(region)).toList();
    }

    /** Finds a role by its name. */
    public Optional<Role> role(String name) {
        return roles.stream().filter(role -> role.name().equals(name)).findFirst();
    }

    /** Finds a managed policy by its ARN. */
    public Optional<ManagedPolicy> policy(String arn) {
        return policies.stream().filter(policy -> policy.arn().equals(arn)).findFirst();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
