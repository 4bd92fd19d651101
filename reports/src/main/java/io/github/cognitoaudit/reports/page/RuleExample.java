package io.github.cognitoaudit.reports.page;

import io.github.cognitoaudit.finding.Finding;
import java.util.List;

/**
 * Holds a case that a rule was really asked about, and what it said.
 *
 * @param title the case as a phrase without a full stop, such as {@code flags a client that signs with the shared secret}
 * @param findings what the rule found; empty where it found nothing
 */
public record RuleExample(String title, List<Finding> findings) {

    /** Copies the findings. */
    public RuleExample {
        findings = List.copyOf(findings);
    }
}
