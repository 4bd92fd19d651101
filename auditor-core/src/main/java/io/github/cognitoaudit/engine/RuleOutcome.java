package io.github.cognitoaudit.engine;

import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.rule.RuleDescriptor;
import java.util.List;
import java.util.Optional;

/**
 * Holds what one rule said about one target.
 *
 * @param rule the rule
 * @param subjects how many subjects it judged
 * @param findings its violations and undetermined answers
 * @param skipped why it was not examined; empty when it was
 */
public record RuleOutcome(RuleDescriptor rule, int subjects, List<Finding> findings, Optional<String> skipped) {

    private static final String SWITCHED_OFF = "switched off in the configuration";

    /** Copies the findings. */
    public RuleOutcome {
        findings = List.copyOf(findings);
    }

    static RuleOutcome switchedOff(RuleDescriptor rule) {
        return skipped(rule, SWITCHED_OFF);
    }

    static RuleOutcome skipped(RuleDescriptor rule, String because) {
        return new RuleOutcome(rule, 0, List.of(), Optional.of(because));
    }

    /** Returns why the rule was not asked; empty where it was, and where there was nothing to ask it of. */
    public Optional<String> leftOut() {
        return skipped.filter(why -> !why.equals(Examined.NO_SUBJECT));
    }

    /** Tells whether the configuration keeps the rule from being asked. */
    public boolean isSwitchedOff() {
        return skipped.filter(SWITCHED_OFF::equals).isPresent();
    }

    /** Counts the findings of a status. */
    public int count(Finding.Status status) {
        return (int)
                findings.stream().filter(finding -> finding.status() == status).count();
    }
}
