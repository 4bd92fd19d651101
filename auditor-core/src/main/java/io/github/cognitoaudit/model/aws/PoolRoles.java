package io.github.cognitoaudit.model.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes which roles a pool hands out.
 *
 * @param authenticated the ARN of the authenticated slot's role; empty when the slot is empty
 * @param unauthenticated the ARN of the guest slot's role; empty when the slot is empty
 * @param mappings the role mappings, in the order of their keys
 */
public record PoolRoles(Optional<String> authenticated, Optional<String> unauthenticated, List<RoleMapping> mappings) {

    /** Copies the mappings. */
    public PoolRoles {
        mappings = List.copyOf(mappings);
    }

    /** Returns the ARNs of the roles that signed-in identities can get: the slot's, then the mapped ones, each once. */
    public List<String> forUsers() {
        return Stream.concat(
                        authenticated.stream(),
                        mappings.stream()
                                .flatMap(mapping -> mapping.rules().stream().map(MappingRule::roleArn)))
                .distinct()
                .toList();
    }

    /**
     * Returns the ARNs of the roles that the pool hands out to identities of one login provider, each once: the slot's, unless a mapping
     * denies whom it does not match, then the mapped ones.
     */
    public List<String> forUsersOf(String providerKey) {
        List<RoleMapping> own = mappings.stream()
                .filter(mapping -> mapping.providerKey().equals(providerKey))
                .toList();
        boolean denies = own.stream()
                .anyMatch(mapping -> mapping.ambiguousRoleResolution().equals(Optional.of("Deny")));
        return Stream.concat(
                        denies ? Stream.empty() : authenticated.stream(),
                        own.stream().flatMap(mapping -> mapping.rules().stream().map(MappingRule::roleArn)))
                .distinct()
                .toList();
    }

    /** Returns the ARNs of all roles that the pool names, each once. */
    public List<String> all() {
        return Stream.concat(forUsers().stream(), unauthenticated.stream())
                .distinct()
                .toList();
    }

    /** Returns the ARN at every place where the pool names a role, in the order of the answer of {@code GetIdentityPoolRoles}. */
    public Map<String, String> byPlace() {
        Map<String, String> places = new LinkedHashMap<>();
        authenticated.ifPresent(arn -> places.put("Roles/authenticated", arn));
        unauthenticated.ifPresent(arn -> places.put("Roles/unauthenticated", arn));
        for (RoleMapping mapping : mappings) {
            for (int i = 0; i < mapping.rules().size(); i++) {
                places.put(
                        "RoleMappings/" + mapping.providerKey() + "/Rules/" + i,
                        mapping.rules().get(i).roleArn());
            }
        }
        return places;
    }
}
