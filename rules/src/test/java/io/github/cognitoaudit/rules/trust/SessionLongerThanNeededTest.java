package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.trustingCognito;
import static io.github.cognitoaudit.world.Policies.trustingGuestsOf;
import static io.github.cognitoaudit.world.Policies.trustingUsersOf;
import static io.github.cognitoaudit.world.Policies.trustingWebIdentity;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.authenticatedRole;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.providerArn;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.world.IamRoleBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SessionLongerThanNeededTest {
    private static final String DIRECT = providerArn("acme.eu.auth0.com/");

    private final SessionLongerThanNeeded rule = new SessionLongerThanNeeded();

    @Test
    @PageExample
    void flags_a_role_that_the_classic_flow_reaches() {
        judging(rule, world().pool(pool().classicFlow(true)).role(longRole()))
                .violates(ROLE_ARN, message("the classic flow of pool `" + POOL_ID + "`"), evidence())
                .witnessed(Map.of("aud", POOL_ID, "amr", "authenticated"))
                .mendedBy("aws iam update-role --role-name acme-authenticated --max-session-duration 3600");
    }

    @Test
    @PageExample
    void accepts_a_role_that_only_the_enhanced_flow_hands_out() {
        judging(rule, world().role(longRole())).isCompliant();
    }

    @Test
    void accepts_an_hour() {
        judging(rule, world().pool(pool().classicFlow(true))).isCompliant();
    }

    @Test
    void flags_a_role_that_is_trusted_directly() {
        String named = "\"StringEquals\": {\"acme.eu.auth0.com/:aud\": \"" + CLIENT_ID
                + "\", \"acme.eu.auth0.com/:sub\": \"auth0|anna\"}";
        judging(
                        rule,
                        world().provider(provider("acme.eu.auth0.com/"))
                                .role(role("direct").maxSession(43200).trust(trustingWebIdentity(DIRECT, named))))
                .violates(roleArn("direct"), message("a token of `" + DIRECT + "`"), evidence())
                .witnessed(Map.of("aud", CLIENT_ID));
    }

    @Test
    void flags_guests_only_where_there_are_guests() {
        IamRoleBuilder guest = role("guest").maxSession(43200).trust(trustingGuestsOf(POOL_ID));
        judging(rule, world().pool(pool().classicFlow(true).guests(true)).role(guest))
                .violates(roleArn("guest"), message("the classic flow of pool `" + POOL_ID + "`"), evidence())
                .witnessed(Map.of("aud", POOL_ID, "amr", "unauthenticated"));
        judging(rule, world().pool(pool().classicFlow(true)).role(guest)).isCompliant();
        judging(
                        rule,
                        world().pool(pool().classicFlow(true).guestsUnread(GapReason.TIMED_OUT))
                                .role(guest))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void leaves_an_unread_flow_undetermined_where_the_trust_lets_it_in() {
        judging(
                        rule,
                        world().pool(pool().classicFlowUnread(GapReason.TIMED_OUT))
                                .role(longRole()))
                .isUndetermined(GapReason.TIMED_OUT);
        judging(
                        rule,
                        world().pool(pool(FOREIGN_POOL_ID).classicFlowUnread(GapReason.TIMED_OUT))
                                .role(longRole()))
                .isCompliant();
    }

    @Test
    void leaves_an_unread_duration_undetermined_where_a_way_leads_to_the_role() {
        judging(
                        rule,
                        world().pool(pool().classicFlow(true))
                                .role(authenticatedRole().maxSessionUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
        judging(rule, world().role(authenticatedRole().maxSessionUnread(GapReason.ACCESS_DENIED)))
                .isCompliant();
    }

    @Test
    void leaves_pools_that_were_not_read_undetermined_where_the_trust_lets_them_in() {
        judging(rule, world().morePoolsUnread(GapReason.THROTTLED).role(longRole()))
                .isCompliant();
        judging(
                        rule,
                        world().morePoolsUnread(GapReason.THROTTLED)
                                .role(longRole().trust(trustingCognito(""))))
                .isUndetermined(GapReason.THROTTLED);
        judging(rule, world().role(longRole().trust(trustingUsersOf("us-east-1:ffffffff-1111-2222-3333-444455556666"))))
                .isUndetermined(GapReason.NOT_ASKED);
        judging(rule, world().role(longRole().trust(trustingCognito("")))).isCompliant();
    }

    @Test
    void leaves_a_condition_that_is_not_decided_and_unread_audiences_undetermined() {
        judging(
                        rule,
                        world().pool(pool().classicFlow(true))
                                .role(longRole()
                                        .trust(trustingCognito(
                                                "\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}"))))
                .isUndetermined(GapReason.UNDECIDED);
        judging(
                        rule,
                        world().provider(provider("acme.eu.auth0.com/").audiencesUnread(GapReason.TIMED_OUT))
                                .role(role("direct").maxSession(43200).trust(trustingWebIdentity(DIRECT, ""))))
                .isUndetermined(GapReason.TIMED_OUT);
    }

    @Test
    void leaves_an_unread_trust_undetermined() {
        judging(rule, world().role(longRole().trustUnread(GapReason.ACCESS_DENIED)))
                .isUndetermined(GapReason.ACCESS_DENIED);
    }

    @Test
    void leaves_unread_roles_undetermined() {
        judging(rule, world().moreRolesUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    private static IamRoleBuilder longRole() {
        return authenticatedRole().maxSession(43200);
    }

    private static String message(String way) {
        return "sessions by " + way + " can last `43200` seconds, and `MaxSessionDuration` should be `3600`";
    }

    private static Evidence evidence() {
        return Evidence.configured("MaxSessionDuration", "3600", "43200", "iam:GetRole");
    }
}
