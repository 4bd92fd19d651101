package io.github.cognitoaudit.policy.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the values with which somebody gets in.
 *
 * @param any whether every value does but for those that the policy singles out
 * @param values the values that the policy names and that do, as it writes them, with their wildcards
 * @param undecided the values of which that was not decided; {@code *} stands for those that the policy does not name
 * @param witness a request that gets in, with a value that is not named where any does; empty when none does
 */
public record TrustedValues(boolean any, List<String> values, List<String> undecided, Optional<TrustWitness> witness) {

    /** Copies the lists. */
    public TrustedValues {
        values = List.copyOf(values);
        undecided = List.copyOf(undecided);
    }

    /** Collects the replies for one value after the other; that for any other value comes first. */
    static final class Collector {
        private final List<String> values = new ArrayList<>();
        private final List<String> undecided = new ArrayList<>();
        private boolean any;
        private Optional<TrustWitness> witness = Optional.empty();

        void addAny(TrustQuestion.Reply reply) {
            any |= reply.witness().isPresent();
            add("*", reply);
            values.remove("*");
        }

        void add(String value, TrustQuestion.Reply reply) {
            if (reply.witness().isPresent()) {
                values.add(value);
            } else if (reply.open()) {
                undecided.add(value);
            }
            witness = witness.or(reply::witness);
        }

        TrustedValues values() {
            return new TrustedValues(any, values, undecided, witness);
        }
    }
}
