package io.github.cognitoaudit.reports.content;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.gate.Suppression;
import java.util.Optional;

/**
 * Holds a violation on which the team decided before, so that it stops no build.
 *
 * @param finding the violation
 * @param suppression what lets it pass for a while; empty where the baseline accepts it
 */
public record Decided(Finding finding, Optional<Suppression> suppression) {

    /** Returns how the finding stands, as {@code findings.json} has it: {@code suppressed} or {@code accepted}. */
    public String status() {
        return suppression.isPresent() ? "suppressed" : "accepted";
    }

    /** Says who let it pass, for how long, and why. */
    public String inWords() {
        return suppression
                .map(decision ->
                        "suppressed until " + decision.until() + " by " + decision.owner() + ": " + decision.reason())
                .orElse("accepted in the baseline");
    }
}
