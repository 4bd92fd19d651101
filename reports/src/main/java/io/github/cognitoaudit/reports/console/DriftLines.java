package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.drift.Change;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.drift.Uncompared;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.content.Counted;
import io.github.cognitoaudit.reports.content.DriftReport;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a drift for a person: the changes by direction, then what could not be compared, then the one line. */
public final class DriftLines {
    private static final int LISTED = 20;
    private static final String INDENT = "    ";
    private static final int LABEL = 15;

    private final Sheet sheet;

    private DriftLines(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Returns the lines, without line ends and without control characters but those of the terminal's style.
     *
     * @param written the report files
     */
    public static List<String> render(DriftReport report, Terminal terminal, List<Path> written) {
        DriftLines lines = new DriftLines(new Sheet(terminal));
        Drift drift = report.drift();
        for (Direction direction : Direction.values()) {
            lines.changes(direction, drift.changes(direction));
        }
        lines.uncompared(drift.uncompared());
        drift.onlyBefore()
                .forEach(name -> lines.sheet.prose("  ", "target " + name + " is in the earlier snapshot only"));
        drift.onlyAfter().forEach(name -> lines.sheet.prose("  ", "target " + name + " is in the later snapshot only"));
        new ForecastLines(lines.sheet).print(report.forecast());
        lines.sheet.blank().prose("", report.oneLine());
        written.forEach(path -> lines.sheet.line("  " + path));
        return lines.sheet.lines();
    }

    private void changes(Direction direction, List<Change> changes) {
        if (!changes.isEmpty()) {
            heading(Named.inWords(direction), tone(direction), changes.size());
            changes.stream().limit(LISTED).forEach(this::change);
            more(changes.size());
        }
    }

    private static Tone tone(Direction direction) {
        return switch (direction) {
            case LOOSER, BROKEN -> Tone.FLAWED;
            case TIGHTER, NEUTRAL -> Tone.STRONG;
        };
    }

    private void change(Change change) {
        sheet.prose("  ", change.message());
        sheet.labelled(INDENT + "of", LABEL, Tone.QUIET, change.subject().value() + "  [" + change.target() + "]");
        rules("opens", change.opened());
        rules("closes", change.closed());
    }

    private void rules(String label, List<Finding> findings) {
        if (!findings.isEmpty()) {
            sheet.labelled(
                    INDENT + label,
                    LABEL,
                    Tone.QUIET,
                    findings.stream()
                            .map(finding -> finding.rule().id())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
    }

    private void uncompared(List<Uncompared> uncompared) {
        if (uncompared.isEmpty()) {
            return;
        }
        heading("could not be compared", Tone.UNDETERMINED, uncompared.size());
        for (Uncompared one : uncompared.stream().limit(LISTED).toList()) {
            sheet.prose("  ", one.message() + "  [" + Printable.line(one.target()) + "]");
            if (!one.gap().needs().isEmpty()) {
                sheet.labelled(
                        INDENT + "allow",
                        LABEL,
                        Tone.QUIET,
                        String.join(", ", one.gap().needs()));
            }
        }
        more(uncompared.size());
    }

    private void heading(String words, Tone tone, int number) {
        sheet.blank().line(sheet.paint(tone, words.toUpperCase(Locale.ROOT)) + sheet.paint(Tone.QUIET, "  " + number));
    }

    private void more(int all) {
        if (all > LISTED) {
            sheet.prose("  ", "and " + Counted.number(all - LISTED) + " more: see the report.");
        }
    }
}
