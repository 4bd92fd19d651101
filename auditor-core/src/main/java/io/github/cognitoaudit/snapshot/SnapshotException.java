package io.github.cognitoaudit.snapshot;

/** Reports text that is not a snapshot that this version reads; the message says what was expected and what to do. */
public final class SnapshotException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the report. */
    public SnapshotException(String message) {
        super(message);
    }
}
