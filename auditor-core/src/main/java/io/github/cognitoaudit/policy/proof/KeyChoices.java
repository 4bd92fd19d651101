package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.state.KeyState;
import java.util.BitSet;
import java.util.List;

/**
 * Holds the states of one key.
 *
 * @param states the states, of which a request is in one
 * @param conditions the conditions that each of the states settles, by their numbers
 */
record KeyChoices(List<KeyState> states, BitSet conditions) {

    KeyChoices {
        states = List.copyOf(states);
    }
}
