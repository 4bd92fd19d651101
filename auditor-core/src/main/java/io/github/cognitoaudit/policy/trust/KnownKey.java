package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.condition.ConditionTest;
import io.github.cognitoaudit.policy.condition.KeyKind;
import io.github.cognitoaudit.policy.condition.ReadableCondition;
import io.github.cognitoaudit.policy.document.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what is known of the values of one context key of a token.
 *
 * @param known values that are there
 * @param open whether further values may be there; with no known value, at least one is
 * @param never values that are not among the further ones, whatever their case; the known ones are not either
 */
record KnownKey(List<String> known, boolean open, Set<String> never) {

    /** The operators by which a value is compared as something else than text. */
    private static final List<String> AS_VALUE = List.of("Bool", "NumericEquals", "DateEquals", "IpAddress");

    private static final String TEXT = "StringEquals";
    private static final String SOME = "ForAnyValue:";
    private static final String EVERY = "ForAllValues:";

    KnownKey {
        known = List.copyOf(known);
        never = Set.copyOf(never);
    }

    /**
     * Returns what is known as conditions that every request with the token meets.
     *
     * @param key the name of the key
     * @param mentioned the values with which the policy compares the key
     */
    List<ConditionTest> demands(String key, Collection<String> mentioned) {
        if (known.isEmpty()) {
            return Stream.concat(
                            Stream.of(demand("Null", key, List.of(String.valueOf(!open)))),
                            open ? further(key, mentioned) : Stream.empty())
                    .toList();
        }
        if (!open && known.size() == 1) {
            return theOnly(key).toList();
        }
        Stream<ConditionTest> each = known.stream().map(value -> demand(SOME + TEXT, key, List.of(value)));
        return Stream.concat(each, open ? further(key, mentioned) : Stream.of(demand(EVERY + TEXT, key, known)))
                .toList();
    }

    /** A key that never has several values is asked plainly, so that a policy variable of its name is its value. */
    private Stream<ConditionTest> theOnly(String key) {
        boolean plain = KeyKind.of(key).oneValue();
        String some = plain ? "" : SOME;
        String every = plain ? "" : EVERY;
        return Stream.concat(
                Stream.of(some, every).distinct().map(quantifier -> demand(quantifier + TEXT, key, known)),
                AS_VALUE.stream()
                        .map(operator -> demand(every + operator, key, known))
                        .filter(ReadableCondition::isReadable));
    }

    private Stream<ConditionTest> further(String key, Collection<String> mentioned) {
        List<String> otherCase = mentioned.stream().filter(this::isOtherCase).toList();
        return Stream.of(
                        demand(EVERY + "StringNotEquals", key, otherCase),
                        demand(EVERY + "StringNotEqualsIgnoreCase", key, never))
                .filter(demand -> !demand.written().values().isEmpty());
    }

    /** Tells whether the text certainly is no value, since it differs from one only in case. */
    private boolean isOtherCase(String text) {
        return !known.contains(text) && known.stream().anyMatch(text::equalsIgnoreCase);
    }

    private static ConditionTest demand(String operator, String key, Collection<String> values) {
        return ConditionTest.of(new Condition(operator, key, List.copyOf(values), ""), false);
    }
}
