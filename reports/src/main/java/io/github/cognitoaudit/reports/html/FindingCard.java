package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.SuppressionEntry;
import io.github.cognitoaudit.rule.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * Shows one finding.
 *
 * @param anchor the id on the page
 * @param finding the finding
 * @param decision what the team decided on it before, in words; empty where nobody did
 * @param takenAt when the snapshot was taken, UTC
 */
record FindingCard(String anchor, Finding finding, String decision, Instant takenAt) {
    private static final int SHOWN_EVIDENCE = 20;

    String severity() {
        return Named.plainly(finding.severity());
    }

    /** Returns as much of the evidence as fits a page; {@code findings.json} has all of it. */
    List<Evidence> evidence() {
        return finding.evidence().stream().limit(SHOWN_EVIDENCE).toList();
    }

    /** Returns the entry of the suppressions file that would let the finding pass; empty where the team decided already. */
    String suppression() {
        boolean open = decision.isEmpty() && finding.status() == Finding.Status.VIOLATION;
        return open ? SuppressionEntry.of(finding, takenAt) : "";
    }

    int moreEvidence() {
        return Math.max(0, finding.evidence().size() - SHOWN_EVIDENCE);
    }
}
