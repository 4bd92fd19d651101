package io.github.cognitoaudit.policy.condition;

import io.github.cognitoaudit.policy.pattern.TextPattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Describes the request values that one value of a condition matches. */
public sealed interface ValueSet {

    /** Tells whether the request's value is among them. */
    boolean contains(String value);

    /**
     * Holds texts.
     *
     * @param pattern what the text must match
     */
    record Texts(TextPattern pattern) implements ValueSet {
        @Override
        public boolean contains(String value) {
            return pattern.matches(value);
        }
    }

    /**
     * Holds the numbers, or the instants, on one side of a bound or on it.
     *
     * @param instants whether they are instants, in seconds since 1970 UTC
     * @param bound the bound
     * @param below whether smaller ones are among them
     * @param at whether the bound itself is
     * @param above whether greater ones are
     */
    record Numbers(boolean instants, BigDecimal bound, boolean below, boolean at, boolean above) implements ValueSet {
        @Override
        public boolean contains(String value) {
            Optional<BigDecimal> number = instants ? Instants.seconds(value) : Instants.number(value);
            return number.isPresent() && contains(number.get());
        }

        /** Tells whether the number, or the instant in seconds, is among them. */
        public boolean contains(BigDecimal number) {
            int order = number.compareTo(bound);
            return order < 0 ? below : order == 0 ? at : above;
        }
    }

    /**
     * Holds the addresses of a range.
     *
     * @param six whether they are of IP version 6
     * @param first the first address as a number
     * @param last the last address as a number
     */
    record Addresses(boolean six, BigInteger first, BigInteger last) implements ValueSet {
        @Override
        public boolean contains(String value) {
            return AddressReader.range(value)
                    .filter(range ->
                            range.six == six && first.compareTo(range.first) <= 0 && range.last.compareTo(last) <= 0)
                    .isPresent();
        }
    }

    /**
     * Holds true or false.
     *
     * @param value which
     */
    record Flag(boolean value) implements ValueSet {
        @Override
        public boolean contains(String text) {
            return String.valueOf(value).equalsIgnoreCase(text);
        }
    }

    /** Holds nothing: the value of the condition is none that its operator can compare with. */
    record Nothing() implements ValueSet {
        @Override
        public boolean contains(String value) {
            return false;
        }
    }
}
