package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.Policies.allowing;
import static io.github.cognitoaudit.world.Policies.trustingGuestsOf;
import static io.github.cognitoaudit.world.Policies.trustingUsersOf;
import static io.github.cognitoaudit.world.SoundWorld.FOREIGN_POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.engine.Engine;
import io.github.cognitoaudit.engine.RuleOutcome;
import io.github.cognitoaudit.engine.RuleUse;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.world.IamRoleBuilder;
import io.github.cognitoaudit.world.IdentityPoolBuilder;
import io.github.cognitoaudit.world.WorldBuilder;
import org.junit.jupiter.api.Test;

/** Holds roles of guests, which Amazon Cognito keeps within its session policies in the enhanced flow only. */
class GuestScopeDownTest {

    private static final String GUEST = roleArn("guest");
    private static final IamRoleBuilder ALL_POWERFUL =
            role("guest").trust(trustingGuestsOf(POOL_ID)).policy("all", allowing("*", "*"));

    @Test
    void a_guest_of_the_enhanced_flow_is_no_administrator_but_has_whole_services() {
        WorldBuilder world = world(guestPool(), ALL_POWERFUL);

        judging(new AdministratorAccess(), world).isCompliant();
        assertThat(status(new ServiceWideAccess(), world)).isEqualTo("violation");
        assertThat(message(new ServiceWideAccess(), world))
                .doesNotContain("`iam`")
                .contains("`appsync`");
    }

    @Test
    void what_the_session_policies_leave_out_is_not_found() {
        IamRoleBuilder roles =
                role("guest").trust(trustingGuestsOf(POOL_ID)).policy("roles", allowing("iam:PassRole", "*"));

        assertThat(status(new ResourceUnscoped(), world(guestPool(), roles))).isEqualTo("");
        assertThat(status(new ResourceUnscoped(), world(guestPool().classicFlow(true), roles)))
                .isEqualTo("violation");
    }

    @Test
    void the_classic_flow_another_slot_and_another_way_in_lift_the_limit() {
        assertThat(status(world(guestPool().classicFlow(true), ALL_POWERFUL))).isEqualTo("violation");
        assertThat(status(world(guestPool().authenticatedRole(GUEST), ALL_POWERFUL)))
                .isEqualTo("violation");
        assertThat(status(world(guestPool(), ALL_POWERFUL)
                        .pool(pool(FOREIGN_POOL_ID).authenticatedRole(GUEST))))
                .isEqualTo("violation");
        assertThat(status(world(
                        guestPool(), role("guest").trust(trustingUsersOf("*")).policy("all", allowing("*", "*")))))
                .isEqualTo("");
        assertThat(status(world(
                        guestPool(),
                        role("guest").policy("all", allowing("*", "*")).trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
              "Principal": {"Federated": "cognito-identity.amazonaws.com"}}]}
            """))))
                .isEqualTo("violation");
        assertThat(status(world(
                        guestPool(),
                        role("guest").policy("all", allowing("*", "*")).trust("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
              "Principal": {"Service": "lambda.amazonaws.com"}}]}
            """))))
                .isEqualTo("violation");
    }

    @Test
    void what_was_not_read_of_the_flow_leaves_open_what_hangs_on_it() {
        assertThat(status(world(guestPool().classicFlowUnread(GapReason.ACCESS_DENIED), ALL_POWERFUL)))
                .isEqualTo("undetermined");
        assertThat(status(world(guestPool(), ALL_POWERFUL).morePoolsUnread(GapReason.THROTTLED)))
                .isEqualTo("undetermined");
        assertThat(status(
                        new ServiceWideAccess(),
                        world(guestPool().classicFlowUnread(GapReason.ACCESS_DENIED), ALL_POWERFUL)))
                .isEqualTo("violation");
        judging(
                        new ResourceUnscoped(),
                        world(
                                guestPool().classicFlowUnread(GapReason.ACCESS_DENIED),
                                role("guest")
                                        .trust(trustingGuestsOf(POOL_ID))
                                        .policy("one", allowing("iam:PassRole", GUEST))))
                .isCompliant();
    }

    private static IdentityPoolBuilder guestPool() {
        return pool().guests(true).guestRole(GUEST);
    }

    private static WorldBuilder world(IdentityPoolBuilder pool, IamRoleBuilder role) {
        return io.github.cognitoaudit.world.SoundWorld.world()
                .withoutPools()
                .pool(pool)
                .role(role);
    }

    private static String status(WorldBuilder world) {
        return status(new AdministratorAccess(), world);
    }

    private static String status(Rule<?> rule, WorldBuilder world) {
        RuleOutcome outcome = ask(rule, world);
        return outcome.count(Finding.Status.VIOLATION) > 0
                ? "violation"
                : outcome.count(Finding.Status.UNDETERMINED) > 0 ? "undetermined" : "";
    }

    private static String message(Rule<?> rule, WorldBuilder world) {
        return ask(rule, world).findings().get(0).message();
    }

    private static RuleOutcome ask(Rule<?> rule, WorldBuilder world) {
        return Engine.ask(new RuleUse(rule, true, rule.descriptor().severity()), world.build());
    }
}
