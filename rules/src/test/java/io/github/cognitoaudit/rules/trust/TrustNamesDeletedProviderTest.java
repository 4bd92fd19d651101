package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingUsersOf;
import static io.github.cognitoaudit.world.Policies.trustingWebIdentity;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrustNamesDeletedProviderTest {
    private static final String DELETED = providerArn("old.example");
    private static final String BESIDE_COGNITO = trustingUsersOf(POOL_ID)
            .replace(
                    "\"cognito-identity.amazonaws.com\"}",
                    "[\"cognito-identity.amazonaws.com\", \"" + DELETED + "\"]}");
    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    private final TrustNamesDeletedProvider rule = new TrustNamesDeletedProvider();

    @Test
    @PageExample
    void flags_a_deleted_provider_beside_cognito() {
        judging(rule, world().role(authenticatedRole().trust(BESIDE_COGNITO)))
                .violates(ROLE_ARN, message(DELETED), evidence(DELETED))
                .witnessed(Map.of("principal", DELETED))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_a_provider_that_the_account_has() {
        judging(rule, world().role(role("direct").trust(trustingWebIdentity(PROVIDER_ARN, ""))))
                .isCompliant();
    }

    @Test
    void flags_a_deleted_provider_of_the_issuer_that_nothing_else_is_trusted_by() {
        String deleted = providerArn("acme.eu.auth0.com/");
        judging(rule, world().role(role("direct").trust(trustingWebIdentity(deleted, ""))))
                .violates(roleArn("direct"), message(deleted), evidence(deleted))
                .mendedBy("aws iam update-assume-role-policy --role-name direct --policy-document"
                        + " '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
                        + "\"Action\":\"sts:AssumeRole\"}]}'");
    }

    @Test
    void flags_a_provider_of_another_account() {
        String foreign = "arn:aws:iam::999988887777:oidc-provider/acme.eu.auth0.com";
        judging(rule, world().role(role("direct").trust(trustingWebIdentity(foreign, ""))))
                .violates(roleArn("direct"), message(foreign), evidence(foreign));
    }

    @Test
    void examines_no_roles_of_other_providers() {
        judging(rule, world().role(role("other").trust(trustingWebIdentity(DELETED, ""))))
                .examinesNothing();
    }

    @Test
    void accepts_a_deleted_provider_whose_tokens_are_denied() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Principal": {"Federated": "%1$s"}},
              {"Effect": "Deny", "Action": "sts:*", "Principal": {"Federated": "%1$s"}}]}
            """.formatted(DELETED))))
                .isCompliant();
    }

    @Test
    void leaves_unread_providers_undetermined() {
        judging(
                        rule,
                        world().moreProvidersUnread(GapReason.THROTTLED)
                                .role(authenticatedRole().trust(BESIDE_COGNITO)))
                .isUndetermined(GapReason.THROTTLED);
        judging(
                        rule,
                        world().moreProvidersUnread(GapReason.THROTTLED)
                                .role(role("direct").trust(trustingWebIdentity(PROVIDER_ARN, ""))))
                .isCompliant();
    }

    @Test
    void leaves_a_role_of_which_nobody_knows_whether_a_pool_hands_it_out_undetermined() {
        judging(
                        rule,
                        world().pool(pool().rolesUnread(GapReason.TIMED_OUT))
                                .role(role("other").trust(trustingWebIdentity(DELETED, ""))))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().role(role("direct").trustUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().moreRolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    private static String message(String found) {
        return "the role trusts `" + found
                + "`, which the account does not have; it should trust existing providers only";
    }

    private static Evidence evidence(String found) {
        return Evidence.configured(
                "trust/Statement/0/Principal",
                "the ARN of an existing provider",
                found,
                "iam:ListOpenIDConnectProviders");
    }
}
