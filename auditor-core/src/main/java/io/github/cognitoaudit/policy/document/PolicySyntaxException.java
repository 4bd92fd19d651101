package io.github.cognitoaudit.policy.document;

/** Reports a policy document that can not be read; the message says what was expected, what was found and where. */
public final class PolicySyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    /** Creates the report for the element at the JSON pointer. */
    public PolicySyntaxException(String pointer, String message) {
        super("policy element `" + (pointer.isEmpty() ? "/" : pointer) + "`: " + message);
        this.pointer = pointer;
    }

    /** Returns the JSON pointer (RFC 6901) of the element that can not be read; empty for the whole document. */
    public String pointer() {
        return pointer;
    }
}
