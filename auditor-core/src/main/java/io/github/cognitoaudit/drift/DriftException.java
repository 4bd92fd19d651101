package io.github.cognitoaudit.drift;

/** Reports two snapshots that can not be compared; the message says what was expected and what to do. */
public final class DriftException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the report. */
    public DriftException(String message) {
        super(message);
    }
}
