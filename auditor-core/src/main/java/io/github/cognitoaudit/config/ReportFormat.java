package io.github.cognitoaudit.config;

/** Names the reports. */
public enum ReportFormat {
    /** For a person at a terminal. */
    CONSOLE,
    /** For a browser. */
    HTML,
    /** For other tools; the canonical result. */
    JSON
}
