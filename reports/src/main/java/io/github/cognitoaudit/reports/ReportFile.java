package io.github.cognitoaudit.reports;

import java.nio.file.Path;

/** Names the reports that are files; the console report is printed by {@code console.ConsoleReport} and is none. */
public enum ReportFile {
    /** A folder of web pages. */
    HTML("html/index.html"),
    /** The same pages as one file, for mailing. */
    HTML_SINGLE("report.html"),
    /** The canonical result, for other tools. */
    JSON("findings.json"),
    /** A log of SARIF 2.1.0, for code scanning and editors. */
    SARIF("findings.sarif"),
    /** JUnit XML, for the test reports of build servers. */
    JUNIT("TEST-cognito-audit.xml"),
    /** A code quality report of GitLab. */
    GITLAB("gl-code-quality.json"),
    /** A summary in Markdown, for pull requests and build steps. */
    MARKDOWN("summary.md");

    private final String path;

    ReportFile(String path) {
        this.path = path;
    }

    /** Returns where the report is within an output folder, with {@code /} between the names. */
    String path() {
        return path;
    }

    /** Returns where the report is in an output folder; for a folder of pages the page to open first. */
    public Path in(Path directory) {
        return directory.resolve(path);
    }
}
