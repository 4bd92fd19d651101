package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which violations came and went between two audits.
 *
 * @param opened the violations that are new
 * @param closed the violations that are no more
 * @param changed the violations of one rule by one subject that show otherwise than before
 * @param unclear the violations of one side of which the other could not tell
 */
public record FindingDrift(List<Finding> opened, List<Finding> closed, List<Changed> changed, List<Finding> unclear) {

    /** Copies the lists. */
    public FindingDrift {
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
        changed = List.copyOf(changed);
        unclear = List.copyOf(unclear);
    }

    static FindingDrift between(Audit before, Audit after) {
        List<Finding> gone = without(before.violations(), after);
        List<Finding> come = without(after.violations(), before);
        List<Changed> changed = new ArrayList<>();
        for (Finding finding : List.copyOf(come)) {
            gone.stream()
                    .filter(other -> other.target().equals(finding.target())
                            && other.subject().equals(finding.subject())
                            && other.rule().id().equals(finding.rule().id()))
                    .findFirst()
                    .ifPresent(other -> {
                        changed.add(new Changed(other, finding));
                        gone.remove(other);
                        come.remove(finding);
                    });
        }
        List<Finding> unclear = new ArrayList<>(take(come, before));
        unclear.addAll(take(gone, after));
        unclear.sort(Finding.ORDER);
        return new FindingDrift(come, gone, changed, unclear);
    }

    private static List<Finding> without(List<Finding> findings, Audit other) {
        Set<Fingerprint> known =
                other.violations().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !known.contains(finding.fingerprint()))
                .sorted(Comparator.comparing(Finding::fingerprint))
                .sorted(Finding.ORDER)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Takes out the findings of rules that could not be answered on the other side of the same subject, or of a list of subjects. */
    private static List<Finding> take(List<Finding> findings, Audit other) {
        List<Finding> taken = findings.stream()
                .filter(finding -> other.undetermined().stream()
                        .anyMatch(open -> open.rule().id().equals(finding.rule().id())
                                && open.target().equals(finding.target())
                                && (open.subject().equals(finding.subject())
                                        || open.subject().value().equals("target:" + finding.target()))))
                .toList();
        findings.removeAll(taken);
        return taken;
    }

    /**
     * Joins both forms of a violation.
     *
     * @param before how it showed
     * @param after how it shows
     */
    public record Changed(Finding before, Finding after) {}
}
