package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.state.KeyState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Holds the states that are chosen for some of the keys.
 *
 * @param chosen the states
 * @param settled the conditions of which they say whether they hold
 * @param holding those that hold
 */
record Partial(List<KeyState> chosen, BitSet settled, BitSet holding) {

    static final Partial START = new Partial(List.of(), new BitSet(), new BitSet());

    Partial with(KeyState state, BitSet conditions) {
        List<KeyState> more = new ArrayList<>(chosen);
        more.add(state);
        BitSet nowSettled = (BitSet) settled.clone();
        nowSettled.or(conditions);
        BitSet nowHolding = (BitSet) holding.clone();
        nowHolding.or(state.holding());
        return new Partial(more, nowSettled, nowHolding);
    }

    /** Tells whether all the conditions hold. */
    boolean holds(BitSet conditions) {
        BitSet missing = (BitSet) conditions.clone();
        missing.andNot(holding);
        return missing.isEmpty();
    }

    /** Tells whether none of the conditions is known not to hold. */
    boolean mayHold(BitSet conditions) {
        BitSet failed = (BitSet) conditions.clone();
        failed.and(settled);
        failed.andNot(holding);
        return failed.isEmpty();
    }
}
