package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.policy.Effect;
import io.github.cognitoaudit.policy.PolicyDocument;
import java.util.Optional;

/**
 * Describes an IAM role.
 *
 * @param arn the role's ARN
 * @param trust the trust policy
 * @param policies the inline and the attached managed policies
 * @param boundary the permissions boundary; empty when the role has none
 * @param maxSessionSeconds {@code MaxSessionDuration} in seconds, 3600 to 43200
 */
public record IamRole(
        String arn,
        Observed<PolicyDocument> trust,
        Listing<RolePolicy> policies,
        Observed<Optional<RolePolicy>> boundary,
        Observed<Integer> maxSessionSeconds)
        implements Resource {

    @Override
    public ResourceId id() {
        return new ResourceId(arn);
    }

    /** Tells whether the trust policy names an OIDC provider as a principal, so that its tokens come without a pool. */
    public Observed<Boolean> trustsDirectly(String providerArn) {
        return trust.map(policy -> policy.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW && !statement.notPrincipal())
                .flatMap(statement -> statement.principals().stream())
                .anyMatch(principal -> principal.value().equals(providerArn)));
    }

    /** Returns the role's name, the last part of its ARN. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
