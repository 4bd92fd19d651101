package io.github.cognitoaudit.reports.content;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.gate.Remembered;
import io.github.cognitoaudit.history.Trend;
import io.github.cognitoaudit.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds all that a report is printed from; nothing else, no clock and no network, reaches a page.
 *
 * @param audit what was found
 * @param gate whether the build goes on
 * @param tool the program that audited
 * @param places where the targets are configured, by name
 * @param trend how findings came and went before; empty without a history
 */
public record Report(
        Audit audit, GateResult gate, ToolInfo tool, Map<String, FilePlace> places, Optional<Trend> trend) {

    /** Copies the places. */
    public Report {
        places = Map.copyOf(places);
    }

    /** Returns a report without a history. */
    public Report(Audit audit, GateResult gate, ToolInfo tool, Map<String, FilePlace> places) {
        this(audit, gate, tool, places, Optional.empty());
    }

    /** Returns a report on targets that stand in no file. */
    public Report(Audit audit, GateResult gate, ToolInfo tool) {
        this(audit, gate, tool, Map.of());
    }

    /** Returns the report with the trend of a history. */
    public Report with(Trend ofHistory) {
        return new Report(audit, gate, tool, places, Optional.of(ofHistory));
    }

    /** Returns where the target is configured; the usual place when no file names it. */
    public FilePlace placeOf(String target) {
        return places.getOrDefault(target, FilePlace.USUAL);
    }

    /** Returns the violations on which nobody decided yet, the gravest first. */
    public List<Finding> violations() {
        return Stream.concat(gate.violations().stream(), gate.tolerated().stream())
                .toList();
    }

    /** Counts the violations of a severity on which nobody decided yet. */
    public long violations(Severity severity) {
        return gate.violations(severity);
    }

    /** Returns the violations on which the team decided before, the gravest first. */
    public List<Decided> decided() {
        Remembered remembered = gate.remembered();
        return Stream.concat(
                        remembered.suppressed().stream()
                                .map(one -> new Decided(one.finding(), Optional.of(one.suppression()))),
                        remembered.accepted().stream().map(finding -> new Decided(finding, Optional.empty())))
                .sorted(Comparator.comparing(Decided::finding, Finding.ORDER))
                .toList();
    }

    /** Returns the violations on which the team decided before, by their fingerprints. */
    public Map<Fingerprint, Decided> decisions() {
        return decided().stream()
                .collect(Collectors.toMap(one -> one.finding().fingerprint(), Function.identity(), (one, same) -> one));
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
