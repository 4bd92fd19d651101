package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Holds the statements whose conditions hold for one kind of requests, so that only their resources still count.
 *
 * @param leftAllows the Allows of each layer of the left
 * @param leftDenies the Denies of the left
 * @param rightAllows the Allows of each layer of the right
 * @param rightDenies the Denies of the right
 */
record ActiveStatements(
        List<List<Resources>> leftAllows,
        List<Resources> leftDenies,
        List<List<Resources>> rightAllows,
        List<Resources> rightDenies) {

    /**
     * Returns the statements.
     *
     * @param deadCoversAll how a {@code NotResource} with a variable that has no value is read, which AWS leaves open: that it
     *     leaves nothing out, or that the statement does not apply (policy-engine.md 1.4)
     */
    static ActiveStatements of(
            Sides sides, BitSet active, Map<String, VariableValue> variables, boolean deadCoversAll) {
        return new ActiveStatements(
                sides.leftAllows().stream()
                        .map(layer -> resources(sides, layer, active, variables, deadCoversAll))
                        .toList(),
                resources(sides, sides.leftDenies(), active, variables, deadCoversAll),
                sides.rightAllows().stream()
                        .map(layer -> resources(sides, layer, active, variables, deadCoversAll))
                        .toList(),
                resources(sides, sides.rightDenies(), active, variables, deadCoversAll));
    }

    private static List<Resources> resources(
            Sides sides, BitSet among, BitSet active, Map<String, VariableValue> variables, boolean deadCoversAll) {
        return Sides.both(among, active).stream()
                .mapToObj(sides::statement)
                .filter(statement -> deadCoversAll || !statement.excludesNothing(variables))
                .map(statement -> Resources.of(statement, variables))
                .toList();
    }

    /**
     * Holds the resources of one statement.
     *
     * @param excluded whether they are those that it leaves out
     * @param patterns the patterns; those of which no resource can match are left out
     */
    record Resources(boolean excluded, List<TextPattern> patterns) {

        Resources {
            patterns = List.copyOf(patterns);
        }

        static Resources of(PreparedStatement statement, Map<String, VariableValue> variables) {
            List<TextPattern> patterns = new ArrayList<>();
            statement.resources().forEach(scheme -> scheme.resolved(variables).ifPresent(patterns::add));
            return new Resources(statement.notResource(), patterns);
        }

        /** Tells whether the statement covers every resource. */
        boolean coversEverything() {
            return excluded ? patterns.isEmpty() : patterns.stream().anyMatch(TextPattern::matchesEverything);
        }
    }
}
