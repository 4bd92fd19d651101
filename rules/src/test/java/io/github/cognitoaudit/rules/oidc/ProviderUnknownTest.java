package io.github.cognitoaudit.rules.oidc;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingDirectly;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.IamRoleBuilder;
import org.junit.jupiter.api.Test;

final class ProviderUnknownTest {
    private static final String ROGUE = providerArn("login.rogue.example");
    private static final String MESSAGE = "the role trusts `" + ROGUE
            + "`, which is the issuer of no target and is not named by `intent.otherProviders`";
    private static final String COGNITO_ALONE = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"Federated\":[\"cognito-identity.amazonaws.com\"]},"
            + "\"Action\":\"sts:AssumeRoleWithWebIdentity\"}]}";

    private final ProviderUnknown rule = new ProviderUnknown();

    @Test
    @PageExample
    void flags_a_role_of_the_pool_that_also_trusts_a_provider_nobody_claims() {
        judging(rule, world().intendsOtherProviders().role(alsoTrusting(authenticatedRole(), ROGUE)))
                .violates(ROLE_ARN, MESSAGE, trusted("/Statement/0/Principal"))
                .mendedBy("aws iam update-assume-role-policy --role-name acme-authenticated --policy-document '"
                        + COGNITO_ALONE + "'");
    }

    @Test
    void flags_a_role_that_trusts_cognito_and_is_in_no_pool() {
        judging(rule, world().intendsOtherProviders("github.example").role(alsoTrusting(role("stray"), ROGUE)))
                .violates(roleArn("stray"), MESSAGE, trusted("/Statement/0/Principal"));
    }

    @Test
    void flags_a_provider_that_the_account_does_not_have() {
        judging(rule, world().withoutProviders().intendsOtherProviders().role(alsoTrusting(authenticatedRole(), ROGUE)))
                .violates(ROLE_ARN, MESSAGE, trusted("/Statement/0/Principal"));
    }

    @Test
    @PageExample
    void accepts_a_provider_that_the_team_names() {
        judging(
                        rule,
                        world().intendsOtherProviders("https://login.rogue.example/")
                                .role(alsoTrusting(authenticatedRole(), ROGUE)))
                .isCompliant();
    }

    @Test
    void accepts_the_issuer_of_a_target_with_and_without_the_slash() {
        judging(
                        rule,
                        world().intendsOtherProviders()
                                .beside(world().named("other").issuerHost("login.other.example"))
                                .role(alsoTrusting(authenticatedRole(), PROVIDER_ARN + "/"))
                                .role(alsoTrusting(role("stray"), providerArn("login.other.example"))))
                .isCompliant();
    }

    @Test
    void leaves_roles_of_other_purposes_alone() {
        judging(
                        rule,
                        world().intendsOtherProviders()
                                .role(role("ci").trust(trustingDirectly(ROGUE, "login.rogue.example:aud", CLIENT_ID))))
                .isCompliant();
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().intendsOtherProviders().role(authenticatedRole().trustUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("iam:GetRole");
    }

    @Test
    void leaves_unlisted_roles_undetermined() {
        judging(rule, world().intendsOtherProviders().rolesUnread(GapReason.THROTTLED))
                .isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void is_not_examined_where_the_team_names_nothing() {
        judging(rule, world().role(alsoTrusting(authenticatedRole(), ROGUE)))
                .isNotExamined("`intent.otherProviders` is not declared");
    }

    private static IamRoleBuilder alsoTrusting(IamRoleBuilder role, String arn) {
        return role.trust("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Principal": {"Federated": ["cognito-identity.amazonaws.com", "%s"]},
                  "Action": "sts:AssumeRoleWithWebIdentity"}]}
                """.formatted(arn));
    }

    private static Evidence trusted(String pointer) {
        return Evidence.configured(
                "trust" + pointer,
                "the issuer of a target, or a provider that otherProviders names",
                ROGUE,
                "iam:GetRole");
    }
}
