package io.github.cognitoaudit.sandbox.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Describes everything that a sandbox plays; all its answers follow from it.
 *
 * @param name the scenario's name
 * @param targets what the configuration will name, and what exists for its sake
 * @param backdrop what else the accounts have, by account id
 * @param leaksSecrets whether the Management API answers {@code client_secret} even where {@code fields} leaves it out
 * @param presentsRoot whether the issuer's TLS also presents the root certificate
 */
public record Scenario(
        String name, List<Target> targets, Map<String, Account> backdrop, boolean leaksSecrets, boolean presentsRoot) {

    /** Copies the collections. */
    public Scenario {
        targets = List.copyOf(targets);
        backdrop = Map.copyOf(backdrop);
    }

    /** Returns the tenants of the targets, each once, in the order of the targets. */
    public List<Tenant> tenants() {
        return targets.stream().map(Target::tenant).distinct().toList();
    }

    /** Returns the same scenario with a Management API that always answers secrets. */
    public Scenario leakingSecrets() {
        return new Scenario(name, targets, backdrop, true, presentsRoot);
    }

    /** Returns the same scenario with an issuer that presents its root certificate too. */
    public Scenario presentingRoot() {
        return new Scenario(name, targets, backdrop, leaksSecrets, true);
    }

    /** Returns the same scenario with other targets. */
    public Scenario withTargets(List<Target> others) {
        return new Scenario(name, others, backdrop, leaksSecrets, presentsRoot);
    }

    /** Returns the accounts, each joined from its targets and the backdrop, in the order of the targets. */
    public List<Account> accounts() {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (Target target : targets) {
            accounts.merge(target.account().id(), target.account(), Account::and);
        }
        List<Account> joined = new ArrayList<>();
        for (Account account : accounts.values()) {
            Account more = backdrop.get(account.id());
            joined.add(more == null ? account : account.and(more));
        }
        return List.copyOf(joined);
    }

    /** Returns the applications of a tenant, each once: those of its targets, then those that none declares. */
    public List<Application> applications(Tenant tenant) {
        return Stream.concat(
                        targetsOf(tenant).flatMap(target -> target.applications().stream()),
                        tenant.applications().stream())
                .distinct()
                .toList();
    }

    /** Returns the issuers of a tenant: the canonical one, those of its targets, and those of its other custom domains. */
    public List<Issuer> issuers(Tenant tenant) {
        List<Issuer> used = Stream.concat(
                        targetsOf(tenant).map(Target::issuer),
                        tenant.customDomains().stream().map(host -> Issuer.of(host, tenant)))
                .distinct()
                .toList();
        boolean canonical = used.stream().anyMatch(issuer -> issuer.host().equals(tenant.domain()));
        return canonical
                ? used
                : Stream.concat(Stream.of(Issuer.of(tenant.domain(), tenant)), used.stream())
                        .toList();
    }

    /** Returns the custom domains of a tenant: its issuers besides the canonical one. */
    public List<Issuer> customDomains(Tenant tenant) {
        return issuers(tenant).stream()
                .filter(issuer -> !issuer.host().equals(tenant.domain()))
                .toList();
    }

    private Stream<Target> targetsOf(Tenant tenant) {
        return targets.stream().filter(target -> target.tenantDomain().equals(tenant.domain()));
    }
}
