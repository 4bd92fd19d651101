package io.github.cognitoaudit.reports.content;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.gate.GateResult;

/**
 * Holds all that a report is printed from; nothing else, no clock and no network, reaches a page.
 *
 * @param audit what was found
 * @param gate whether the build goes on
 * @param tool the program that audited
 */
public record Report(Audit audit, GateResult gate, ToolInfo tool) {

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
