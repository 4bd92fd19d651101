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
 * @param oneValue the condition keys, lower case, of which every request carries at most one value
 * @param symbols what is known of the values of policy variables
 */
public record ProofFrame(
        List<String> partitions,
        Optional<TextPattern> within,
        Set<String> alwaysPresent,
        Set<String> neverPresent,
        Set<String> oneValue,
        SymbolRule symbols) {

    /** Copies the collections. */
    public ProofFrame {
        partitions = List.copyOf(partitions);
        alwaysPresent = Set.copyOf(alwaysPresent);
        neverPresent = Set.copyOf(neverPresent);
        oneValue = Set.copyOf(oneValue);
    }

    /** Covers requests with or without any key, of which none is known to carry one value only. */
    public ProofFrame(
            List<String> partitions,
            Optional<TextPattern> within,
            Set<String> alwaysPresent,
            Set<String> neverPresent,
            SymbolRule symbols) {
        this(partitions, within, alwaysPresent, neverPresent, Set.of(), symbols);
    }
}
