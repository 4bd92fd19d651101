package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Examined;
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
import java.util.function.Function;
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

    /** Compares what two audits found of the targets. */
    static FindingDrift between(Audit before, Audit after, Set<String> targets) {
        Map<Place, Deque<Finding>> gone = new LinkedHashMap<>();
        without(before, after, targets)
                .forEach(finding -> gone.computeIfAbsent(Place.of(finding), place -> new ArrayDeque<>())
                        .add(finding));
        List<Finding> come = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (Finding finding : without(after, before, targets)) {
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

    /** Tells whether nothing came, went or shows otherwise, and nothing is unclear. */
    boolean isEmpty() {
        return opened.isEmpty() && closed.isEmpty() && changed.isEmpty() && unclear.isEmpty();
    }

    private static List<Finding> without(Audit one, Audit other, Set<String> targets) {
        Set<Fingerprint> known =
                other.violations().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        return one.violations().stream()
                .filter(finding -> targets.contains(finding.target()))
                .filter(finding -> !known.contains(finding.fingerprint()))
                .sorted(Comparator.comparing(Finding::fingerprint))
                .sorted(Finding.ORDER)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Takes out the findings of rules that the other side left out, or could not answer of the same subject or of a list of subjects. */
    private static List<Finding> take(List<Finding> findings, Audit other) {
        Set<Place> open = other.undetermined().stream().map(Place::of).collect(Collectors.toSet());
        Map<String, Examined> examined = other.examined().stream()
                .collect(Collectors.toMap(rule -> rule.rule().id(), Function.identity()));
        Predicate<Finding> isOpen =
                finding -> Optional.ofNullable(examined.get(finding.rule().id()))
                                .filter(rule -> rule.isLeftOutOf(finding.target()))
                                .isPresent()
                        || open.contains(Place.of(finding))
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
