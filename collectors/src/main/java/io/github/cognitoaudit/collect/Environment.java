package io.github.cognitoaudit.collect;

import java.util.Map;
import java.util.Optional;

/**
 * Holds the variables that credentials come from: the process environment, or what {@code settings.xml} puts in its place.
 *
 * <p>The text form shows names only, since values may be secrets.
 *
 * @param variables value by name
 */
public record Environment(Map<String, String> variables) {

    /** Copies the variables. */
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** Finds a variable; a blank value counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public String toString() {
        return "Environment" + variables.keySet().stream().sorted().toList();
    }
}
