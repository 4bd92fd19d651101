package io.github.cognitoaudit.drift;

/** Names which way a change goes. */
public enum Direction {
    /** More can happen than before: somebody gets in, or may do something, who did not; also where logins work again. */
    LOOSER,
    /** Logins fail that did not fail before. */
    BROKEN,
    /** Less can happen than before. */
    TIGHTER,
    /** Neither more nor less can happen, as far as the settings that are compared tell. */
    NEUTRAL;

    /** Tells whether the way back from a change of this direction may have the other: what was broken or tightened is loosened. */
    public boolean isMirroredBy(Direction back) {
        return switch (this) {
            case LOOSER -> back == TIGHTER || back == BROKEN;
            case TIGHTER, BROKEN -> back == LOOSER;
            case NEUTRAL -> back == NEUTRAL;
        };
    }
}
