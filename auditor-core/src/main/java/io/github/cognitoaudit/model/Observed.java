package io.github.cognitoaudit.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds a fact that was read, or the gap left where it could not be.
 *
 * <p>There is no {@code orElse}: whoever asks for the value must also say what its absence means. A thing that is known not
 * to exist is a {@link Known} fact, such as an empty {@link java.util.Optional}.
 *
 * @param <T> the type of the fact
 */
public sealed interface Observed<T> {

    /** Returns the fact as read. */
    static <T> Observed<T> known(T value) {
        return new Known<>(value);
    }

    /** Returns the gap in place of the fact. */
    static <T> Observed<T> unknown(Gap gap) {
        return new Unknown<>(gap);
    }

    /** Tells whether both hold: a no that was read decides, whatever the other; else the first gap. */
    static Observed<Boolean> both(Observed<Boolean> first, Observed<Boolean> second) {
        return first.fold(
                holds -> holds ? second : known(false),
                gap -> second.fold(holds -> holds ? unknown(gap) : known(false), other -> unknown(gap)));
    }

    /** Tells whether one of the two holds: a yes that was read decides, whatever the other; else the first gap. */
    static Observed<Boolean> either(Observed<Boolean> first, Observed<Boolean> second) {
        return both(first.map(holds -> !holds), second.map(holds -> !holds)).map(neither -> !neither);
    }

    /** Answers from the fact or from the gap; both must be given. */
    <R> R fold(Function<? super T, ? extends R> known, Function<? super Gap, ? extends R> unknown);

    /** Returns what the function makes of the fact, or the same gap. */
    default <R> Observed<R> map(Function<? super T, ? extends R> function) {
        return fold(value -> known(function.apply(value)), Observed::unknown);
    }

    /** Returns the fact that the function finds from this one, or the first gap on the way. */
    default <R> Observed<R> flatMap(Function<? super T, Observed<R>> function) {
        return fold(function, Observed::unknown);
    }

    /** Says which optional read is switched off, so that the fact is not there; empty where it is, or lacks for another reason. */
    default Optional<String> whySwitchedOff() {
        return fold(value -> Optional.empty(), Gap::whySwitchedOff);
    }

    /**
     * A fact that was read.
     *
     * @param value the fact
     */
    record Known<T>(T value) implements Observed<T> {

        /** Checks that there is a value. */
        public Known {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> known, Function<? super Gap, ? extends R> unknown) {
            return known.apply(value);
        }
    }

    /**
     * A fact that was not read.
     *
     * @param gap why, and what would close the gap
     */
    record Unknown<T>(Gap gap) implements Observed<T> {

        /** Checks that there is a gap. */
        public Unknown {
            Objects.requireNonNull(gap, "gap");
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> known, Function<? super Gap, ? extends R> unknown) {
            return unknown.apply(gap);
        }
    }
}
