package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.ResourceId;
import java.util.Comparator;

/**
 * Says what could not be compared, since one side of it was not read; whether it changed is not known.
 *
 * @param target the target's name
 * @param subject what it is part of
 * @param path the place within the subject
 * @param side in which snapshot the fact lacks
 * @param message what could not be compared and why, in the subject's words
 * @param gap what was not read, and what would close the gap
 */
public record Uncompared(String target, ResourceId subject, String path, Side side, String message, Gap gap) {

    /** Sorts by target, subject, place and words. */
    public static final Comparator<Uncompared> ORDER = Comparator.comparing(Uncompared::target)
            .thenComparing(Uncompared::subject)
            .thenComparing(Uncompared::path)
            .thenComparing(Uncompared::side)
            .thenComparing(Uncompared::message);

    /** Tells whether somebody asked for the fact and got no answer, so that the comparison is not what was asked for. */
    public boolean wasAskedFor() {
        return gap.reason() != GapReason.NOT_ASKED && gap.reason() != GapReason.SWITCHED_OFF;
    }

    /** Names in which snapshot a fact lacks. */
    public enum Side {
        /** In the earlier one. */
        BEFORE,
        /** In the later one. */
        AFTER,
        /** In both. */
        BOTH
    }
}
