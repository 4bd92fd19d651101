package io.github.cognitoaudit.reports.content;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.gate.GateResult;
import java.util.Map;

/**
 * Holds all that a report is printed from; nothing else, no clock and no network, reaches a page.
 *
 * @param audit what was found
 * @param gate whether the build goes on
 * @param tool the program that audited
 * @param places where the targets are configured, by name
 */
public record Report(Audit audit, GateResult gate, ToolInfo tool, Map<String, FilePlace> places) {

    /** Copies the places. */
    public Report {
        places = Map.copyOf(places);
    }

    /** Returns a report on targets that stand in no file. */
    public Report(Audit audit, GateResult gate, ToolInfo tool) {
        this(audit, gate, tool, Map.of());
    }

    /** Returns where the target is configured; the usual place when no file names it. */
    public FilePlace placeOf(String target) {
        return places.getOrDefault(target, FilePlace.USUAL);
    }

    /** Says how the audit ended, in words. */
    public Headline headline() {
        return Headline.of(audit, gate);
    }

    /** Counts the subjects that were judged, over all rules. */
    public int subjects() {
        return audit.examined().stream()
                .mapToInt(examined -> examined.subjects())
                .sum();
    }
}
