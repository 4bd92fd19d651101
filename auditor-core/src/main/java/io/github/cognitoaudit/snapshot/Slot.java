package io.github.cognitoaudit.snapshot;

/** Names the way by which a pool hands out a role. */
public enum Slot {
    /** The role of signed-in identities. */
    AUTHENTICATED,
    /** The role of guests. */
    UNAUTHENTICATED,
    /** A role that a role mapping chooses for signed-in identities. */
    MAPPED;

    /** Returns the {@code amr} value that every identity which gets a role this way carries (facts.md 4.1). */
    public String amr() {
        return this == UNAUTHENTICATED ? "unauthenticated" : "authenticated";
    }
}
