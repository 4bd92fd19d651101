package io.github.cognitoaudit.policy.evaluate;

import java.util.List;

/**
 * Says whether a request is allowed, and which statements decided.
 *
 * @param outcome the outcome
 * @param statements the Deny statements that match; or, where it is allowed, the Allow statements of each layer that do; or,
 *     where a layer does not allow it, the Allow statements of the layers that do
 */
public record Decision(Outcome outcome, List<StatementPlace> statements) {

    /** Copies the statements. */
    public Decision {
        statements = List.copyOf(statements);
    }

    /** Tells whether the request is allowed. */
    public boolean isAllowed() {
        return outcome == Outcome.ALLOW;
    }

    /** Names an outcome. */
    public enum Outcome {
        /** Allowed by every layer, denied by none. */
        ALLOW,
        /** Not allowed by some layer, and denied by none. */
        IMPLICIT_DENY,
        /** Denied by a statement. */
        EXPLICIT_DENY
    }
}
