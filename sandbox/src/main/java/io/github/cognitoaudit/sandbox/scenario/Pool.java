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
 * @param mappings how it chooses roles, one mapping for each provider key
 * @param logins what else it takes logins of
 * @param tagMaps the principal-tag maps
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
        List<RoleMapping> mappings,
        Logins logins,
        List<TagMap> tagMaps) {

    /** Copies the lists. */
    public Pool {
        providerArns = List.copyOf(providerArns);
        mappings = List.copyOf(mappings);
        tagMaps = List.copyOf(tagMaps);
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
                List.of(),
                Logins.none(),
                List.of());
    }

    /** Returns the same pool with other providers. */
    public Pool withProviders(List<String> arns) {
        return new Pool(
                region, id, name, guests, classicFlow, arns, authenticatedRole, guestRole, mappings, logins, tagMaps);
    }

    /** Returns the same pool with other roles. */
    public Pool withRoles(Optional<String> authenticated, Optional<String> guest) {
        return new Pool(
                region, id, name, guests, classicFlow, providerArns, authenticated, guest, mappings, logins, tagMaps);
    }

    /** Returns the same pool open to guests. */
    public Pool openToGuests() {
        return new Pool(
                region,
                id,
                name,
                true,
                classicFlow,
                providerArns,
                authenticatedRole,
                guestRole,
                mappings,
                logins,
                tagMaps);
    }

    /** Returns the same pool with the basic flow allowed. */
    public Pool withClassicFlow() {
        return new Pool(
                region, id, name, guests, true, providerArns, authenticatedRole, guestRole, mappings, logins, tagMaps);
    }

    /** Returns the same pool with these rules for the users of its first provider, all others of whom it denies credentials. */
    public Pool withMapping(List<MappedRole> rules) {
        return withMappings(RoleMapping.ofRules(providerArns.get(0), rules));
    }

    /** Returns the same pool with these role mappings. */
    public Pool withMappings(RoleMapping... others) {
        return new Pool(
                region,
                id,
                name,
                guests,
                classicFlow,
                providerArns,
                authenticatedRole,
                guestRole,
                List.of(others),
                logins,
                tagMaps);
    }

    /** Returns the same pool with other logins besides those of its OIDC providers. */
    public Pool withLogins(Logins others) {
        return new Pool(
                region,
                id,
                name,
                guests,
                classicFlow,
                providerArns,
                authenticatedRole,
                guestRole,
                mappings,
                others,
                tagMaps);
    }

    /** Returns the same pool with these principal-tag maps. */
    public Pool withTagMaps(List<TagMap> maps) {
        return new Pool(
                region,
                id,
                name,
                guests,
                classicFlow,
                providerArns,
                authenticatedRole,
                guestRole,
                mappings,
                logins,
                maps);
    }

    /** Finds the principal-tag map under a provider name. */
    public Optional<TagMap> tagMap(String providerName) {
        return tagMaps.stream()
                .filter(map -> map.providerName().equals(providerName))
                .findFirst();
    }
}
