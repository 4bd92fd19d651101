package io.github.cognitoaudit.rule;

import io.github.cognitoaudit.model.aws.IdentityPool;
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

    /**
     * Returns a change of an identity pool that leaves its other settings alone.
     *
     * <p>{@code UpdateIdentityPool} replaces every setting, so the command writes back what it has just read.
     *
     * @param pool the pool
     * @param summary what to do, one sentence
     * @param change the change as a filter of {@code jq} over the answer of {@code DescribeIdentityPool}
     * @param setting the arguments that say the same in the Terraform resource {@code aws_cognito_identity_pool}
     * @param impact whether it breaks logins, one sentence
     */
    public static Remediation updatingPool(
            IdentityPool pool, String summary, String change, String setting, String impact) {
        String read = "aws cognito-identity describe-identity-pool --region " + pool.region() + " --identity-pool-id "
                + pool.poolId() + " --output json | jq '" + change + "'";
        return new Remediation(
                Side.AWS,
                summary,
                "aws cognito-identity update-identity-pool --region " + pool.region() + " --cli-input-json \"$(" + read
                        + ")\"",
                "resource \"aws_cognito_identity_pool\" \"pool\" {\n  # " + pool.poolId() + "\n  " + setting + "\n}",
                impact);
    }

    /** Names the side on which a mend happens. */
    public enum Side {
        /** In the Auth0 tenant. */
        AUTH0,
        /** In the AWS account. */
        AWS
    }
}
