package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Describes one target of the audit and everything that exists for its sake.
 *
 * @param name the name in the configuration
 * @param tenant its tenant, the same as that of every target with the same domain
 * @param issuer the issuer in use
 * @param applications the applications that the configuration declares as the chain's clients
 * @param account its part of an AWS account; the configuration declares the pools
 * @param declared what the configuration declares of it
 * @param flaws the ids of the rules that find something here, sorted; none for a sound target
 */
public record Target(
        String name,
        Tenant tenant,
        Issuer issuer,
        List<Application> applications,
        Account account,
        Declarations declared,
        List<String> flaws) {

    /** Copies the lists. */
    public Target {
        applications = List.copyOf(applications);
        flaws = flaws.stream().sorted().toList();
    }

    /** Returns the canonical domain of its tenant. */
    public String tenantDomain() {
        return tenant.domain();
    }

    /** Returns the same target in another tenant, with the issuer that Auth0 sets up there. */
    public Target in(Tenant other) {
        return new Target(name, other, Issuer.of(issuer.host(), other), applications, account, declared, flaws);
    }

    /** Returns the same target with its applications changed. */
    public Target applications(UnaryOperator<Application> change) {
        return withApplications(applications.stream().map(change).toList());
    }

    /** Returns the same target with the ids of the rules that find something in it. */
    public Target flawedBy(String... ruleIds) {
        return new Target(name, tenant, issuer, applications, account, declared, List.of(ruleIds));
    }

    /** Returns the same target with other declarations in the configuration. */
    public Target declaring(UnaryOperator<Declarations> change) {
        return new Target(name, tenant, issuer, applications, account, change.apply(declared), flaws);
    }

    /** Returns the same target with other applications. */
    public Target withApplications(List<Application> others) {
        return new Target(name, tenant, issuer, others, account, declared, flaws);
    }

    /** Returns the same target with another issuer. */
    public Target withIssuer(Issuer other) {
        return new Target(name, tenant, other, applications, account, declared, flaws);
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
        return new Target(name, tenant, issuer, applications, other, declared, flaws);
    }
}
