package io.github.cognitoaudit.sandbox.scenario;

/**
 * Describes a managed policy.
 *
 * @param arn the ARN; of an account, or of AWS itself
 * @param versionId the default version, such as {@code v2}
 * @param document the JSON text of the default version
 */
public record ManagedPolicy(String arn, String versionId, String document) {

    /** Returns the policy's name, the last part of its ARN. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Tells whether AWS itself owns the policy. */
    public boolean isAwsManaged() {
        return arn.startsWith("arn:aws:iam::aws:policy/");
    }
}
