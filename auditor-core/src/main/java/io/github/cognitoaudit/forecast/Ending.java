package io.github.cognitoaudit.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Says what ends, when, and what to do about it.
 *
 * @param kind what it is
 * @param target the target's name; empty for a suppression, which may mean several
 * @param subject whose end it is: the issuer, or the subjects of a suppression
 * @param what what ends, a phrase
 * @param ends when it ends, UTC
 * @param daysLeft the whole days until then, rounded down; negative once it has ended
 * @param consequence what no longer works then, a phrase
 * @param action what to do, a phrase
 */
public record Ending(
        Kind kind,
        Optional<String> target,
        String subject,
        String what,
        Instant ends,
        long daysLeft,
        String consequence,
        String action) {

    /** Sorts by time, tokens last since they end every day; then by target, subject and words. */
    public static final Comparator<Ending> ORDER = Comparator.comparing((Ending ending) -> ending.kind() == Kind.TOKEN)
            .thenComparing(Ending::ends)
            .thenComparing(ending -> ending.target().orElse(""))
            .thenComparing(Ending::subject)
            .thenComparing(Ending::what);

    private static final long SECONDS_A_DAY = 86_400;

    /** Tells whether it has ended already. */
    public boolean hasEnded() {
        return daysLeft < 0;
    }

    static long daysBetween(Instant asOf, Instant ends) {
        return Math.floorDiv(Duration.between(asOf, ends).toSeconds(), SECONDS_A_DAY);
    }

    /** Names what can end. */
    public enum Kind {
        /** A certificate of the issuer's host, or the root that its chain ends in. */
        CERTIFICATE,
        /** The tokens that were handed out so far. */
        TOKEN,
        /** A suppression. */
        SUPPRESSION
    }
}
