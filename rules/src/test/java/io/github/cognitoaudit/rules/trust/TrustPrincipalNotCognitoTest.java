package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingDirectly;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class TrustPrincipalNotCognitoTest {
    private final TrustPrincipalNotCognito rule = new TrustPrincipalNotCognito();

    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    @Test
    @PageExample
    void flags_a_trust_in_the_oidc_provider() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingDirectly(PROVIDER_ARN, "acme.eu.auth0.com:aud", "any"))))
                .violates(
                        ROLE_ARN,
                        "the pool's role trusts `Federated " + PROVIDER_ARN + "` and not Cognito: the principal should"
                                + " be `Federated cognito-identity.amazonaws.com`",
                        evidence("Federated " + PROVIDER_ARN))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_a_trust_in_cognito() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_cognito_as_a_service() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "the pool's role trusts `Service cognito-identity.amazonaws.com` and not Cognito: the principal"
                                + " should be `Federated cognito-identity.amazonaws.com`",
                        evidence("Service cognito-identity.amazonaws.com"))
                .mendedBy(MEND);
    }

    @Test
    void flags_the_words_of_another_partition() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity-us-gov.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "the pool's role trusts `Federated cognito-identity-us-gov.amazonaws.com` and not Cognito: the"
                                + " principal should be `Federated cognito-identity.amazonaws.com`",
                        evidence("Federated cognito-identity-us-gov.amazonaws.com"));
    }

    @Test
    void accepts_the_words_of_both_government_regions() {
        String west = "us-gov-west-1:0a1b2c3d-1111-2222-3333-444455556666";
        String east = "us-gov-east-1:0a1b2c3d-1111-2222-3333-444455556666";
        judging(
                        rule,
                        world().partition("aws-us-gov")
                                .withoutPools()
                                .declaresPools(west)
                                .pool(pool(west))
                                .role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity-us-gov.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """)))
                .isCompliant();
        judging(
                        rule,
                        world().partition("aws-us-gov")
                                .withoutPools()
                                .declaresPools(east)
                                .pool(pool(east))
                                .role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.us-gov-east-1.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """)))
                .isCompliant();
    }

    @Test
    void flags_a_trust_in_nobody() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole"}}
            """)))
                .violates(
                        ROLE_ARN,
                        "the pool's role trusts nobody and not Cognito: the principal should be `Federated"
                                + " cognito-identity.amazonaws.com`",
                        Evidence.observed(
                                "trust/Statement",
                                "Federated cognito-identity.amazonaws.com",
                                "nobody",
                                "iam:GetRole"));
    }

    @Test
    void accepts_others_beside_cognito() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": ["cognito-identity.amazonaws.com", "graph.facebook.com"], "AWS": "111122223333"},
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """))).isCompliant();
    }

    @Test
    void leaves_a_trust_in_everyone_undetermined() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*",
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """))).isUndetermined(GapReason.UNDECIDED);
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().role(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_roles_and_slots_undetermined() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    private static Evidence evidence(String found) {
        return Evidence.configured(
                "trust/Statement/0/Principal", "Federated cognito-identity.amazonaws.com", found, "iam:GetRole");
    }
}
