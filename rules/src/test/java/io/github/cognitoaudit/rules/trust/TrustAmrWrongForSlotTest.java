package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingCognito;
import static io.github.cognitoaudit.world.Policies.trustingDirectly;
import static io.github.cognitoaudit.world.Policies.trustingGuestsOf;
import static io.github.cognitoaudit.world.Policies.trustingUsersOf;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.aws.MappingRule;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrustAmrWrongForSlotTest {
    private static final String AUD = "\"StringEquals\": {\"cognito-identity.amazonaws.com:aud\": \"" + POOL_ID + "\"}";
    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    private final TrustAmrWrongForSlot rule = new TrustAmrWrongForSlot();

    @Test
    @PageExample
    void flags_a_role_for_users_that_takes_guests_only() {
        judging(rule, world().role(authenticatedRole().trust(trustingGuestsOf(POOL_ID))))
                .violates(
                        ROLE_ARN,
                        message("ForAnyValue:StringLike", "unauthenticated", "authenticated"),
                        evidence("ForAnyValue:StringLike", "unauthenticated", "authenticated"))
                .witnessed(Map.of("aud", POOL_ID, "amr", "authenticated"))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_a_role_that_takes_the_identities_of_its_slot() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_a_value_that_differs_in_case() {
        judging(
                        rule,
                        world().role(
                                        authenticatedRole()
                                                .trust(
                                                        trustingCognito(
                                                                AUD
                                                                        + ", \"ForAnyValue:StringLike\": {\"cognito-identity.amazonaws.com:amr\": \"Authenticated\"}"))))
                .violates(
                        ROLE_ARN,
                        message("ForAnyValue:StringLike", "Authenticated", "authenticated"),
                        evidence("ForAnyValue:StringLike", "Authenticated", "authenticated"));
    }

    @Test
    void flags_a_guest_role_that_takes_users_only() {
        judging(
                        rule,
                        world().pool(pool().guests(true).guestRole(roleArn("guest")))
                                .role(role("guest").trust(trustingUsersOf(POOL_ID))))
                .violates(
                        roleArn("guest"),
                        message("ForAnyValue:StringLike", "authenticated", "unauthenticated"),
                        evidence("ForAnyValue:StringLike", "authenticated", "unauthenticated"));
    }

    @Test
    void flags_a_mapped_role() {
        judging(
                        rule,
                        world().role(role("admin").trust(trustingGuestsOf(POOL_ID)))
                                .pool(pool().mappedByRules(
                                                PROVIDER_ARN,
                                                "Deny",
                                                new MappingRule("email", "Equals", "a@b.example", roleArn("admin")))))
                .violates(
                        roleArn("admin"),
                        message("ForAnyValue:StringLike", "unauthenticated", "authenticated"),
                        evidence("ForAnyValue:StringLike", "unauthenticated", "authenticated"));
    }

    @Test
    void flags_a_denial_of_everyone() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {"Federated": "cognito-identity.amazonaws.com"}},
              {"Effect": "Deny", "Action": "sts:*", "Principal": {"Federated": "cognito-identity.amazonaws.com"}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        "the role refuses the authenticated identities of `" + POOL_ID + "`, to whom it is handed out:"
                                + " the statement denies the token; `cognito-identity.amazonaws.com:amr` should be"
                                + " `authenticated`",
                        Evidence.configured(
                                "trust/Statement/1",
                                "ForAnyValue:StringLike cognito-identity.amazonaws.com:amr authenticated",
                                "the statement denies the token",
                                "iam:GetRole"));
    }

    @Test
    void leaves_pool_principal_and_action_to_other_rules() {
        judging(rule, world().role(authenticatedRole().trust(trustingUsersOf(FOREIGN_POOL_ID))))
                .isCompliant();
        judging(rule, world().role(authenticatedRole().trust(trustingGuestsOf(FOREIGN_POOL_ID))))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingDirectly(PROVIDER_ARN, "acme.eu.auth0.com:aud", "x"))))
                .isCompliant();
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingGuestsOf(POOL_ID)
                                        .replace("sts:AssumeRoleWithWebIdentity", "sts:AssumeRole"))))
                .isCompliant();
    }

    @Test
    void leaves_a_doubt_about_the_pool_or_the_principal_to_other_rules() {
        judging(
                        rule,
                        world().role(authenticatedRole()
                                .trust(trustingUsersOf(POOL_ID).replace("StringEquals", "ArnEquals"))))
                .isCompliant();
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*",
              "Action": "sts:AssumeRoleWithWebIdentity"}]}
            """))).isCompliant();
    }

    @Test
    void leaves_an_unknown_kind_of_identity_undetermined() {
        judging(
                        rule,
                        world().role(
                                        authenticatedRole()
                                                .trust(
                                                        trustingCognito(
                                                                AUD
                                                                        + ", \"ForAnyValue:StringLike\": {\"cognito-identity.amazonaws.com:amr\": \"graph.example.com\"}"))))
                .isUndetermined(GapReason.UNDECIDED);
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

    private static String reason(String operator, String found) {
        return "the condition `" + operator + "` on `cognito-identity.amazonaws.com:amr` with `" + found
                + "` is not met";
    }

    private static String message(String operator, String found, String right) {
        return "the role refuses the " + right + " identities of `" + POOL_ID + "`, to whom it is handed out: "
                + reason(operator, found) + "; `cognito-identity.amazonaws.com:amr` should be `" + right + "`";
    }

    private static Evidence evidence(String operator, String found, String right) {
        return Evidence.configured(
                "trust/Statement/0/Condition/" + operator + "/cognito-identity.amazonaws.com:amr",
                "ForAnyValue:StringLike cognito-identity.amazonaws.com:amr " + right,
                reason(operator, found),
                "iam:GetRole");
    }
}
