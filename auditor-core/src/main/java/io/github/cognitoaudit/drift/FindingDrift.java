package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.model.ResourceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        Map<Place, Deque<Finding>> gone = new LinkedHashMap<>();
        without(before.violations(), after)
                .forEach(finding -> gone.computeIfAbsent(Place.of(finding), place -> new ArrayDeque<>())
                        .add(finding));
        List<Finding> come = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (Finding finding : without(after.violations(), before)) {
            Optional.ofNullable(gone.get(Place.of(finding)))
                    .map(Deque::poll)
                    .ifPresentOrElse(other -> changed.add(new Changed(other, finding)), () -> come.add(finding));
        }
        List<Finding> left =
                gone.values().stream().flatMap(Deque::stream).collect(Collectors.toCollection(ArrayList::new));
        List<Finding> unclear = new ArrayList<>(take(come, before));
        unclear.addAll(take(left, after));
        unclear.sort(Finding.ORDER);
        left.sort(Finding.ORDER);
        return new FindingDrift(come, left, changed, unclear);
    }

    /** Names what a rule says of a subject, whatever it shows. */
    private record Place(String target, ResourceId subject, String rule) {
        static Place of(Finding finding) {
            return new Place(finding.target(), finding.subject(), finding.rule().id());
        }

        Place ofTarget() {
            return new Place(target, new ResourceId("target:" + target), rule);
        }
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
        Set<Place> open = other.undetermined().stream().map(Place::of).collect(Collectors.toSet());
        Predicate<Finding> isOpen = finding -> open.contains(Place.of(finding))
                || open.contains(Place.of(finding).ofTarget());
        List<Finding> taken = findings.stream().filter(isOpen).toList();
        findings.removeIf(isOpen);
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
