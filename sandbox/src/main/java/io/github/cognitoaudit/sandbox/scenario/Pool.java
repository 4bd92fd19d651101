package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Describes a Cognito identity pool.
 *
 * @param region where it lives
 * @param id the pool id
 * @param name the pool's name
 * @param guests whether identities without a login get credentials
 * @param classicFlow whether the basic flow is allowed
 * @param providerArns the IAM OIDC providers that are attached
 * @param authenticatedRole the ARN of the role of signed-in identities; empty when none is set
 * @param guestRole the ARN of the role of guests; empty when none is set
 * @param mapping the rules of the role mapping of the first provider; none when there is no mapping
 */
public record Pool(
        String region,
        String id,
        String name,
        boolean guests,
        boolean classicFlow,
        List<String> providerArns,
        Optional<String> authenticatedRole,
        Optional<String> guestRole,
        List<MappedRole> mapping) {

    /** Copies the lists. */
    public Pool {
        providerArns = List.copyOf(providerArns);
        mapping = List.copyOf(mapping);
    }

    /** Returns a sound pool: signed-in identities only, enhanced flow only. */
    public static Pool of(String region, String name, String providerArn, String roleArn) {
        return new Pool(
                region,
                Ids.pool(region, name),
                name,
                false,
                false,
                List.of(providerArn),
                Optional.of(roleArn),
                Optional.empty(),
                List.of());
    }

    /** Returns the same pool with other providers. */
    public Pool withProviders(List<String> arns) {
        return new Pool(region, id, name, guests, classicFlow, arns, authenticatedRole, guestRole, mapping);
    }

    /** Returns the same pool with other roles. */
    public Pool withRoles(Optional<String> authenticated, Optional<String> guest) {
        return new Pool(region, id, name, guests, classicFlow, providerArns, authenticated, guest, mapping);
    }

    /** Returns the same pool open to guests. */
    public Pool openToGuests() {
        return new Pool(region, id, name, true, classicFlow, providerArns, authenticatedRole, guestRole, mapping);
    }

    /** Returns the same pool with the basic flow allowed. */
    public Pool withClassicFlow() {
        return new Pool(region, id, name, guests, true, providerArns, authenticatedRole, guestRole, mapping);
    }

    /** Returns the same pool with a role mapping. */
    public Pool withMapping(List<MappedRole> rules) {
        return new Pool(region, id, name, guests, classicFlow, providerArns, authenticatedRole, guestRole, rules);
    }
}
