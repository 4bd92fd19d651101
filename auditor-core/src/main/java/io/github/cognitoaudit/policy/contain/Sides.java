package io.github.cognitoaudit.policy.contain;

import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.Evaluator;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.evaluate.RoleLayers.Layer;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Holds the statements of both sides in one row, so that a set of them is a set of bits. */
final class Sides {

    private final List<PreparedStatement> statements;
    private final List<BitSet> leftAllows;
    private final List<BitSet> rightAllows;
    private final BitSet leftDenies = new BitSet();
    private final BitSet rightDenies = new BitSet();

    Sides(RoleLayers left, RoleLayers right, ColonReading reading) {
        List<PreparedStatement> ofLeft = Evaluator.prepare(left, reading);
        List<PreparedStatement> ofRight = Evaluator.prepare(right, reading);
        List<PreparedStatement> all = new ArrayList<>(ofLeft);
        all.addAll(ofRight);
        this.statements = List.copyOf(all);
        this.leftAllows = split(left.layers(), 0, ofLeft.size(), leftDenies);
        this.rightAllows = split(right.layers(), ofLeft.size(), all.size(), rightDenies);
    }

    /** Sorts the statements of one side into the Allows of each layer and the Denies. */
    private List<BitSet> split(List<Layer> layers, int from, int to, BitSet denies) {
        List<BitSet> allows = new ArrayList<>();
        layers.forEach(layer -> allows.add(new BitSet()));
        for (int i = from; i < to; i++) {
            if (statements.get(i).effect() == Effect.DENY) {
                denies.set(i);
            } else {
                allows.get(layers.indexOf(statements.get(i).place().layer())).set(i);
            }
        }
        return allows;
    }

    List<PreparedStatement> statements() {
        return statements;
    }

    PreparedStatement statement(int index) {
        return statements.get(index);
    }

    /** Returns the Allows of each layer of the left. */
    List<BitSet> leftAllows() {
        return leftAllows;
    }

    /** Returns the Allows of each layer of the right. */
    List<BitSet> rightAllows() {
        return rightAllows;
    }

    BitSet leftDenies() {
        return leftDenies;
    }

    BitSet rightDenies() {
        return rightDenies;
    }

    /** Tells whether each layer has one of the statements. */
    static boolean each(List<BitSet> layers, BitSet statements) {
        return layers.stream().allMatch(layer -> layer.intersects(statements));
    }

    /** Returns the statements that are in both sets. */
    static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
