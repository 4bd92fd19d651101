package io.github.cognitoaudit.history;

/** Reports a folder of snapshots that can not be used; the message says what was expected and what to do. */
public final class HistoryException extends Exception {

    private static final long serialVersionUID = 1L;

    HistoryException(String message) {
        super(message);
    }
}
