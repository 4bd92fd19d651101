package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.config.ReportFormat;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.reports.ReportFile;
import io.github.cognitoaudit.reports.Reports;
import io.github.cognitoaudit.reports.console.ConsoleReport;
import io.github.cognitoaudit.reports.content.ToolInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
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

    /** Writes the reports in the formats, and returns their paths. */
    List<Path> print(Audit audit, GateResult gate, Set<ReportFormat> formats) throws MojoExecutionException {
        Set<ReportFile> files = EnumSet.noneOf(ReportFile.class);
        for (ReportFormat format : formats) {
            switch (format) {
                case HTML -> files.add(ReportFile.HTML);
                case JSON -> files.add(ReportFile.JSON);
                case CONSOLE -> {
                    // Not a file; printed below, when the paths of the files are known.
                }
            }
        }
        List<Path> written = write(audit, gate, files);
        if (formats.contains(ReportFormat.CONSOLE)) {
            ConsoleReport.render(audit, gate, MavenTerminal.of(System.getenv()), written)
                    .forEach(log::info);
        }
        return written;
    }

    private List<Path> write(Audit audit, GateResult gate, Set<ReportFile> files) throws MojoExecutionException {
        String version = execution.getMojoDescriptor().getPluginDescriptor().getVersion();
        try {
            return Reports.write(audit, gate, ToolInfo.cognitoAudit(version), files, output);
        } catch (IOException e) {
            throw new MojoExecutionException("the reports can not be written to `" + output + "`: " + e.getMessage());
        }
    }
}
