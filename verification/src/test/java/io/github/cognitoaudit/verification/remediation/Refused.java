package io.github.cognitoaudit.verification.remediation;

/** Says that the shell, a program or a service does not take a command, and why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }

    Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
