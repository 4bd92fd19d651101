package io.github.cognitoaudit.collect.aws;

/** Reports a call that was stopped before anything was sent. */
final class RefusedCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the report; the message names the call and why it was stopped. */
    RefusedCallException(String message) {
        super(message);
    }
}
