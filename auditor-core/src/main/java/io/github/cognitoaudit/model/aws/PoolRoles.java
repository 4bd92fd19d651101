package io.github.cognitoaudit.model.aws;

import java.util.List;
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

    /** Returns the ARNs of all roles that the pool names, each once. */
    public List<String> all() {
        return Stream.concat(forUsers().stream(), unauthenticated.stream())
                .distinct()
                .toList();
    }
}
