package io.github.cognitoaudit.reports.content;

import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.forecast.Forecast;
import io.github.cognitoaudit.history.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what the reports of a drift are printed from.
 *
 * @param drift what changed
 * @param forecast what ends soon
 * @param trend how findings came and went before; empty without a history
 * @param tool the program that compared
 */
public record DriftReport(Drift drift, Forecast forecast, Optional<Trend> trend, ToolInfo tool) {

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
        if (counts.isEmpty()) {
            counts.add("nothing changed");
        }
        long pressing = EndingText.pressing(forecast);
        if (pressing > 0) {
            counts.add(Counted.number(pressing) + Counted.choose(pressing, " ends", " end") + " within "
                    + Counted.of(forecast.days(), "day"));
        }
        return "drift " + drift.before() + " to " + drift.after() + ": " + String.join(", ", counts);
    }

    private static void targets(List<String> names, String word, List<String> counts) {
        if (!names.isEmpty()) {
            counts.add(Counted.of(names.size(), "target") + " " + word);
        }
    }
}
