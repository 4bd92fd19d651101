package io.github.cognitoaudit.benchmarks;

import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;

/** Names the sets of policies on which each question is measured. */
public enum PolicySet {
    /** Twelve everyday policies of identity pools, each against each. */
    TYPICAL {
        @Override
        List<Pair> pairs() {
            return Pair.eachWithEach(TypicalRoles.all());
        }
    },
    /** Policies of 50 statements with ten actions and ten resources each, each against each. */
    LARGE {
        @Override
        List<Pair> pairs() {
            return Pair.eachWithEach(LargeRoles.all());
        }
    },
    /** Policies that cost the most, of which one comparison ends at the limit of steps. */
    WORST {
        @Override
        List<Pair> pairs() {
            return WorstRoles.pairs();
        }
    };

    /** Returns the two sides of each comparison. */
    abstract List<Pair> pairs();

    /** Returns the roles that are asked about one by one. */
    List<RoleLayers> roles() {
        return pairs().stream().map(Pair::left).distinct().toList();
    }

    /**
     * Holds the two sides of a comparison.
     *
     * @param left what is asked about
     * @param right what it is held against
     */
    record Pair(RoleLayers left, RoleLayers right) {

        static List<Pair> eachWithEach(List<RoleLayers> roles) {
            return roles.stream()
                    .flatMap(left -> roles.stream().map(right -> new Pair(left, right)))
                    .toList();
        }
    }
}
