package io.github.cognitoaudit.rules.pool;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class ClassicFlowEnabledTest {
    private final ClassicFlowEnabled rule = new ClassicFlowEnabled();

    @Test
    @PageExample
    void flags_a_pool_with_the_classic_flow() {
        judging(rule, world().pool(pool().classicFlow(true)))
                .violates(
                        POOL_ID,
                        "the classic flow skips role mapping and the guests' scope-down: `AllowClassicFlow` is `true`"
                                + " and should be `false`",
                        Evidence.observed("AllowClassicFlow", "false", "true", "cognito-identity:DescribeIdentityPool"))
                .mendedBy("aws cognito-identity update-identity-pool --region eu-west-1 --cli-input-json \"$(aws"
                        + " cognito-identity describe-identity-pool --region eu-west-1 --identity-pool-id " + POOL_ID
                        + " --output json | jq '.AllowClassicFlow = false')\"");
    }

    @Test
    @PageExample
    void accepts_a_pool_with_the_enhanced_flow_only() {
        judging(rule, world()).isCompliant();
    }

    @Test
    void leaves_an_unread_flag_undetermined() {
        judging(rule, world().pool(pool().classicFlowUnread(GapReason.ACCESS_DENIED)))
                .isUndeterminedWithout("cognito-identity:DescribeIdentityPool");
    }

    @Test
    void leaves_unread_pools_undetermined() {
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void speaks_of_declared_pools_only() {
        judging(
                        rule,
                        world().pool(pool("eu-west-1:99999999-1111-2222-3333-444455556666")
                                .classicFlow(true)))
                .isCompliant();
    }
}
