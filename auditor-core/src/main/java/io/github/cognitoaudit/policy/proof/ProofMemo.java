package io.github.cognitoaudit.policy.proof;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Remembers, through the classes of one comparison, what does not depend on the class but on the statements that count for it. */
public final class ProofMemo {

    private final Sides sides;
    private final ProofFrame frame;
    private final Map<BitSet, Conditions> conditions = new HashMap<>();
    private final Set<BitSet> proven = new HashSet<>();

    /**
     * Starts without memory.
     *
     * @param sides the two sides
     * @param frame which requests count
     */
    public ProofMemo(Sides sides, ProofFrame frame) {
        this.sides = sides;
        this.frame = frame;
    }

    Sides sides() {
        return sides;
    }

    ProofFrame frame() {
        return frame;
    }

    /** Returns the conditions of some statements. */
    Conditions conditions(BitSet statements) {
        return conditions.computeIfAbsent(statements, some -> new Conditions(sides, some, frame));
    }

    /** Tells whether the proof was made for these statements, each of which covers every resource. */
    boolean isProven(BitSet statements) {
        return proven.contains(statements);
    }

    /** Remembers a proof for statements each of which covers every resource. */
    void remember(BitSet statements) {
        proven.add(statements);
    }
}
