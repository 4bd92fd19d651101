package io.github.cognitoaudit.policy.trust;

/** Says whether a condition is met; the third answer is that what is known does not decide. */
enum Truth {
    /** It is met. */
    HOLDS,
    /** It is not met. */
    FAILS,
    /** Not decided. */
    UNDECIDED;

    /** Returns the answer that is known. */
    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    Truth and(Truth other) {
        if (this == FAILS || other == FAILS) {
            return FAILS;
        }
        return this == HOLDS && other == HOLDS ? HOLDS : UNDECIDED;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    Truth not() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
