package io.github.cognitoaudit.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the reports. */
public enum ReportFormat {
    /** For a person at a terminal. */
    CONSOLE("console", true),
    /** For a browser. */
    HTML("html", true),
    /** For a browser, in one file for mailing. */
    HTML_SINGLE("html-single", false),
    /** For other tools; the canonical result. */
    JSON("json", true),
    /** For code scanning and editors. */
    SARIF("sarif", true),
    /** For the test reports of a build server. */
    JUNIT("junit", true),
    /** For the code quality widget of GitLab. */
    GITLAB("gitlab", false),
    /** For the comment on a pull request, or the summary of a step. */
    MARKDOWN("markdown", false);

    private final String key;
    private final boolean byDefault;

    ReportFormat(String key, boolean byDefault) {
        this.key = key;
        this.byDefault = byDefault;
    }

    /** Returns the name under {@code reports}. */
    public String key() {
        return key;
    }

    /**
     * Returns the report of a name.
     *
     * @throws IllegalArgumentException when no report has the name
     */
    public static ReportFormat of(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected the name of a report, found `" + key + "`"));
    }

    /** Returns the reports that are written where the configuration says nothing. */
    public static Set<ReportFormat> defaults() {
        return Arrays.stream(values())
                .filter(format -> format.byDefault)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportFormat.class)));
    }
}
