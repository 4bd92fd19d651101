package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.Witness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says what changed in one place between two snapshots.
 *
 * @param target the target's name
 * @param subject what changed
 * @param path the place within the subject, such as {@code clientIds/abc}
 * @param kind whether it came, went or became another
 * @param direction which way it goes
 * @param message what changed and what follows, in the subject's words
 * @param before the value before; empty where there was none
 * @param after the value after; empty where there is none
 * @param witness a request that only one of the two sides allows; empty where no proof was asked for
 * @param opened the violations of the subject that are new
 * @param closed the violations of the subject that are no more
 */
public record Change(
        String target,
        ResourceId subject,
        String path,
        Kind kind,
        Direction direction,
        String message,
        Optional<String> before,
        Optional<String> after,
        Optional<Witness> witness,
        List<Finding> opened,
        List<Finding> closed) {

    /** Sorts by direction, then by target, subject, place and words. */
    public static final Comparator<Change> ORDER = Comparator.comparing(Change::direction)
            .thenComparing(Change::target)
            .thenComparing(Change::subject)
            .thenComparing(Change::path)
            .thenComparing(Change::message);

    /** Copies the lists. */
    public Change {
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
    }

    /** Returns the change with the violations that go with it. */
    Change with(List<Finding> newViolations, List<Finding> goneViolations) {
        return new Change(
                target, subject, path, kind, direction, message, before, after, witness, newViolations, goneViolations);
    }

    /** Names what happened in the place. */
    public enum Kind {
        /** It is there now. */
        ADDED,
        /** It is there no more. */
        REMOVED,
        /** It has another value. */
        CHANGED
    }
}
