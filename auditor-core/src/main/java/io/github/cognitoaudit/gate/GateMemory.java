package io.github.cognitoaudit.gate;

import java.util.List;
import java.util.Optional;

/**
 * Holds what a team decided before about findings.
 *
 * @param suppressions what may pass for a while, in the order of the file
 * @param baseline what was taken over; empty without one
 * @param wholeConfiguration whether every target is audited to which the decisions may belong, so that one without effect is unused
 */
public record GateMemory(List<Suppression> suppressions, Optional<Baseline> baseline, boolean wholeConfiguration) {

    /** Copies the list. */
    public GateMemory {
        suppressions = List.copyOf(suppressions);
    }

    /** Returns the memory of a team that decided nothing yet. */
    public static GateMemory none() {
        return new GateMemory(List.of(), Optional.empty(), true);
    }
}
