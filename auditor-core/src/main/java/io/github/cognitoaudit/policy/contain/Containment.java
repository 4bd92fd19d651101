package io.github.cognitoaudit.policy.contain;

import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers whether everything that one role may do another may do too; service control and resource policies are not seen. */
public sealed interface Containment {

    /**
     * Decides whether everything that the left layers allow the right layers allow too (policy-engine.md 4.2).
     *
     * <p>An answer other than {@link Undecided} is proven: containment by a search that leaves no request out, the opposite by a
     * request on which the evaluator agrees.
     *
     * @param left what is asked about
     * @param right what it is held against
     * @param scope which requests count
     */
    static Containment decide(RoleLayers left, RoleLayers right, ContainmentScope scope) {
        return new ContainmentProof(left, right, scope).decide();
    }

    /** Answers from whichever answer this is; all four must be given. */
    <R> R fold(
            Supplier<? extends R> contained,
            Function<? super ContainedForCatalogue, ? extends R> forCatalogue,
            Function<? super Witness, ? extends R> notContained,
            Function<String, ? extends R> undecided);

    /** Tells whether containment is proven, if only for the actions of the catalogue. */
    default boolean isContained() {
        return fold(() -> true, forCatalogue -> true, witness -> false, reason -> false);
    }

    /** Everything is contained, whatever actions AWS may add. */
    record Contained() implements Containment {
        @Override
        public <R> R fold(
                Supplier<? extends R> contained,
                Function<? super ContainedForCatalogue, ? extends R> forCatalogue,
                Function<? super Witness, ? extends R> notContained,
                Function<String, ? extends R> undecided) {
            return contained.get();
        }
    }

    /**
     * Every action of the catalogue is contained; an action that is not in it may not be.
     *
     * @param date the date of the catalogue, ISO 8601
     */
    record ContainedForCatalogue(String date) implements Containment {
        @Override
        public <R> R fold(
                Supplier<? extends R> contained,
                Function<? super ContainedForCatalogue, ? extends R> forCatalogue,
                Function<? super Witness, ? extends R> notContained,
                Function<String, ? extends R> undecided) {
            return forCatalogue.apply(this);
        }
    }

    /**
     * Something is not contained.
     *
     * @param witness a request that the left allows and the right does not
     */
    record NotContained(Witness witness) implements Containment {
        @Override
        public <R> R fold(
                Supplier<? extends R> contained,
                Function<? super ContainedForCatalogue, ? extends R> forCatalogue,
                Function<? super Witness, ? extends R> notContained,
                Function<String, ? extends R> undecided) {
            return notContained.apply(witness);
        }
    }

    /**
     * Neither was proven.
     *
     * @param reason why, lower case
     */
    record Undecided(String reason) implements Containment {
        @Override
        public <R> R fold(
                Supplier<? extends R> contained,
                Function<? super ContainedForCatalogue, ? extends R> forCatalogue,
                Function<? super Witness, ? extends R> notContained,
                Function<String, ? extends R> undecided) {
            return undecided.apply(reason);
        }
    }
}
