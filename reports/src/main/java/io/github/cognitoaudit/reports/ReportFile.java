package io.github.cognitoaudit.reports;

import java.nio.file.Path;

/** Names the reports that are files; the console report is printed by {@code console.ConsoleReport} and is none. */
public enum ReportFile {
    /** A folder of web pages. */
    HTML("html/index.html"),
    /** The canonical result, for other tools. */
    JSON("findings.json");

    private final String path;

    ReportFile(String path) {
        this.path = path;
    }

    /** Returns where the report is in an output folder; for a folder of pages the page to open first. */
    public Path in(Path directory) {
        return directory.resolve(path);
    }
}
