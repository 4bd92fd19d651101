package io.github.cognitoaudit.collect.aws.call;

/** Reports an answer that is not what the operation promises; unchecked, since it must pass through the SDK. */
public final class MalformedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the report; the message says what was expected and what was found. */
    public MalformedAnswerException(String message) {
        super(message);
    }
}
