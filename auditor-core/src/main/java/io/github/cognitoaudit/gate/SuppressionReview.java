package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.gate.SuppressionRemark.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds suppressions against an audit: what they cover, and what is to be seen to about them.
 *
 * @param suppressions the suppressions, in the order of their file
 * @param audit the audit
 * @param day the day of the audit, UTC
 * @param whole whether all targets of the configuration were audited; where not, a suppression of another one looks unused
 */
record SuppressionReview(List<Suppression> suppressions, Audit audit, LocalDate day, boolean whole) {

    private static final int NEAR_DAYS = 14;

    /** Returns the first suppression in force that means the finding. */
    Optional<Suppression> covering(Finding finding) {
        return suppressions.stream()
                .filter(suppression -> !suppression.isExpiredOn(day) && suppression.means(finding))
                .findFirst();
    }

    List<SuppressionRemark> remarks() {
        List<SuppressionRemark> remarks = new ArrayList<>();
        Set<String> answered = answeredRules();
        for (Suppression suppression : suppressions) {
            boolean used = audit.violations().stream().anyMatch(suppression::means);
            if (suppression.subject().isOverBroad()) {
                remarks.add(new SuppressionRemark(
                        suppression,
                        Kind.OVER_BROAD,
                        suppression.inWords() + " could cover nearly anything; name the subject, or more of it"));
            }
            if (suppression.isExpiredOn(day)) {
                remarks.add(new SuppressionRemark(suppression, Kind.EXPIRED, expired(suppression, used)));
            } else if (!used && whole && answered.contains(suppression.rule())) {
                remarks.add(new SuppressionRemark(suppression, Kind.UNUSED, unused(suppression)));
            } else {
                near(suppression).ifPresent(remarks::add);
                if (used && suppression.fingerprint().isEmpty()) {
                    remarks.add(
                            new SuppressionRemark(
                                    suppression,
                                    Kind.UNBOUND,
                                    suppression.inWords()
                                            + " has no `fingerprint`, so it goes on covering the subject when its settings change"));
                }
            }
        }
        return remarks;
    }

    /** Returns the rules that were asked of all their subjects; of the others nobody knows what a suppression would cover. */
    private Set<String> answeredRules() {
        return audit.examined().stream()
                .filter(Examined::isAnsweredEverywhere)
                .map(Examined::rule)
                .map(rule -> rule.id())
                .collect(Collectors.toSet());
    }

    private String expired(Suppression suppression, boolean used) {
        return suppression.inWords() + " ended on " + suppression.until()
                + (used
                        ? "; mend the finding, or have " + suppression.owner() + " decide anew"
                        : ", and nothing is left for it to cover; take it out");
    }

    private String unused(Suppression suppression) {
        Optional<Finding> changed = suppression.fingerprint().isEmpty()
                ? Optional.empty()
                : audit.violations().stream()
                        .filter(finding -> finding.rule().id().equals(suppression.rule())
                                && suppression.subject().covers(finding.subject()))
                        .findFirst();
        return suppression.inWords()
                + changed.map(finding ->
                                " is bound to another fingerprint: the setting has changed since, and the finding is now `"
                                        + finding.fingerprint().value() + "`; judge it anew")
                        .orElse(" covers nothing: the flaw is mended, or the subject is named otherwise; take it out");
    }

    private Optional<SuppressionRemark> near(Suppression suppression) {
        long left = ChronoUnit.DAYS.between(day, suppression.until());
        return left > NEAR_DAYS
                ? Optional.empty()
                : Optional.of(new SuppressionRemark(
                        suppression,
                        Kind.ENDING,
                        suppression.inWords() + " ends on " + suppression.until() + ", in "
                                + (left == 1 ? "1 day" : left + " days")));
    }
}
