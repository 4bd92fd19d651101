package io.github.cognitoaudit.policy.contain;

import io.github.cognitoaudit.policy.pattern.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which requests a comparison covers.
 *
 * @param services the prefixes of the services, lower case; empty for all
 * @param actions the names of the actions, lower case, such as {@code iam:passrole}; empty for all of the services
 * @param partitions the partitions whose resources count, such as {@code aws}; not empty
 * @param within a pattern that the resource must match; empty for every resource
 * @param alwaysPresent the condition keys, lower case, that every request carries, never with the empty text alone
 * @param shownIn the account whose resources a witness shows where any would do; empty for whichever is found
 */
public record ContainmentScope(
        Set<String> services,
        Set<String> actions,
        List<String> partitions,
        Optional<TextPattern> within,
        Set<String> alwaysPresent,
        Optional<String> shownIn) {

    private static final ContainmentScope EVERYTHING = new ContainmentScope(
            Set.of(), Set.of(), List.of("aws", "aws-cn", "aws-us-gov"), Optional.empty(), Set.of(), Optional.empty());

    /** The keys that each request of a session carries which began with a web identity (policy-engine.md 1.4). */
    private static final Set<String> OF_SESSIONS = Set.of(
            "aws:currenttime",
            "aws:epochtime",
            "aws:federatedprovider",
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principaltype",
            "aws:securetransport",
            "aws:tokenissuetime",
            "aws:userid");

    /** Copies the sets. */
    public ContainmentScope {
        services = Set.copyOf(services);
        actions = Set.copyOf(actions);
        partitions = List.copyOf(partitions);
        alwaysPresent = Set.copyOf(alwaysPresent);
    }

    /** Returns the scope of all actions, on resources of every partition, with or without any condition key. */
    public static ContainmentScope everything() {
        return EVERYTHING;
    }

    /** Returns the scope of what sessions may ask for which began with a web identity, in one partition. */
    public static ContainmentScope ofWebIdentities(String partition) {
        return EVERYTHING.inPartition(partition).withKeys(OF_SESSIONS);
    }

    /** Returns the scope with the actions of these services only, by their prefixes in any case. */
    public ContainmentScope ofServices(Set<String> prefixes) {
        return new ContainmentScope(lower(prefixes), actions, partitions, within, alwaysPresent, shownIn);
    }

    /** Returns the scope with these actions only, in any case. */
    public ContainmentScope ofActions(Set<String> names) {
        return new ContainmentScope(services, lower(names), partitions, within, alwaysPresent, shownIn);
    }

    /** Returns the scope with resources of one partition only. */
    public ContainmentScope inPartition(String partition) {
        return new ContainmentScope(services, actions, List.of(partition), within, alwaysPresent, shownIn);
    }

    /** Returns the scope with resources that match the pattern only. */
    public ContainmentScope onResources(TextPattern pattern) {
        return new ContainmentScope(services, actions, partitions, Optional.of(pattern), alwaysPresent, shownIn);
    }

    /** Returns the scope with requests only that carry these keys, in any case. */
    public ContainmentScope withKeys(Set<String> keys) {
        return new ContainmentScope(services, actions, partitions, within, lower(keys), shownIn);
    }

    /** Returns the scope whose witness is on a resource of the account where any account would do. */
    public ContainmentScope shownIn(String account) {
        return new ContainmentScope(services, actions, partitions, within, alwaysPresent, Optional.of(account));
    }

    /** Returns the resource in the account that is shown; empty where it names no account or would be out of scope. */
    Optional<String> shown(String resource) {
        String[] fields = resource.split(":", 6);
        if (shownIn.isEmpty()
                || fields.length < 6
                || !fields[4].matches("\\d{12}")
                || fields[4].equals(shownIn.get())) {
            return Optional.empty();
        }
        fields[4] = shownIn.get();
        return Optional.of(String.join(":", fields))
                .filter(shown -> within.map(pattern -> pattern.matches(shown)).orElse(true));
    }

    /** Tells whether the action counts; the name is in lower case. */
    boolean covers(String action) {
        return (services.isEmpty() || services.contains(action.substring(0, Math.max(0, action.indexOf(':')))))
                && (actions.isEmpty() || actions.contains(action));
    }

    private static Set<String> lower(Set<String> texts) {
        Set<String> lower = new TreeSet<>();
        texts.forEach(text -> lower.add(text.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
