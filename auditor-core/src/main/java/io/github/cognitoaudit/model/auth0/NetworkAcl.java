package io.github.cognitoaudit.model.auth0;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Describes a network access control list of the tenant: which requests are let in by where they come from.
 *
 * @param aclId Auth0's id, such as {@code acl_...}
 * @param description what the list says of itself
 * @param active whether it is in force
 * @param priority the lists are asked in the order of their priorities, the smallest first; 1 to 10
 * @param action {@code block}, {@code allow}, {@code log} or {@code redirect}, or another value as Auth0 answers it
 * @param scope which requests it is about: {@code tenant} for all, {@code authentication}, {@code management}, or another value as Auth0
 *     answers it
 * @param match what a request must have to be meant, by criterion, such as {@code geo_country_codes}; empty for every request
 * @param notMatch what a request must not have to be meant, by criterion
 */
public record NetworkAcl(
        String aclId,
        String description,
        boolean active,
        int priority,
        String action,
        String scope,
        Map<String, List<String>> match,
        Map<String, List<String>> notMatch) {

    /** Copies the criteria in the order of their names. */
    public NetworkAcl {
        match = Collections.unmodifiableMap(new TreeMap<>(match));
        notMatch = Collections.unmodifiableMap(new TreeMap<>(notMatch));
    }
}
