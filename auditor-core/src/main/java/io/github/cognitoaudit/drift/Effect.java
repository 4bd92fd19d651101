package io.github.cognitoaudit.drift;

/**
 * Says what follows from a change.
 *
 * @param direction which way it goes
 * @param consequence what follows, in words; empty where the change says it all
 */
record Effect(Direction direction, String consequence) {

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
