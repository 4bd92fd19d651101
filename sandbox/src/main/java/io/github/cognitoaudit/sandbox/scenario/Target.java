package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Describes one target of the audit and everything that exists for its sake.
 *
 * @param name the name in the configuration
 * @param tenantDomain the canonical domain of its tenant
 * @param issuer the issuer in use
 * @param applications the applications that the configuration declares as the chain's clients
 * @param account its part of an AWS account; the configuration declares the pools
 * @param flaws the ids of the rules that find something here, sorted; none for a sound target
 */
public record Target(
        String name,
        String tenantDomain,
        Issuer issuer,
        List<Application> applications,
        Account account,
        List<String> flaws) {

    /** Copies the lists. */
    public Target {
        applications = List.copyOf(applications);
        flaws = flaws.stream().sorted().toList();
    }

    /** Returns the same target with the ids of the rules that find something in it. */
    public Target flawedBy(String... ruleIds) {
        return new Target(name, tenantDomain, issuer, applications, account, List.of(ruleIds));
    }

    /** Returns the same target with other applications. */
    public Target withApplications(List<Application> others) {
        return new Target(name, tenantDomain, issuer, others, account, flaws);
    }

    /** Returns the same target with another issuer. */
    public Target withIssuer(Issuer other) {
        return new Target(name, tenantDomain, other, applications, account, flaws);
    }

    /** Returns the same target with its providers changed. */
    public Target providers(UnaryOperator<Provider> change) {
        return with(
                account.withProviders(account.providers().stream().map(change).toList()));
    }

    /** Returns the same target with its pools changed. */
    public Target pools(UnaryOperator<Pool> change) {
        return with(account.withPools(account.pools().stream().map(change).toList()));
    }

    /** Returns the same target with its roles changed. */
    public Target roles(UnaryOperator<Role> change) {
        return with(account.withRoles(account.roles().stream().map(change).toList()));
    }

    /** Returns the same target with another part of its account. */
    public Target with(Account other) {
        return new Target(name, tenantDomain, issuer, applications, other, flaws);
    }
}
