package io.github.cognitoaudit.snapshot;

import static io.github.cognitoaudit.world.SoundWorld.POOL_ID;
import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.role;
import static io.github.cognitoaudit.world.SoundWorld.roleArn;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolePairTest {

    private static final String GUEST = roleArn("guest");

    @Test
    void pairs_each_role_of_a_pool_with_itself_and_with_the_others() {
        WorldBuilder world = world().pool(pool().guestRole(GUEST)).role(role("guest"));

        assertThat(ids(RolePair.allOf(world.build())))
                .containsExactly(
                        POOL_ID + "#" + ROLE_ARN, POOL_ID + "#" + ROLE_ARN + "+" + GUEST, POOL_ID + "#" + GUEST);
        assertThat(ids(RolePair.guestsAndUsers(world.build()))).containsExactly(POOL_ID + "#" + GUEST + "+" + ROLE_ARN);
    }

    @Test
    void keeps_the_gap_of_a_role_that_was_not_read() {
        WorldBuilder world = world().pool(pool().guestRole(GUEST)).roleUnread(GUEST, GapReason.THROTTLED);

        Listing<RolePair> pairs = RolePair.allOf(world.build());
        assertThat(ids(pairs)).containsExactly(POOL_ID + "#" + ROLE_ARN);
        assertThat(pairs.isComplete()).isFalse();
        assertThat(RolePair.guestsAndUsers(world.build()).isComplete()).isFalse();
        assertThat(RolePair.guestsAndUsers(world().roleUnread(ROLE_ARN, GapReason.THROTTLED)
                                .build())
                        .isComplete())
                .isTrue();
    }

    private static List<String> ids(Listing<RolePair> pairs) {
        return pairs.items().stream().map(pair -> pair.id().value()).toList();
    }
}
