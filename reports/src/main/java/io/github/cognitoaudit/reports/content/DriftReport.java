package io.github.cognitoaudit.reports.content;

import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.Drift;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds what the reports of a drift are printed from.
 *
 * @param drift what changed
 * @param tool the program that compared
 */
public record DriftReport(Drift drift, ToolInfo tool) {

    /** Returns the whole drift in one line, for a chat or a log. */
    public String oneLine() {
        List<String> counts = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            int changes = drift.changes(direction).size();
            if (changes > 0) {
                counts.add(Counted.number(changes) + " " + Named.inWords(direction));
            }
        }
        if (!drift.uncompared().isEmpty()) {
            counts.add(Counted.number(drift.uncompared().size()) + " could not be compared");
        }
        targets(drift.onlyBefore(), "gone", counts);
        targets(drift.onlyAfter(), "new", counts);
        if (!drift.findings().opened().isEmpty()) {
            counts.add(Counted.of(drift.findings().opened().size(), "violation") + " opened");
        }
        if (!drift.findings().closed().isEmpty()) {
            counts.add(Counted.of(drift.findings().closed().size(), "violation") + " closed");
        }
        return "drift " + drift.before() + " to " + drift.after() + ": "
                + (counts.isEmpty() ? "nothing changed" : String.join(", ", counts));
    }

    private static void targets(List<String> names, String word, List<String> counts) {
        if (!names.isEmpty()) {
            counts.add(Counted.of(names.size(), "target") + " " + word);
        }
    }
}
