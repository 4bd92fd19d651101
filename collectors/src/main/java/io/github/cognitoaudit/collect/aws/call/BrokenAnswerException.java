package io.github.cognitoaudit.collect.aws.call;

import java.io.IOException;

/** Reports that the connection broke after the answer had begun. */
final class BrokenAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Creates the report. */
    BrokenAnswerException(IOException cause) {
        super("the answer broke off: " + cause.getMessage(), cause);
    }
}
