package io.github.cognitoaudit.reports.markdown;

import io.github.cognitoaudit.drift.Change;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.forecast.Forecast;
import io.github.cognitoaudit.reports.content.Counted;
import io.github.cognitoaudit.reports.content.DriftReport;
import io.github.cognitoaudit.reports.content.EndingText;
import io.github.cognitoaudit.reports.content.Named;
import java.util.List;
import java.util.stream.Collectors;

/** Prints {@code drift.md}, for the summary of a build step or a comment; at most 64,000 bytes. */
public final class DriftSummary {
    private static final int MOST_BYTES = 64_000;

    private final BoundedText text = new BoundedText(MOST_BYTES);
    private final Drift drift;

    private DriftSummary(Drift drift) {
        this.drift = drift;
    }

    /** Returns the summary. */
    public static String print(DriftReport report) {
        DriftSummary summary = new DriftSummary(report.drift());
        summary.text.note("# " + Markdown.plain(Markdown.sentence(report.oneLine())) + "\n");
        for (Direction direction : Direction.values()) {
            summary.changes(direction);
        }
        summary.uncompared();
        summary.targets();
        summary.forecast(report.forecast());
        summary.findings("Opened", summary.drift.findings().opened());
        summary.findings("Closed", summary.drift.findings().closed());
        summary.findings("Not known on both sides", summary.drift.findings().unclear());
        summary.text.note(
                "\n" + Markdown.plain(report.tool().name() + " " + report.tool().version())
                        + ". Identity side only: SCPs, RCPs and resource policies are not seen.\n");
        return summary.text.toString();
    }

    private void changes(Direction direction) {
        List<Change> changes = drift.changes(direction);
        if (!changes.isEmpty()) {
            heading(Markdown.sentence(Named.inWords(direction)), changes.size());
            items(changes.stream().map(DriftSummary::item).toList());
        }
    }

    private static String item(Change change) {
        String witness = change.witness()
                .map(values -> "\n  - witness: "
                        + values.values().entrySet().stream()
                                .map(value -> Markdown.plain(value.getKey()) + " " + Markdown.code(value.getValue()))
                                .collect(Collectors.joining(", ")))
                .orElse("");
        return "- " + Markdown.plain(change.target()) + ": " + Markdown.message(change.message()) + "\n  - of "
                + Markdown.code(change.subject().value()) + witness + rules("opens", change.opened())
                + rules("closes", change.closed()) + "\n";
    }

    private static String rules(String verb, List<Finding> findings) {
        return findings.isEmpty()
                ? ""
                : "\n  - " + verb + " "
                        + findings.stream()
                                .map(finding -> finding.rule().id())
                                .distinct()
                                .collect(Collectors.joining(", "));
    }

    private void uncompared() {
        if (!drift.uncompared().isEmpty()) {
            heading("Could not be compared", drift.uncompared().size());
            items(drift.uncompared().stream()
                    .map(one -> "- " + Markdown.plain(one.target()) + ": " + Markdown.message(one.message()) + "\n"
                            + (one.gap().needs().isEmpty()
                                    ? ""
                                    : "  - allow "
                                            + one.gap().needs().stream()
                                                    .map(Markdown::code)
                                                    .collect(Collectors.joining(", "))
                                            + "\n"))
                    .toList());
        }
    }

    private void targets() {
        drift.onlyBefore()
                .forEach(name -> text.note("\nTarget " + Markdown.code(name) + " is in the earlier snapshot only.\n"));
        drift.onlyAfter()
                .forEach(name -> text.note("\nTarget " + Markdown.code(name) + " is in the later snapshot only.\n"));
    }

    private void forecast(Forecast forecast) {
        heading(
                "Ends within " + Counted.of(forecast.days(), "day"),
                forecast.endings().size());
        items(EndingText.of(forecast).stream().map(DriftSummary::item).toList());
        List<String> notKnown = EndingText.notKnown(forecast);
        if (!notKnown.isEmpty()) {
            text.note("\n");
            items(notKnown.stream()
                    .map(message -> "- " + Markdown.message(message) + "\n")
                    .toList());
        }
    }

    private static String item(EndingText text) {
        return "- " + text.left() + ", " + text.when() + ", " + Markdown.plain(text.target()) + ": "
                + Markdown.message(text.ending().what()) + "\n  - then "
                + Markdown.message(text.ending().consequence()) + "\n  - do: "
                + Markdown.message(text.ending().action()) + "\n";
    }

    private void findings(String heading, List<Finding> findings) {
        if (!findings.isEmpty()) {
            heading(heading, findings.size());
            items(findings.stream()
                    .map(finding -> "- " + finding.rule().id() + " (" + Named.inWords(finding.severity()) + ", "
                            + Markdown.plain(finding.target()) + "): " + Markdown.message(finding.message()) + "\n")
                    .toList());
        }
    }

    private void heading(String name, int number) {
        text.note(Markdown.heading(2, name + " (" + Counted.number(number) + ")"));
    }

    private void items(List<String> items) {
        int shown = 0;
        while (shown < items.size() && text.offer(items.get(shown))) {
            shown++;
        }
        int left = items.size() - shown;
        if (left > 0) {
            text.note("\n" + Counted.number(left) + " more " + Counted.choose(left, "is", "are")
                    + " left out here; `drift.json` has them all.\n");
        }
    }
}
