package io.github.cognitoaudit.model.auth0;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final String HOSTNAMES = "hostnames";
    private static final Set<String> LOGIN_SCOPES = Set.of("authentication", "tenant");
    private static final Set<String> OTHER_SCOPES = Set.of("dcr", "dynamic_client_registration", "management");

    /** Copies the criteria in the order of their names. */
    public NetworkAcl {
        match = Collections.unmodifiableMap(new TreeMap<>(match));
        notMatch = Collections.unmodifiableMap(new TreeMap<>(notMatch));
    }

    /**
     * Tells whether requests for the keys of a host may meet the list: it is in force, it is not about the Management API or client
     * registration alone, and its host names do not leave the host out.
     */
    public boolean mayMeetLoginsAt(String host) {
        List<String> hosts = match.getOrDefault(HOSTNAMES, List.of());
        boolean named = !match.containsKey(HOSTNAMES) || hosts.stream().anyMatch(name -> mayBe(name, host));
        boolean spared = notMatch.getOrDefault(HOSTNAMES, List.of()).stream().anyMatch(host::equalsIgnoreCase);
        return active && !OTHER_SCOPES.contains(scope) && named && !spared;
    }

    /** Tells whether every request for the keys of a host meets the list, wherever it comes from. */
    public boolean meetsEveryLoginAt(String host) {
        boolean named =
                !match.containsKey(HOSTNAMES) || match.get(HOSTNAMES).stream().anyMatch(host::equalsIgnoreCase);
        boolean spared = notMatch.getOrDefault(HOSTNAMES, List.of()).stream().anyMatch(name -> mayBe(name, host));
        return active
                && LOGIN_SCOPES.contains(scope)
                && Stream.of(match, notMatch)
                        .allMatch(criteria -> Set.of(HOSTNAMES).containsAll(criteria.keySet()))
                && named
                && !spared;
    }

    /** Returns the criteria in words. */
    public String criteria() {
        String both = Stream.of(inWords("match", match), inWords("not_match", notMatch))
                .flatMap(words -> words)
                .collect(Collectors.joining("; "));
        return both.isEmpty() ? "every request" : both;
    }

    private static Stream<String> inWords(String element, Map<String, List<String>> criteria) {
        return criteria.entrySet().stream()
                .map(entry -> element + " " + entry.getKey() + " " + String.join(", ", entry.getValue()));
    }

    /** A host name with a wildcard may be any: no source says how Auth0 reads it. */
    private static boolean mayBe(String name, String host) {
        return name.contains("*") || name.equalsIgnoreCase(host);
    }
}
