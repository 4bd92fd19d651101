package com.acme.audit;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import org.junit.jupiter.api.Test;

final class PoolNameWithoutTeamTest {
    private final PoolNameWithoutTeam rule = new PoolNameWithoutTeam();

    @Test
    void flags_a_name_without_a_team() {
        judging(rule, world().pool(pool().named("acme")))
                .violates(
                        POOL_ID,
                        "the pool is named `acme`, which should begin with one of [shop-, till-]",
                        Evidence.configured(
                                "IdentityPoolName",
                                "one of [shop-, till-]",
                                "acme",
                                "cognito-identity:DescribeIdentityPool"));
    }

    @Test
    void accepts_a_name_with_a_team() {
        judging(rule, world().pool(pool().named("shop-web"))).isCompliant();
    }

    @Test
    void leaves_an_unread_name_and_unread_pools_undetermined() {
        judging(rule, world().pool(pool().nameUnread(GapReason.ACCESS_DENIED))).isUndetermined(GapReason.ACCESS_DENIED);
        judging(rule, world().poolsUnread(GapReason.THROTTLED)).isUndetermined(GapReason.THROTTLED);
    }

    @Test
    void the_auditor_finds_the_rule_beside_its_own() {
        assertThat(Auditor.installedRules())
                .extracting(known -> known.descriptor().id())
                .contains("ACME-001", "OIDC-001");
    }
}
