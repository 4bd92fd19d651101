package io.github.cognitoaudit.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import io.github.cognitoaudit.model.aws.RoleMapping;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.PolicyDocument;
import io.github.cognitoaudit.policy.PolicySyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AwsCollectorTest {

    @Test
    void a_sound_account_is_read_whole() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            assertThat(wire.collect()).isEqualTo(soundAccount());
        }
    }

    @Test
    void one_by_one_the_roles_are_the_same_as_in_bulk() throws Exception {
        try (AwsWire wire = AwsWire.sound().deny(ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS)) {
            assertThat(wire.collect()).isEqualTo(soundAccount());
        }
    }

    static Account soundAccount() throws PolicySyntaxException {
        return new Account(
                Observed.known(AwsAnswers.ACCOUNT),
                "aws",
                Listing.of(List.of(new OidcProvider(
                        AwsAnswers.PROVIDER,
                        Observed.known("acme.eu.auth0.com/"),
                        Observed.known(List.of("spa1", "spa2")),
                        Observed.known(List.of("9e99a48a9960b14926bb7f3b02e22da2b0ab7280"))))),
                Listing.of(List.of(soundPool())),
                Listing.of(List.of(
                        role(AwsAnswers.EDITOR_ROLE, AwsAnswers.COGNITO_TRUST, List.of(), Optional.empty()),
                        role(AwsAnswers.DIRECT_ROLE, AwsAnswers.DIRECT_TRUST, List.of(), Optional.empty()),
                        role(
                                AwsAnswers.USER_ROLE,
                                AwsAnswers.COGNITO_TRUST,
                                List.of(
                                        new RolePolicy("own-files", Optional.empty(), document(AwsAnswers.INLINE)),
                                        managed(AwsAnswers.LOCAL_POLICY, AwsAnswers.LOCAL),
                                        managed(AwsAnswers.AWS_POLICY, AwsAnswers.POLLY)),
                                Optional.of(managed(AwsAnswers.BOUNDARY, AwsAnswers.LIMIT))))),
                List.of(),
                false);
    }

    static IdentityPool soundPool() {
        return new IdentityPool(
                AwsAnswers.POOL,
                "eu-west-1",
                Observed.known("acme"),
                Observed.known(false),
                Observed.known(false),
                Observed.known(List.of(AwsAnswers.PROVIDER)),
                Observed.known(new PoolRoles(
                        Optional.of(AwsAnswers.USER_ROLE),
                        Optional.empty(),
                        List.of(new RoleMapping(
                                AwsAnswers.PROVIDER,
                                "Rules",
                                Optional.of("Deny"),
                                List.of(new MappingRule("role", "Equals", "editor", AwsAnswers.EDITOR_ROLE)))))),
                Listing.of(List.of(
                        new PrincipalTagMap(AwsAnswers.PROVIDER, false, Map.of("tenant", "https://acme/tenant")))));
    }

    private static IamRole role(String arn, String trust, List<RolePolicy> policies, Optional<RolePolicy> boundary)
            throws PolicySyntaxException {
        return new IamRole(arn, document(trust), Listing.of(policies), Observed.known(boundary), Observed.known(3600));
    }

    private static RolePolicy managed(String arn, String document) throws PolicySyntaxException {
        return new RolePolicy(AwsAnswers.name(arn), Optional.of(arn), document(document));
    }

    private static Observed<PolicyDocument> document(String source) throws PolicySyntaxException {
        return Observed.known(PolicyDocument.parse(source));
    }
}
