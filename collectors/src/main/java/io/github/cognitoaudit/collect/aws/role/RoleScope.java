package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.trust.TrustReading;
import java.util.Set;

/**
 * Says which roles of an account the audit is about, so that the snapshot of a large account stays small.
 *
 * @param named the ARNs that pools name
 */
record RoleScope(Set<String> named) {

    /** Copies the set. */
    RoleScope {
        named = Set.copyOf(named);
    }

    /**
     * Tells whether a role is in scope: a pool names it, or its trust policy lets in Cognito, an OIDC provider or everybody
     * (facts.md 4.1 and 4.3), or nobody knows what its trust policy says.
     */
    boolean contains(String roleArn, Observed<PolicyDocument> trust) {
        return named.contains(roleArn)
                || trust.fold(document -> TrustReading.of(document).namesWebIdentities(), gap -> true);
    }
}
