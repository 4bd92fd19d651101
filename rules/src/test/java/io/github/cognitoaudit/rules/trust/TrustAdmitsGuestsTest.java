package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingGuestsOf;
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

final class TrustAdmitsGuestsTest {
    private final TrustAdmitsGuests rule = new TrustAdmitsGuests();

    private static final String MEND = "aws iam update-assume-role-policy --role-name acme-authenticated"
            + " --policy-document '"
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"cognito-identity.amazonaws.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{"
            + "\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + POOL_ID + "\"},"
            + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}}]}"
            + "'";

    @Test
    @PageExample
    void flags_a_trust_that_does_not_ask_for_a_login() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "eu-west-1:0a1b2c3d-1111-2222-3333-444455556666"}}}]}
            """)))
                .violates(ROLE_ARN, message("no condition"), evidence("no condition"))
                .witnessed(Map.of("aud", POOL_ID, "amr", "unauthenticated"))
                .mendedBy(MEND);
    }

    @Test
    @PageExample
    void accepts_a_trust_that_asks_for_a_login() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void flags_a_trust_that_takes_both_kinds() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": ["authenticated", "unauthenticated"]}}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("ForAnyValue:StringLike [authenticated, unauthenticated]"),
                        evidence("ForAnyValue:StringLike [authenticated, unauthenticated]"));
    }

    @Test
    void flags_a_wildcard_that_also_matches_guests() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "*authenticated"}}}]}
            """)))
                .violates(
                        ROLE_ARN,
                        message("ForAnyValue:StringLike [*authenticated]"),
                        evidence("ForAnyValue:StringLike [*authenticated]"));
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
                        message("ForAnyValue:StringLike [unauthenticated]"),
                        evidence("ForAnyValue:StringLike [unauthenticated]"));
    }

    @Test
    void accepts_guests_in_the_guest_role() {
        judging(
                        rule,
                        world().role(role("guest").trust(trustingGuestsOf(POOL_ID)))
                                .pool(pool().guests(true).guestRole(roleArn("guest"))))
                .isCompliant();
    }

    @Test
    void leaves_one_role_in_both_slots_to_another_rule() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "eu-west-1:0a1b2c3d-1111-2222-3333-444455556666"}}}]}
            """)).pool(pool().guestRole(ROLE_ARN)))
                .examinesNothing();
    }

    @Test
    void leaves_a_condition_on_an_unknown_key_undetermined() {
        judging(rule, world().role(authenticatedRole().trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
              "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}
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

    private static String message(String found) {
        return "guests of `" + POOL_ID + "` get into this role for signed-in identities: `/Statement/0` has " + found
                + " on `cognito-identity.amazonaws.com:amr`, which should be `authenticated`";
    }

    private static Evidence evidence(String found) {
        return Evidence.configured(
                "trust/Statement/0/Condition",
                "ForAnyValue:StringLike cognito-identity.amazonaws.com:amr authenticated",
                found,
                "iam:GetRole");
    }
}
