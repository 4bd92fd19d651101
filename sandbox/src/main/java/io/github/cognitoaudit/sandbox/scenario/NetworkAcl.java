package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;
import java.util.Map;

/**
 * Describes a network access control list of a tenant.
 *
 * @param id such as {@code acl_...}
 * @param description what it says of itself
 * @param active whether it is in force
 * @param priority 1 to 10, the smallest first
 * @param action {@code block}, {@code allow}, {@code log} or {@code redirect}
 * @param scope such as {@code tenant}
 * @param match what a request must have, by criterion; none for every request
 * @param notMatch what a request must not have, by criterion
 */
public record NetworkAcl(
        String id,
        String description,
        boolean active,
        int priority,
        String action,
        String scope,
        Map<String, List<String>> match,
        Map<String, List<String>> notMatch) {

    /** Copies the criteria. */
    public NetworkAcl {
        match = Map.copyOf(match);
        notMatch = Map.copyOf(notMatch);
    }

    /** Returns a list that blocks every login, wherever it comes from. */
    public static NetworkAcl closed(String name) {
        return blocking(name, "authentication", Map.of());
    }

    /** Returns a list that blocks every request to the tenant that does not come from these countries. */
    public static NetworkAcl onlyFrom(String name, String... countries) {
        return blocking(name, "tenant", Map.of("geo_country_codes", List.of(countries)));
    }

    private static NetworkAcl blocking(String name, String scope, Map<String, List<String>> unless) {
        String id = Ids.connection("acl:" + name).replace("con_", "acl_");
        return new NetworkAcl(id, name, true, 1, "block", scope, Map.of(), unless);
    }
}
