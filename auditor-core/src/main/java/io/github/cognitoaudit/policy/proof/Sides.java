package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Holds the statements of both sides in one row, so that a set of them is a set of bits. */
public final class Sides {

    private final List<PreparedStatement> statements;
    private final List<BitSet> leftAllows;
    private final List<BitSet> rightAllows;
    private final BitSet outright = new BitSet();
    private final BitSet everyResource = new BitSet();
    private final BitSet leftDenies = new BitSet();
    private final BitSet rightDenies = new BitSet();

    /**
     * Holds two sides against each other.
     *
     * @param left the statements of each layer of the left
     * @param right the statements of each layer of the right
     */
    public Sides(List<List<PreparedStatement>> left, List<List<PreparedStatement>> right) {
        List<PreparedStatement> all = new ArrayList<>();
        this.leftAllows = add(left, all, leftDenies);
        this.rightAllows = add(right, all, rightDenies);
        this.statements = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            PreparedStatement statement = all.get(i);
            boolean every =
                    !statement.notResource() && statement.resources().stream().anyMatch(TextPattern::matchesEverything);
            everyResource.set(i, every);
            outright.set(i, every && statement.conditions().isEmpty());
        }
    }

    /** Sorts the statements of one side into the Allows of each layer and the Denies. */
    private static List<BitSet> add(List<List<PreparedStatement>> layers, List<PreparedStatement> all, BitSet denies) {
        List<BitSet> allows = new ArrayList<>();
        for (List<PreparedStatement> layer : layers) {
            BitSet ofLayer = new BitSet();
            for (PreparedStatement statement : layer) {
                (statement.effect() == Effect.DENY ? denies : ofLayer).set(all.size());
                all.add(statement);
            }
            allows.add(ofLayer);
        }
        return List.copyOf(allows);
    }

    /** Returns the statements of both sides. */
    public List<PreparedStatement> statements() {
        return statements;
    }

    /** Returns one of the statements. */
    public PreparedStatement statement(int index) {
        return statements.get(index);
    }

    /** Returns the Allows of each layer of the left. */
    public List<BitSet> leftAllows() {
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

    /** Tells whether, of some statements, each layer of the right allows everything without condition and none denies. */
    public boolean isCoveredOutright(BitSet among) {
        return !rightDenies.intersects(among) && each(rightAllows, both(outright, among));
    }

    /** Tells whether, when the conditions of some statements hold, each layer of the right allows every resource. */
    boolean allowsEverything(BitSet holding) {
        return each(rightAllows, both(everyResource, holding));
    }

    /** Returns the statements that are in both sets. */
    public static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
