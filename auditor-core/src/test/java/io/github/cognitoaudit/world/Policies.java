package io.github.cognitoaudit.world;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;

/** Writes policy documents. */
public final class Policies {

    private Policies() {}

    /** Reads the JSON text of a policy document that is known to be one. */
    public static PolicyDocument document(String json) {
        try {
            return PolicyDocument.parse(json);
        } catch (PolicySyntaxException e) {
            throw new IllegalArgumentException("the test needs a readable policy document", e);
        }
    }

    /** Returns the sound trust policy of a role for signed-in identities of the pool. */
    public static String trustingUsersOf(String poolId) {
        return trusting(poolId, "authenticated");
    }

    /** Returns the sound trust policy of a role for guests of the pool. */
    public static String trustingGuestsOf(String poolId) {
        return trusting(poolId, "unauthenticated");
    }

    /** Returns a trust policy for direct federation by a provider, without a pool. */
    public static String trustingDirectly(String providerArn, String audienceKey, String audience) {
        return """
               {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                 "Principal": {"Federated": "%s"},
                 "Action": "sts:AssumeRoleWithWebIdentity",
                 "Condition": {"StringEquals": {"%s": "%s"}}}]}
               """.formatted(providerArn, audienceKey, audience);
    }

    /** Returns a trust policy of one statement for Cognito with the members of its {@code Condition}. */
    public static String trustingCognito(String conditions) {
        return trustingWebIdentity("cognito-identity.amazonaws.com", conditions);
    }

    /** Returns a trust policy of one statement for a federated principal with the members of its {@code Condition}. */
    public static String trustingWebIdentity(String federated, String conditions) {
        return """
               {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                 "Principal": {"Federated": "%s"},
                 "Action": "sts:AssumeRoleWithWebIdentity",
                 "Condition": {%s}}]}
               """.formatted(federated, conditions);
    }

    /** Returns a permissions policy of one statement that allows an action on a resource. */
    public static String allowing(String action, String resource) {
        return """
               {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "%s", "Resource": "%s"}]}
               """.formatted(action, resource);
    }

    private static String trusting(String poolId, String amr) {
        return """
               {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                 "Principal": {"Federated": "cognito-identity.amazonaws.com"},
                 "Action": "sts:AssumeRoleWithWebIdentity",
                 "Condition": {
                   "StringEquals": {"cognito-identity.amazonaws.com:aud": "%s"},
                   "ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "%s"}}}]}
               """.formatted(poolId, amr);
    }
}
