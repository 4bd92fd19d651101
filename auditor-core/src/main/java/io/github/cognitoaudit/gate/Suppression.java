package io.github.cognitoaudit.gate;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Says that the team knows of a violation and lets it pass for a while.
 *
 * <p>It never covers an answer that could not be given: nobody can know of what was not read.
 *
 * @param rule the id of the rule
 * @param subject the subjects that are covered
 * @param fingerprint the one finding that is covered; without it a changed setting of the subject stays covered too
 * @param reason why it may pass, not blank
 * @param owner who answers for it, not blank
 * @param until the last day on which it holds, UTC
 * @param place where it stands, such as {@code cognito-audit-suppressions.yaml:3:5}
 */
public record Suppression(
        String rule,
        SubjectPattern subject,
        Optional<Fingerprint> fingerprint,
        String reason,
        String owner,
        LocalDate until,
        String place) {

    /**
     * Takes a suppression from its file.
     *
     * @param fingerprint 32 lower-case hexadecimal digits; empty where it is bound to none
     */
    public static Suppression of(
            String rule,
            String subject,
            Optional<String> fingerprint,
            String reason,
            String owner,
            LocalDate until,
            String place) {
        return new Suppression(
                rule, new SubjectPattern(subject), fingerprint.map(Fingerprint::new), reason, owner, until, place);
    }

    /** Tells whether it means the finding, whatever the day. */
    public boolean means(Finding finding) {
        return finding.status() == Finding.Status.VIOLATION
                && finding.rule().id().equals(rule)
                && subject.covers(finding.subject())
                && fingerprint.map(finding.fingerprint()::equals).orElse(true);
    }

    /** Tells whether it holds no more. */
    public boolean isExpiredOn(LocalDate day) {
        return day.isAfter(until);
    }

    /** Returns the rule and the subjects as people write them. */
    public String inWords() {
        return rule + " on `" + subject + "`";
    }
}
