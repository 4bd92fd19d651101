package io.github.cognitoaudit.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.reports.content.JsonText;
import io.github.cognitoaudit.reports.content.Report;
import java.util.Collection;
import java.util.Locale;

/**
 * Prints {@code reports.json}, the index of what a run wrote: an output folder may also hold the reports of an earlier run that
 * wrote others.
 */
final class ReportIndex {
    private static final int SCHEMA_VERSION = 1;

    /** Where the index is within an output folder. */
    static final String PATH = "reports.json";

    private ReportIndex() {}

    /** Returns the index as JSON text: the audit by its snapshot, and each report with its format and its path. */
    static String print(Report report, Collection<ReportFile> files) {
        ObjectNode index = JsonNodeFactory.instance.objectNode();
        index.put("schemaVersion", SCHEMA_VERSION);
        index.putObject("tool")
                .put("name", report.tool().name())
                .put("version", report.tool().version());
        index.put("snapshotDigest", report.audit().snapshotDigest());
        index.put("takenAt", report.audit().takenAt().toString());
        ArrayNode reports = index.putArray("reports");
        files.stream()
                .sorted()
                .forEach(file -> reports.addObject().put("format", format(file)).put("path", file.path()));
        return JsonText.print(index);
    }

    private static String format(ReportFile file) {
        return file.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
