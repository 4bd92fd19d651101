package io.github.cognitoaudit.model.intent;

import java.util.Map;

/**
 * Holds all that a team declares for the rules.
 *
 * @param intents what is intended of each target, by its name
 * @param days how many days a rule looks ahead or back, by rule id
 */
public record Declared(Map<String, Intent> intents, Map<String, Integer> days) {

    /** Copies both maps. */
    public Declared {
        intents = Map.copyOf(intents);
        days = Map.copyOf(days);
    }

    /** Returns the declarations of a team that declares nothing. */
    public static Declared nothing() {
        return new Declared(Map.of(), Map.of());
    }

    /** Returns what is intended of a target; one that is not named declares nothing. */
    public Intent of(String target) {
        return intents.getOrDefault(target, Intent.undeclared());
    }
}
