package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.config.ReportFormat;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.history.Trend;
import io.github.cognitoaudit.reports.ReportFile;
import io.github.cognitoaudit.reports.Reports;
import io.github.cognitoaudit.reports.console.ConsoleReport;
import io.github.cognitoaudit.reports.content.FilePlace;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.content.ToolInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes the reports of an audit and shows it on Maven's log.
 *
 * @param log where the console report goes
 * @param execution knows the version of the plugin
 * @param output the folder of the reports
 */
record AuditPrinter(Log log, MojoExecution execution, Path output) {

    /**
     * Writes the reports in the formats, and returns their paths; without a console report the log lists them.
     *
     * @param places where the targets are configured, by name
     * @param trend how findings came and went before; empty without a history
     */
    List<Path> print(
            Audit audit,
            GateResult gate,
            Map<String, FilePlace> places,
            Optional<Trend> trend,
            Set<ReportFormat> formats)
            throws MojoExecutionException {
        Set<ReportFile> files = EnumSet.noneOf(ReportFile.class);
        formats.forEach(format -> file(format).ifPresent(files::add));
        String version = execution.getMojoDescriptor().getPluginDescriptor().getVersion();
        List<Path> written = write(new Report(audit, gate, ToolInfo.cognitoAudit(version), places, trend), files);
        if (formats.contains(ReportFormat.CONSOLE)) {
            ConsoleReport.render(audit, gate, MavenTerminal.of(System.getenv()), written)
                    .forEach(log::info);
        } else {
            written.forEach(path -> log.info(path.toString()));
        }
        return written;
    }

    private static Optional<ReportFile> file(ReportFormat format) {
        return switch (format) {
            case CONSOLE -> Optional.empty();
            case HTML -> Optional.of(ReportFile.HTML);
            case HTML_SINGLE -> Optional.of(ReportFile.HTML_SINGLE);
            case JSON -> Optional.of(ReportFile.JSON);
            case SARIF -> Optional.of(ReportFile.SARIF);
            case JUNIT -> Optional.of(ReportFile.JUNIT);
            case GITLAB -> Optional.of(ReportFile.GITLAB);
            case MARKDOWN -> Optional.of(ReportFile.MARKDOWN);
        };
    }

    private List<Path> write(Report report, Set<ReportFile> files) throws MojoExecutionException {
        try {
            return Reports.write(report, files, output);
        } catch (IOException e) {
            throw new MojoExecutionException("the reports can not be written to `" + output + "`: "
                    + WriteFailure.inWords(e) + "; earlier reports are as they were");
        }
    }
}
