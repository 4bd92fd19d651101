package io.github.cognitoaudit.config;

import io.github.cognitoaudit.rule.Severity;
import java.util.Optional;

/**
 * Changes how a rule is used.
 *
 * @param enabled whether it is asked at all
 * @param severity the severity in place of its own; empty to keep it
 * @param days how many days it looks ahead or back in place of its own number; empty to keep it
 */
public record RuleSettings(boolean enabled, Optional<Severity> severity, Optional<Integer> days) {

    /** Returns the settings of a rule that the configuration does not name. */
    public static RuleSettings defaults() {
        return new RuleSettings(true, Optional.empty(), Optional.empty());
    }
}
