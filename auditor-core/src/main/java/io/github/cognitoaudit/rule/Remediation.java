package io.github.cognitoaudit.rule;

import java.util.Objects;

/**
 * Says how to mend a flaw, ready to paste, with the real values filled in.
 *
 * @param side which side changes
 * @param summary what to do, one sentence
 * @param command a command line for the AWS CLI or the Auth0 CLI; empty text where no command does it
 * @param terraform the Terraform that says the same; empty text where there is none
 * @param impact whether it restarts anything or breaks logins, one sentence
 */
public record Remediation(Side side, String summary, String command, String terraform, String impact) {

    /** Checks that all parts are there. */
    public Remediation {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(terraform, "terraform");
        if (summary.isBlank() || impact.isBlank()) {
            throw new IllegalArgumentException("a remediation says what to do and what it breaks, found a blank");
        }
    }

    /** Names the side on which a mend happens. */
    public enum Side {
        /** In the Auth0 tenant. */
        AUTH0,
        /** In the AWS account. */
        AWS
    }
}
