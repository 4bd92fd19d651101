package io.github.cognitoaudit.drift;

import java.util.List;
import java.util.stream.Stream;

/**
 * Says what follows from a change.
 *
 * @param direction which way it goes
 * @param consequence what follows, in words; empty where the change says it all
 * @param besides what follows besides, another way
 */
record Effect(Direction direction, String consequence, List<Effect> besides) {

    private Effect(Direction direction, String consequence) {
        this(direction, consequence, List.of());
    }

    /** Returns the effect with another that follows besides. */
    Effect and(Effect other) {
        return new Effect(
                direction,
                consequence,
                Stream.concat(besides.stream(), Stream.of(other)).toList());
    }

    static Effect looser(String consequence) {
        return new Effect(Direction.LOOSER, consequence);
    }

    static Effect tighter(String consequence) {
        return new Effect(Direction.TIGHTER, consequence);
    }

    static Effect broken(String consequence) {
        return new Effect(Direction.BROKEN, consequence);
    }

    static Effect neutral() {
        return neutral("");
    }

    static Effect neutral(String consequence) {
        return new Effect(Direction.NEUTRAL, consequence);
    }

    /** Puts what follows behind what changed. */
    String after(String change) {
        return consequence.isEmpty() ? change : change + ": " + consequence;
    }
}
