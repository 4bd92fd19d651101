package io.github.cognitoaudit.reports;

import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.gitlab.CodeQuality;
import io.github.cognitoaudit.reports.html.HtmlReport;
import io.github.cognitoaudit.reports.html.SinglePage;
import io.github.cognitoaudit.reports.json.FindingsJson;
import io.github.cognitoaudit.reports.junit.JunitXml;
import io.github.cognitoaudit.reports.markdown.Summary;
import io.github.cognitoaudit.reports.sarif.SarifLog;
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
     * Writes the reports with their index {@code reports.json}, and returns the paths of the reports, in the order of {@link ReportFile}.
     *
     * <p>Everything is printed and staged in the output folder before the first earlier file is replaced, each by an atomic
     * move; a run that fails before leaves the earlier reports as they were. The same audit gives the same bytes.
     *
     * @param files the reports to write; {@code config.ReportFormat} has the same names, and {@code CONSOLE} besides
     * @param directory the output folder; made when it is not there
     * @throws IOException when a file can not be written; the message names it
     */
    public static List<Path> write(Report report, Set<ReportFile> files, Path directory) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (ReportFile file : files) {
            contents.putAll(print(file, report));
        }
        if (!files.isEmpty()) {
            contents.put(ReportIndex.PATH, ReportIndex.print(report, files).getBytes(StandardCharsets.UTF_8));
        }
        OutputFolder folder = new OutputFolder(directory);
        folder.replace(contents);
        return EnumSet.allOf(ReportFile.class).stream()
                .filter(files::contains)
                .map(file -> file.in(directory))
                .toList();
    }

    private static Map<String, byte[]> print(ReportFile file, Report report) {
        return switch (file) {
            case HTML -> {
                Map<String, byte[]> pages = new TreeMap<>();
                HtmlReport.print(report).forEach((name, page) -> pages.put("html/" + name, page));
                yield pages;
            }
            case HTML_SINGLE -> text(file, SinglePage.print(report));
            case JSON -> text(file, FindingsJson.print(report));
            case SARIF -> text(file, SarifLog.print(report));
            case JUNIT -> text(file, JunitXml.print(report));
            case GITLAB -> text(file, CodeQuality.print(report));
            case MARKDOWN -> text(file, Summary.print(report));
        };
    }

    private static Map<String, byte[]> text(ReportFile file, String text) {
        return Map.of(file.path(), text.getBytes(StandardCharsets.UTF_8));
    }
}
