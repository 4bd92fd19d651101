package io.github.cognitoaudit.rule;

import java.util.Objects;

/**
 * Shows where a flaw can be seen: both values side by side, and the call that read the actual one.
 *
 * @param path the place within the subject, such as {@code ThumbprintList} or {@code trust/Statement/0/Condition}
 * @param expected what should be there, in words or as a value
 * @param actual what is there
 * @param call the call that read it, such as {@code iam:GetOpenIDConnectProvider}
 * @param identifying whether the actual value is a configured one that tells this flaw from a later one at the same place
 */
public record Evidence(String path, String expected, String actual, String call, boolean identifying) {

    /** Checks that all parts are there. */
    public Evidence {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(call, "call");
    }

    /** Returns evidence whose actual value is a setting: a changed setting makes it another finding. */
    public static Evidence configured(String path, String expected, String actual, String call) {
        return new Evidence(path, expected, actual, call, true);
    }

    /** Returns evidence whose actual value may change by itself, such as a presented certificate. */
    public static Evidence observed(String path, String expected, String actual, String call) {
        return new Evidence(path, expected, actual, call, false);
    }
}
