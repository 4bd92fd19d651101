package io.github.cognitoaudit.policy.state;

import io.github.cognitoaudit.policy.pattern.VariableValue;
import io.github.cognitoaudit.policy.pattern.Word;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Stands for all requests in which one key makes the same conditions hold.
 *
 * @param key the key, lower case; empty for a condition that is only known to hold or not
 * @param values values of the key in one such request; empty when it is absent
 * @param holding the conditions on the key that hold, by their numbers among those of the comparison
 * @param variable what a policy variable of that name stands for; empty when it can not be resolved
 */
public record KeyState(String key, List<Word> values, BitSet holding, Optional<VariableValue> variable) {

    /** Copies the values. */
    public KeyState {
        values = List.copyOf(values);
    }
}
