package io.github.cognitoaudit.gate;

/** Says that a baseline file can not be used, and why; nothing of it is. */
public final class BaselineException extends Exception {

    private static final long serialVersionUID = 1L;

    BaselineException(String message) {
        super(message);
    }
}
