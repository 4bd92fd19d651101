package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.reports.content.Counted;
import io.github.cognitoaudit.reports.content.Headline;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints an audit for a person: every chain, then the findings, then what could not be told, then where to read on. */
public final class ConsoleReport {
    private ConsoleReport() {}

    /**
     * Returns the lines of the report, without line ends and without control characters but those of the terminal's style.
     *
     * @param written the report files, as {@code Reports.write} returned them
     */
    public static List<String> render(Audit audit, GateResult gate, Terminal terminal, List<Path> written) {
        Sheet sheet = new Sheet(terminal);
        new ChainLines(sheet).print(audit.chains());
        new FindingLines(sheet)
                .print(Stream.concat(gate.violations().stream(), gate.tolerated().stream())
                        .toList());
        new OpenQuestions(sheet).print(audit.undetermined());
        new DecisionLines(sheet).print(gate.remembered());
        verdict(sheet, audit, gate);
        whereToReadOn(sheet, audit, written);
        return sheet.lines();
    }

    private static void verdict(Sheet sheet, Audit audit, GateResult gate) {
        Headline headline = Headline.of(audit, gate);
        sheet.blank()
                .line(sheet.paint(
                        Tone.of(headline.mood()),
                        Marks.of(sheet.terminal()).of(headline.mood()) + " " + headline.title()));
        sheet.prose("  ", headline.sentence());
        sheet.prose("  ", counts(audit, gate));
    }

    private static String counts(Audit audit, GateResult gate) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            counts.add(Counted.number(gate.violations(severity)) + " " + Named.inWords(severity));
        }
        counts.add(Counted.number(audit.undetermined().size()) + " undetermined");
        int subjects = audit.examined().stream()
                .mapToInt(examined -> examined.subjects())
                .sum();
        long rules = audit.examined().stream()
                .filter(examined -> examined.subjects() > 0)
                .count();
        return String.join(", ", counts) + "; " + Counted.of(rules, "rule") + " judged "
                + Counted.of(subjects, "subject")
                + ". Identity side only: SCPs, RCPs and resource policies are not seen.";
    }

    private static void whereToReadOn(Sheet sheet, Audit audit, List<Path> written) {
        if (!written.isEmpty()) {
            sheet.blank();
        }
        for (Path path : written) {
            boolean page = path.toString().endsWith(".html");
            sheet.line("  " + (page ? path.toAbsolutePath().toUri().toString() : path.toString()));
        }
        // By its coordinates Maven finds the goal in any folder, by its prefix only where the plugin is declared.
        audit.findings().stream()
                .findFirst()
                .ifPresent(finding -> sheet.line(
                        "  why: mvn io.github.cognitoaudit:cognito-audit-maven-plugin:explain -Dcognito-audit.rule="
                                + finding.rule().id()));
    }
}
