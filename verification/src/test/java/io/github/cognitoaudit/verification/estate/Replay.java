package io.github.cognitoaudit.verification.estate;

import java.util.Optional;

/**
 * Says what became of a flaw when a mend of it was followed.
 *
 * @param change what made the flaw
 * @param rule the id of the rule that found it
 * @param side where the mend happens
 * @param form the calls of the mend
 * @param command the commands as printed
 * @param outcome {@code gone} where the finding disappeared and none was added, otherwise what else became of it; empty where the mend
 *     was not followed, since one of the same rule and form was
 */
record Replay(Change change, String rule, String side, String form, String command, Optional<String> outcome) {

    static final String GONE = "gone";

    /** Tells whether the finding is still there, or another one. */
    boolean failed() {
        return outcome.filter(became -> !became.equals(GONE)).isPresent();
    }

    @Override
    public String toString() {
        return rule + " | " + form + " | " + outcome.orElse("not followed") + "; " + change + "\n" + command;
    }
}
