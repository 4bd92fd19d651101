package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what follows from a change, or why that is open.
 *
 * @param direction which way it goes
 * @param consequence what follows, in words; empty where the change says it all
 * @param open why it is not known what follows; empty where it is known, and the direction says nothing where it is not
 * @param besides what follows besides, another way
 */
record Effect(Direction direction, String consequence, Optional<Gap> open, List<Effect> besides) {

    private Effect(Direction direction, String consequence) {
        this(direction, consequence, Optional.empty(), List.of());
    }

    /** Returns the effect with another that follows besides. */
    Effect and(Effect other) {
        return new Effect(
                direction,
                consequence,
                open,
                Stream.concat(besides.stream(), Stream.of(other)).toList());
    }

    /** Returns the effect with the gap that leaves open whether more follows; one that is neutral so far is open as a whole. */
    Effect orOpen(Gap gap) {
        return isNeutral() ? open(gap) : and(open(gap));
    }

    private boolean isNeutral() {
        return direction == Direction.NEUTRAL && open.isEmpty() && besides.isEmpty();
    }

    /** Returns the one effect where something holds, the other where it does not; the other is open where that is not known. */
    static Effect when(Observed<Boolean> holds, Effect effect, Effect otherwise) {
        return holds.fold(yes -> yes ? effect : otherwise, otherwise::orOpen);
    }

    /** Returns the effect of a change of which it is not known what follows. */
    static Effect open(Gap gap) {
        return new Effect(Direction.NEUTRAL, "", Optional.of(gap), List.of());
    }

    /** Returns the effect of a change of which no source says what follows. */
    static Effect open(String question, String why) {
        return open(Gap.undecided(question, why));
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

    /** Tells whether it is known to go the way. */
    boolean goes(Direction way) {
        return open.isEmpty() && direction == way;
    }

    /** Returns the effect if it goes the way or is open, else the other one: something may only go one way, or none. */
    Effect only(Direction way, Effect otherwise) {
        return goes(way) ? this : open.map(otherwise::orOpen).orElse(otherwise);
    }

    /** Puts what follows behind what changed. */
    String after(String change) {
        return consequence.isEmpty() ? change : change + ": " + consequence;
    }
}
