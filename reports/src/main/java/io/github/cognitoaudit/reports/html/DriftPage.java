package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.drift.Change;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.FindingDrift;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.content.DriftReport;
import io.github.cognitoaudit.reports.content.Mood;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Prints a drift as one page without a script, in the style of the pages of an audit.
 *
 * @param report the drift
 */
public record DriftPage(DriftReport report) {

    /** Returns the bytes of the files by name: the page, and its style, which a page of Jenkins may not hold in itself. */
    public static Map<String, byte[]> print(DriftReport report) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("drift.html", Templates.fill("drift", new DriftPage(report)).getBytes(StandardCharsets.UTF_8));
        files.put("drift.css", StaticFile.bytes("report.css"));
        return files;
    }

    /** Returns the changes of each direction that has some. */
    List<Group> groups() {
        return Arrays.stream(Direction.values())
                .map(direction -> new Group(direction, report.drift().changes(direction)))
                .filter(group -> !group.changes().isEmpty())
                .toList();
    }

    /** Returns the violations that came and went, each kind that has some. */
    List<Violations> violations() {
        return Stream.of(
                        new Violations(
                                "opened",
                                "Opened violations",
                                report.drift().findings().opened()),
                        new Violations(
                                "closed",
                                "Closed violations",
                                report.drift().findings().closed()),
                        new Violations(
                                "changed",
                                "Violations that show otherwise",
                                report.drift().findings().changed().stream()
                                        .map(FindingDrift.Changed::after)
                                        .toList()),
                        new Violations(
                                "unclear",
                                "Violations not known on both sides",
                                report.drift().findings().unclear()))
                .filter(violations -> !violations.findings().isEmpty())
                .toList();
    }

    /** Returns the parts of the request that proves a change. */
    List<Detail> witness(Change change) {
        return change.witness().stream()
                .flatMap(witness -> witness.values().entrySet().stream())
                .map(value -> new Detail(Printable.line(value.getKey()), Printable.line(value.getValue())))
                .toList();
    }

    /** Returns the picture of the history; empty without one. */
    Optional<TrendPicture> trend() {
        return report.trend().map(TrendPicture::new);
    }

    /**
     * Returns how the drift stands: flawed where something is looser or broken or a violation was opened, not known where something was
     * not compared.
     */
    Mood mood() {
        if (isWorse() || !report.drift().findings().opened().isEmpty()) {
            return Mood.FLAWED;
        }
        boolean known = report.drift().uncompared().isEmpty()
                && report.drift().findings().unclear().isEmpty();
        return known ? Mood.SOUND : Mood.UNDETERMINED;
    }

    private boolean isWorse() {
        return !report.drift().changes(Direction.LOOSER).isEmpty()
                || !report.drift().changes(Direction.BROKEN).isEmpty();
    }

    /** Returns the headline. */
    String title() {
        return switch (mood()) {
            case FLAWED -> isWorse() ? "Looser or broken since" : "Violations opened since";
            case UNDETERMINED -> "Not everything could be compared";
            case SOUND -> report.drift().isEmpty() ? "Nothing changed" : "Nothing looser, nothing broken";
        };
    }

    /** Returns the mood as the style names it. */
    String style() {
        return Named.plainly(mood());
    }

    /**
     * Holds the changes of a direction.
     *
     * @param direction the direction
     * @param changes its changes
     */
    record Group(Direction direction, List<Change> changes) {

        String title() {
            return Named.plainly(direction);
        }

        String heading() {
            return title().substring(0, 1).toUpperCase(Locale.ROOT) + title().substring(1);
        }

        /** Returns the severity whose colour the direction has. */
        String severity() {
            return switch (direction) {
                case LOOSER -> "high";
                case BROKEN -> "critical";
                case TIGHTER -> "medium";
                case NEUTRAL -> "low";
            };
        }
    }

    /**
     * Holds violations under a heading.
     *
     * @param id the anchor
     * @param title the heading
     * @param findings the violations
     */
    record Violations(String id, String title, List<Finding> findings) {}

    /**
     * Holds a named value.
     *
     * @param name the name
     * @param value the value
     */
    record Detail(String name, String value) {}
}
