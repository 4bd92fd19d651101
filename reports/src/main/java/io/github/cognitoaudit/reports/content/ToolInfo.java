package io.github.cognitoaudit.reports.content;

/**
 * Names the program that made a report.
 *
 * @param name the program's name
 * @param version its version
 */
public record ToolInfo(String name, String version) {

    /** The home page of the program. */
    public static final String HOME_PAGE = "https://cognitoaudit.github.io/";

    /** Returns cognito-audit in the version given. */
    public static ToolInfo cognitoAudit(String version) {
        return new ToolInfo("cognito-audit", version);
    }
}
