package io.github.cognitoaudit.reports;

import io.github.cognitoaudit.reports.content.DriftReport;
import io.github.cognitoaudit.reports.html.DriftPage;
import io.github.cognitoaudit.reports.json.DriftJson;
import io.github.cognitoaudit.reports.markdown.DriftSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints a drift in its forms and puts them in place together. */
public final class DriftReports {
    private static final String HTML = "drift.html";
    private static final String JSON = "drift.json";
    private static final String MARKDOWN = "drift.md";

    private DriftReports() {}

    /**
     * Writes {@code drift.html} with its style {@code drift.css}, {@code drift.json} and {@code drift.md}, and returns their paths, the page first.
     *
     * <p>All are staged in the output folder before the first earlier file is replaced, each by an atomic move. The same drift gives
     * the same bytes.
     *
     * @param directory the output folder; made when it is not there
     * @throws IOException when a file can not be written; the message names it
     */
    public static List<Path> write(DriftReport report, Path directory) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>(DriftPage.print(report));
        contents.put(JSON, DriftJson.print(report).getBytes(StandardCharsets.UTF_8));
        contents.put(MARKDOWN, DriftSummary.print(report).getBytes(StandardCharsets.UTF_8));
        new OutputFolder(directory).replace(contents);
        return List.of(HTML, JSON, MARKDOWN).stream().map(directory::resolve).toList();
    }
}
