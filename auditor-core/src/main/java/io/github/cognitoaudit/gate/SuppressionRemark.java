package io.github.cognitoaudit.gate;

/**
 * Says what is to be seen to about a suppression.
 *
 * @param suppression the suppression
 * @param kind what is the matter
 * @param text what was found and what to do, a phrase
 */
public record SuppressionRemark(Suppression suppression, Kind kind, String text) {

    /** Names what can be the matter with a suppression. */
    public enum Kind {
        /** Its day is over; it covers nothing any more. */
        EXPIRED(true),
        /** It covers nothing, although its rule was asked. */
        UNUSED(true),
        /** Its subject could be nearly anything. */
        OVER_BROAD(true),
        /** Its day is near. */
        ENDING(false),
        /** It has no fingerprint, so that a changed setting stays covered. */
        UNBOUND(false);

        private final boolean stops;

        Kind(boolean stops) {
            this.stops = stops;
        }

        /** Tells whether it stops a build, unless {@code gate.suppressions} says otherwise. */
        public boolean stops() {
            return stops;
        }
    }

    /** Returns the remark with the place of the suppression, for a log. */
    public String inWords() {
        return suppression.place() + ": " + text;
    }
}
