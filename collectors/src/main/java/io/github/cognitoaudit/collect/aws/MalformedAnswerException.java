package io.github.cognitoaudit.collect.aws;

/** Reports an answer that is not what the operation promises; unchecked, since it must pass through the SDK. */
final class MalformedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the report; the message says what was expected and what was found. */
    MalformedAnswerException(String message) {
        super(message);
    }
}
