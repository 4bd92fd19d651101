package io.github.cognitoaudit.forecast;

import io.github.cognitoaudit.model.Gap;
import java.util.Comparator;

/**
 * Says of what the end is not known, since it was not read.
 *
 * @param target the target's name
 * @param subject whose end it is, such as the issuer
 * @param message what is not known and why, a phrase
 * @param gap what was not read, and what would close the gap
 */
public record Unforeseen(String target, String subject, String message, Gap gap) {

    /** Sorts by target, subject and words. */
    public static final Comparator<Unforeseen> ORDER = Comparator.comparing(Unforeseen::target)
            .thenComparing(Unforeseen::subject)
            .thenComparing(Unforeseen::message);

    static Unforeseen of(String target, String subject, String what, Gap gap) {
        return new Unforeseen(
                target, subject, "not known when " + what + " end: " + gap.detail() + " (" + gap.call() + ")", gap);
    }
}
