package io.github.cognitoaudit.finding;

import io.github.cognitoaudit.rule.ChainLink;

/**
 * Says how one link of a target's chain stands, with both values side by side.
 *
 * @param link the link
 * @param status sound, flawed or undetermined
 * @param expected what the other side needs
 * @param actual what is there; "not read" in words where it was not
 */
public record LinkVerdict(ChainLink link, Status status, String expected, String actual) {

    /** Names how a link stands. */
    public enum Status {
        /** Every rule of the link was examined and holds. */
        SOUND,
        /** A rule of the link is broken. */
        FLAWED,
        /** Nothing is known to be broken, and not everything was read. */
        UNDETERMINED
    }
}
