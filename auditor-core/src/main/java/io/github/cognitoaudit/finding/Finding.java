package io.github.cognitoaudit.finding;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Witness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says that a rule is broken by a subject, or could not be answered for it.
 *
 * @param rule the rule
 * @param severity how grave it is, after the configuration's word on it
 * @param status violation or undetermined
 * @param target the target's name
 * @param subject the subject, or the target's chain where a list of subjects was not read
 * @param message what is and what should be; for an undetermined one what was not read
 * @param evidence where it shows; empty for an undetermined one
 * @param witness one concrete case, where there is one
 * @param remediation how to mend it; empty for an undetermined one
 * @param gaps what was not read; empty for a violation
 * @param fingerprint the identity across runs
 */
public record Finding(
        RuleDescriptor rule,
        Severity severity,
        Status status,
        String target,
        ResourceId subject,
        String message,
        List<Evidence> evidence,
        Optional<Witness> witness,
        List<Remediation> remediation,
        List<Gap> gaps,
        Fingerprint fingerprint) {

    /** Sorts violations before undetermined ones, then by severity, target, rule, subject. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::status)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::target)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::subject)
            .thenComparing(Finding::fingerprint);

    /** Copies the lists. */
    public Finding {
        evidence = List.copyOf(evidence);
        remediation = List.copyOf(remediation);
        gaps = List.copyOf(gaps);
    }

    /** Names what is known about the subject. */
    public enum Status {
        /** The subject breaks the rule. */
        VIOLATION,
        /** A fact that decides was not read. */
        UNDETERMINED
    }
}
