package io.github.cognitoaudit.collect.aws.call;

/** Reports a call that was stopped before anything was sent. */
public final class RefusedCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the report; the message names the call and why it was stopped. */
    RefusedCallException(String message) {
        super(message);
    }
}
