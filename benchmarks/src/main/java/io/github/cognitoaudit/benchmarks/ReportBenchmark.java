package io.github.cognitoaudit.benchmarks;

import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.ReportFile;
import io.github.cognitoaudit.reports.Reports;
import io.github.cognitoaudit.reports.content.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Writes one report of audits with more and more findings, fifty in a target, to the disk. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportBenchmark {
    private static final int FINDINGS_OF_A_TARGET = 50;

    /** Which report is written. */
    @Param({"HTML", "JSON", "SARIF", "JUNIT", "GITLAB", "MARKDOWN"})
    public ReportFile file = ReportFile.HTML;

    /** How many violations there are. */
    @Param({"100", "1000", "10000", "100000"})
    public int findings = 1;

    private Optional<Report> report = Optional.empty();
    private Path folder = Path.of("");

    /** Makes up the audit. */
    @Setup(Level.Trial)
    public void audit() throws IOException {
        report = Optional.of(Audits.report(Audits.large(findings, findings / FINDINGS_OF_A_TARGET)));
        folder = Files.createTempDirectory("report-benchmark");
    }

    /** Prints and writes the report. */
    @Benchmark
    public List<Path> write() throws IOException {
        return Reports.write(report.orElseThrow(), Set.of(file), folder);
    }

    /** Deletes what was written. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
