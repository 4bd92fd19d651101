package io.github.cognitoaudit.policy.trust;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds what is known of the context keys of one request; a key that is not named here may be there or not.
 *
 * @param keys the keys in lower case, with what is known of their values
 */
record RequestContext(Map<String, Values> keys) {

    /** A request of which no key is known. */
    static final RequestContext UNKNOWN = new RequestContext(Map.of());

    private static final Values ABSENT = new Values(List.of(), false, Set.of());
    private static final Values SOME = new Values(List.of(), true, Set.of());

    RequestContext {
        keys = Map.copyOf(keys);
    }

    RequestContext with(String key, Values values) {
        Map<String, Values> more = new TreeMap<>(keys);
        more.put(key.toLowerCase(Locale.ROOT), values);
        return new RequestContext(more);
    }

    RequestContext without(String key) {
        return with(key, ABSENT);
    }

    /** Returns the states in which the key may be found; an answer that is the same in all of them is certain. */
    List<Values> states(String key) {
        Values known = keys.get(key.toLowerCase(Locale.ROOT));
        return known == null ? List.of(ABSENT, SOME) : List.of(known);
    }

    /**
     * Holds what is known of the values of one key.
     *
     * @param known values that are there
     * @param open whether further values may be there; with no known value, at least one is
     * @param never values that are not among the further ones, whatever their case; the known ones are not either
     */
    record Values(List<String> known, boolean open, Set<String> never) {

        Values {
            known = List.copyOf(known);
            never = Set.copyOf(never);
        }

        boolean isAbsent() {
            return known.isEmpty() && !open;
        }

        /** Tells whether a further value may equal the text. */
        boolean mayHold(String text) {
            return open
                    && known.stream().noneMatch(text::equalsIgnoreCase)
                    && never.stream().noneMatch(text::equalsIgnoreCase);
        }
    }
}
