package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.rule.Evidence;
import java.util.List;

/**
 * Shows one finding.
 *
 * @param anchor the id on the page
 * @param finding the finding
 */
record FindingCard(String anchor, Finding finding) {
    private static final int SHOWN_EVIDENCE = 20;

    String severity() {
        return Named.plainly(finding.severity());
    }

    /** Returns as much of the evidence as fits a page; {@code findings.json} has all of it. */
    List<Evidence> evidence() {
        return finding.evidence().stream().limit(SHOWN_EVIDENCE).toList();
    }

    int moreEvidence() {
        return Math.max(0, finding.evidence().size() - SHOWN_EVIDENCE);
    }
}
