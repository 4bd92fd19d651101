package io.github.cognitoaudit.reports;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.content.ToolInfo;
import io.github.cognitoaudit.reports.html.HtmlReport;
import io.github.cognitoaudit.reports.json.FindingsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Prints an audit in the forms asked for and puts them in place together. */
public final class Reports {
    private Reports() {}

    /**
     * Writes the reports and returns their paths, in the order of {@link ReportFile}.
     *
     * <p>Everything is printed and staged in the output folder before the first earlier file is replaced, each by an atomic
     * move; a run that fails before leaves the earlier reports as they were. The same audit gives the same bytes.
     *
     * @param files the reports to write; {@code config.ReportFormat} has the same names, and {@code CONSOLE} besides
     * @param directory the output folder; made when it is not there
     * @throws IOException when a file can not be written; the message names it
     */
    public static List<Path> write(Audit audit, GateResult gate, ToolInfo tool, Set<ReportFile> files, Path directory)
            throws IOException {
        Report report = new Report(audit, gate, tool);
        Map<String, byte[]> contents = new TreeMap<>();
        for (ReportFile file : files) {
            switch (file) {
                case HTML -> HtmlReport.print(report).forEach((name, page) -> contents.put("html/" + name, page));
                case JSON ->
                    contents.put("findings.json", FindingsJson.print(report).getBytes(StandardCharsets.UTF_8));
            }
        }
        OutputFolder folder = new OutputFolder(directory);
        folder.replace(contents);
        return EnumSet.allOf(ReportFile.class).stream()
                .filter(files::contains)
                .map(file -> file.in(directory))
                .toList();
    }
}
