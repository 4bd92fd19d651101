package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.forecast.Forecast;
import io.github.cognitoaudit.gate.Baseline;
import io.github.cognitoaudit.gate.Gate;
import io.github.cognitoaudit.gate.GateSettings;
import io.github.cognitoaudit.history.HistoryFolder;
import io.github.cognitoaudit.reports.DriftReports;
import io.github.cognitoaudit.reports.ReportFile;
import io.github.cognitoaudit.reports.Reports;
import io.github.cognitoaudit.reports.content.DriftReport;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.content.ToolInfo;
import io.github.cognitoaudit.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes with the code of the goals all that a run writes, of an estate of {@code examples/estates}; as a program, of one estate after the
 * other until it is killed, or a number of times.
 */
final class RunOfWrites {

    /** The estates whose files take turns; they differ in every file. */
    static final List<String> ESTATES = List.of("sign-up-reaches-admin-role", "guests-left-open");

    /** What the program prints when it begins to write. */
    static final String READY = "writes";

    private static final ToolInfo TOOL = ToolInfo.cognitoAudit("0");

    private static final int FORECAST_DAYS = 30;

    /** Writes one file, or several that belong together; a new kind of file is one more of these. */
    private final List<Writer> writers;

    private RunOfWrites(List<Writer> writers) {
        this.writers = writers;
    }

    static RunOfWrites of(String estate) throws Exception {
        Auditor auditor = Auditor.of(Auditor.installedRules(), Map.of());
        Snapshot earlier = snapshot("sound-single-page-app");
        Snapshot now = snapshot(estate);
        Audit audit = auditor.audit(now, Map.of());
        Drift drift = Drift.between(earlier, now, auditor.audit(earlier, Map.of()), audit);
        Forecast forecast = Forecast.of(now, List.of(), now.takenAt(), FORECAST_DAYS);
        Report report = new Report(audit, new Gate(GateSettings.defaults()).judge(audit, now.takenAt()), TOOL);
        return new RunOfWrites(List.of(
                folder -> SnapshotFile.in(folder).write(now),
                folder -> new BaselineFile(folder.resolve("baseline.json")).write(Baseline.of(audit, "0")),
                folder -> Reports.write(report, EnumSet.allOf(ReportFile.class), folder),
                folder -> DriftReports.write(new DriftReport(drift, forecast, Optional.empty(), TOOL), folder),
                folder -> new HistoryFolder(folder.resolve("history")).add(now)));
    }

    private static Snapshot snapshot(String estate) throws Exception {
        return new SnapshotFile(Path.of("..", "examples", "estates", estate, "snapshot.json")).read();
    }

    void into(Path folder) throws Exception {
        for (Writer writer : writers) {
            writer.into(folder);
        }
    }

    /** Takes a folder, and how many rounds to write; none for ever. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long rounds = arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
        RunOfWrites one = of(ESTATES.get(0));
        RunOfWrites other = of(ESTATES.get(1));
        System.out.println(READY);
        for (long round = 0; round < rounds; round++) {
            (round % 2 == 0 ? one : other).into(folder);
        }
    }

    private interface Writer {
        void into(Path folder) throws Exception;
    }
}
