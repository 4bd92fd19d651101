package io.github.cognitoaudit.policy;

/** Says why a question can not be read. */
final class UnreadableQuestionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableQuestionException(String message) {
        super(message);
    }
}
