package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.pattern.SymbolRule;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which requests a proof covers.
 *
 * @param partitions the partitions whose resources count
 * @param within a pattern that the resource must match; empty for every resource
 * @param alwaysPresent the condition keys, lower case, that every request carries, never with the empty text alone
 * @param neverPresent the condition keys, lower case, that no request carries
 * @param symbols what is known of the values of policy variables
 */
public record ProofFrame(
        List<String> partitions,
        Optional<TextPattern> within,
        Set<String> alwaysPresent,
        Set<String> neverPresent,
        SymbolRule symbols) {

    /** Copies the collections. */
    public ProofFrame {
        partitions = List.copyOf(partitions);
        alwaysPresent = Set.copyOf(alwaysPresent);
        neverPresent = Set.copyOf(neverPresent);
    }
}
