package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.RoleMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out which logins of a provider get another role than before: each is a login whose claims have values that the rules of both
 * mappings tell apart, and the first rule that matches decides.
 *
 * @param before the mapping before; empty where logins got the authenticated role of the pool
 * @param after the mapping now; empty where they get the authenticated role of the pool
 * @param fixed the claims that every login of the provider has alike, with their value
 */
record Landings(Optional<RoleMapping> before, Optional<RoleMapping> after, Map<String, String> fixed) {

    private static final int MOST_LOGINS = 50_000;

    /** Stands in a claim where no rule looks for it. */
    private static final String ELSE = "~else~";

    /** Returns an example of the logins of each move, or why the moves are not known. */
    Observed<Map<Move, String>> moves() {
        Map<String, List<String>> claims = claims();
        long logins = claims.values().stream()
                .mapToLong(List::size)
                .reduce(1, (one, other) -> Math.min(one * other, MOST_LOGINS + 1L));
        if (logins > MOST_LOGINS) {
            return Observed.unknown(Gap.undecided(
                    "which logins the rules tell apart", "there are more than " + MOST_LOGINS + " kinds of them"));
        }
        Map<Move, String> moves = new LinkedHashMap<>();
        for (Map<String, String> login : logins(claims)) {
            Observed<Move> move =
                    landing(before, login).flatMap(from -> landing(after, login).map(to -> new Move(from, to)));
            Optional<Gap> gap = move.fold(known -> Optional.<Gap>empty(), Optional::of);
            if (gap.isPresent()) {
                return Observed.unknown(gap.get());
            }
            move.fold(Optional::of, open -> Optional.<Move>empty())
                    .filter(known -> !known.from().equals(known.to()))
                    .ifPresent(known -> moves.putIfAbsent(known, words(login)));
        }
        return Observed.known(moves);
    }

    private static Observed<Landing> landing(Optional<RoleMapping> mapping, Map<String, String> login) {
        if (mapping.isEmpty()) {
            return Observed.known(Landing.slot());
        }
        for (MappingRule rule : rules(mapping.get())) {
            Observed<Boolean> matches = rule.matchesEvery(rule.claim(), login.getOrDefault(rule.claim(), ELSE));
            if (matches.fold(yes -> yes, gap -> true)) {
                return matches.map(yes -> Landing.of(rule.roleArn()));
            }
        }
        return mapping.get().resolvesBy("Deny").map(denied -> denied ? Landing.none() : Landing.slot());
    }

    /** Claims of the token name the role of a mapping of that type; those that name none are resolved as if no rule matched. */
    private static List<MappingRule> rules(RoleMapping mapping) {
        return mapping.isRuleBased() ? mapping.rules() : List.of();
    }

    /** Returns by claim the values of which each rule may see one that it matches, or not, together with what another matches. */
    private Map<String, List<String>> claims() {
        List<MappingRule> rules = Stream.concat(before.stream(), after.stream())
                .flatMap(mapping -> rules(mapping).stream())
                .toList();
        Map<String, List<String>> claims = new TreeMap<>();
        rules.stream()
                .map(MappingRule::claim)
                .distinct()
                .forEach(claim -> claims.put(
                        claim,
                        Optional.ofNullable(fixed.get(claim))
                                .map(List::of)
                                .orElseGet(() -> values(rules.stream()
                                        .filter(rule -> rule.claim().equals(claim))
                                        .toList()))));
        return claims;
    }

    private static List<String> values(List<MappingRule> rules) {
        Set<String> written = rules.stream().map(MappingRule::value).collect(Collectors.toCollection(TreeSet::new));
        boolean parts = rules.stream().anyMatch(rule -> !rule.matchType().equals("Equals"));
        Set<String> values = new LinkedHashSet<>(written);
        values.add(ELSE);
        if (parts) {
            for (String one : written) {
                values.add(one + ELSE);
                values.add(ELSE + one);
                written.forEach(other -> values.add(one + ELSE + other));
            }
        }
        return List.copyOf(values);
    }

    private static List<Map<String, String>> logins(Map<String, List<String>> claims) {
        List<Map<String, String>> logins = List.of(Map.of());
        for (Map.Entry<String, List<String>> claim : claims.entrySet()) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> login : logins) {
                for (String value : claim.getValue()) {
                    Map<String, String> one = new TreeMap<>(login);
                    one.put(claim.getKey(), value);
                    more.add(one);
                }
            }
            logins = more;
        }
        return logins;
    }

    private static String words(Map<String, String> login) {
        return login.isEmpty()
                ? "all logins"
                : login.entrySet().stream()
                        .map(claim -> "`" + claim.getKey() + "` "
                                + (claim.getValue().equals(ELSE) ? "of another value" : "`" + claim.getValue() + "`"))
                        .collect(Collectors.joining(" and ", "logins with ", ""));
    }

    /**
     * Names where some logins were and where they are.
     *
     * @param from what they got
     * @param to what they get
     */
    record Move(Landing from, Landing to) {}

    /**
     * Names what a login gets.
     *
     * @param ofPool whether it is the authenticated role of the pool, whatever that is
     * @param role the ARN of the role that a rule yields; empty for the role of the pool, and where the login is denied
     */
    record Landing(boolean ofPool, Optional<String> role) {

        private static Landing slot() {
            return new Landing(true, Optional.empty());
        }

        private static Landing none() {
            return new Landing(false, Optional.empty());
        }

        private static Landing of(String roleArn) {
            return new Landing(false, Optional.of(roleArn));
        }

        /** Returns the ARN of the role, given that of the pool; empty where the login gets none. */
        Optional<String> in(Optional<String> roleOfPool) {
            return ofPool ? roleOfPool : role;
        }
    }
}
