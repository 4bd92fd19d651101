package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PoolRoleDoesNotExistTest {
    private final PoolRoleDoesNotExist rule = new PoolRoleDoesNotExist();

    private static final String GONE = roleArn("service-role/gone");

    @Test
    void names_the_role_that_the_account_has_where_only_the_spelling_or_the_account_differs() {
        for (String arn : List.of(
                ROLE_ARN + "/", roleArn("ACME-Authenticated"), ROLE_ARN.replace("111122223333", "444455556666"))) {
            judging(rule, world().pool(pool().authenticatedRole(arn)))
                    .mendedBy("aws cognito-identity set-identity-pool-roles --region eu-west-1 --cli-input-json \"$(aws"
                            + " cognito-identity get-identity-pool-roles --region eu-west-1 --identity-pool-id "
                            + POOL_ID + " --output json | jq 'walk(if . == \"" + arn + "\" then \"" + ROLE_ARN
                            + "\" else . end)')\"");
        }
    }

    @Test
    @PageExample
    void flags_a_slot_whose_role_is_gone() {
        judging(rule, world().pool(pool().authenticatedRole(GONE)))
                .violates(
                        POOL_ID,
                        "`Roles/authenticated` names `" + GONE
                                + "`, which the account does not have; it should name an existing role of the account",
                        Evidence.configured("Roles/authenticated", "an existing role", GONE, "iam:GetRole"))
                .mendedBy("aws cognito-identity set-identity-pool-roles --region eu-west-1 --cli-input-json \"$(aws"
                        + " cognito-identity get-identity-pool-roles --region eu-west-1 --identity-pool-id " + POOL_ID
                        + " --output json | jq --arg arn \"$(aws iam create-role --role-name gone --query Role.Arn"
                        + " --output text --assume-role-policy-document '{\"Version\":\"2012-10-17\","
                        + "\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
                        + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\","
                        + "\"Condition\":{\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID
                        + "\"},\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}')\""
                        + " 'walk(if . == \"" + GONE + "\" then $arn else . end)')\"");
    }

    @Test
    @PageExample
    void accepts_slots_whose_roles_exist() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_every_place_that_names_a_missing_role() {
        String elsewhere = "arn:aws:iam::999988887777:role/acme-authenticated";
        judging(
                        rule,
                        world().pool(pool().guestRole(GONE)
                                .mappedByRules(
                                        PROVIDER_ARN,
                                        "Deny",
                                        new MappingRule("email", "Equals", "a@example.com", ROLE_ARN),
                                        new MappingRule("email", "Equals", "b@example.com", elsewhere))))
                .violates(
                        POOL_ID,
                        "`Roles/unauthenticated` names `" + GONE + "`, `RoleMappings/" + PROVIDER_ARN
                                + "/Rules/1` names `" + elsewhere
                                + "`, which the account does not have; it should name an existing role of the account",
                        Evidence.configured("Roles/unauthenticated", "an existing role", GONE, "iam:GetRole"),
                        Evidence.configured(
                                "RoleMappings/" + PROVIDER_ARN + "/Rules/1",
                                "an existing role",
                                elsewhere,
                                "iam:GetRole"));
    }

    @Test
    void knows_that_a_role_of_another_account_is_not_here_although_roles_are_unread() {
        String elsewhere = "arn:aws:iam::999988887777:role/acme-authenticated";
        judging(rule, world().rolesUnread(GapReason.ACCESS_DENIED).pool(pool().authenticatedRole(elsewhere)))
                .violates(
                        POOL_ID,
                        "`Roles/authenticated` names `" + elsewhere
                                + "`, which the account does not have; it should name an existing role of the account",
                        Evidence.configured("Roles/authenticated", "an existing role", elsewhere, "iam:GetRole"));
    }

    @Test
    void leaves_a_role_that_was_not_read_undetermined() {
        judging(rule, world().rolesAskedOneByOne().roleUnread(ROLE_ARN, GapReason.ACCESS_DENIED))
                .isUndeterminedWithout("iam:GetRole");
        judging(rule, world().rolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void accepts_a_pool_that_names_no_role_whatever_the_account_has() {
        judging(rule, world().rolesUnread(GapReason.THROTTLED).pool(pool().withoutAuthenticatedRole()))
                .isCompliant();
    }

    @Test
    void leaves_unread_slots_undetermined() {
        judging(rule, world().pool(pool().rolesUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:GetIdentityPoolRoles");
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }
}
