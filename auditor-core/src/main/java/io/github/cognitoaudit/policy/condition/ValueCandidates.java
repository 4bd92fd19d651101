package io.github.cognitoaudit.policy.condition;

import io.github.cognitoaudit.policy.condition.ValueSet.Addresses;
import io.github.cognitoaudit.policy.condition.ValueSet.Flag;
import io.github.cognitoaudit.policy.condition.ValueSet.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses values of a key so that, for numbers, instants, addresses and flags, whatever combination of conditions any value
 * matches, one of the chosen ones matches the same.
 */
public final class ValueCandidates {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String SOME_IDENTITY = "eu-west-1:7c1e2f3a-0b4d-4e5f-8a6b-9c0d1e2f3a40";
    private static final String SOME_FOUR = "203.0.113.10";
    private static final String SOME_SIX = "2001:db8:0:0:0:0:0:a";

    private ValueCandidates() {}

    /** Returns a plain value of the key, such as a request might carry. */
    public static String plain(String key) {
        if (key.endsWith(":sub")) {
            return SOME_IDENTITY;
        }
        return key.contains(":sub#")
                ? SOME_IDENTITY.substring(0, SOME_IDENTITY.length() - 1) + key.charAt(key.length() - 1)
                : "example-value";
    }

    /**
     * Returns the values for the sets; sets of texts are left out of account.
     *
     * @param sets the sets
     * @param wellFormed whether every value of the key is of the kind that the sets are of; else one is not
     */
    public static List<String> of(List<ValueSet> sets, boolean wellFormed) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        TreeSet<BigDecimal> instants = new TreeSet<>();
        List<Addresses> addresses = new ArrayList<>();
        Set<String> values = new LinkedHashSet<>();
        for (ValueSet set : sets) {
            if (set instanceof Numbers bound) {
                (bound.instants() ? instants : numbers).add(bound.bound());
            } else if (set instanceof Addresses range) {
                addresses.add(range);
            } else if (set instanceof Flag) {
                values.addAll(List.of("true", "false"));
            }
        }
        between(numbers).forEach(number -> values.add(Instants.plain(number)));
        between(instants).forEach(instant -> values.add(Instants.date(instant)));
        if (!addresses.isEmpty()) {
            values.addAll(List.of(SOME_FOUR, SOME_SIX));
            addresses.forEach(range -> around(range, values));
        }
        if (values.isEmpty() || !wellFormed) {
            values.add("example-value");
        }
        return List.copyOf(values);
    }

    /** Returns the bounds, a number between each two, one below and one above. */
    private static List<BigDecimal> between(SortedSet<BigDecimal> bounds) {
        List<BigDecimal> points = new ArrayList<>();
        for (BigDecimal bound : bounds) {
            points.add(
                    points.isEmpty() ? bound.subtract(BigDecimal.ONE) : middle(points.get(points.size() - 1), bound));
            points.add(bound);
        }
        if (!bounds.isEmpty()) {
            points.add(bounds.last().add(BigDecimal.ONE));
        }
        return points;
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        BigDecimal next = low.add(BigDecimal.ONE);
        return next.compareTo(high) < 0 ? next : low.add(high).divide(TWO).stripTrailingZeros();
    }

    private static void around(Addresses range, Set<String> values) {
        BigInteger most = BigInteger.ONE.shiftLeft(range.six() ? 128 : 32).subtract(BigInteger.ONE);
        List<BigInteger> points = List.of(
                range.first().subtract(BigInteger.ONE),
                range.first(),
                range.last(),
                range.last().add(BigInteger.ONE));
        points.stream()
                .filter(point -> point.signum() >= 0 && point.compareTo(most) <= 0)
                .forEach(point -> values.add(AddressReader.text(range.six(), point)));
    }
}
