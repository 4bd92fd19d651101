package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.drift.Change;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.sandbox.scenario.Documents;
import io.github.cognitoaudit.sandbox.scenario.Role;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.scenario.Target;
import io.github.cognitoaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes a running sandbox between two snapshots: one thing looser, one broken, one tighter, and exactly these are found. */
final class DriftOnTheWireTest {

    @TempDir
    private Path folder;

    @Test
    void what_changed_between_two_collections_is_found_and_nothing_else() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            Snapshot before = road.collect();
            Snapshot same = road.collect();
            road.sandbox().changeAccounts(changed());
            Snapshot after = road.collect();

            Drift none = Drift.between(before, same, road.audit(before), road.audit(same));
            Drift drift = Drift.between(before, after, road.audit(before), road.audit(after));

            assertThat(none.isEmpty()).isTrue();
            assertThat(none.uncompared()).isEmpty();
            assertThat(drift.uncompared()).isEmpty();
            assertThat(drift.changes())
                    .extracting(Change::direction)
                    .containsExactly(Direction.LOOSER, Direction.BROKEN, Direction.TIGHTER);
            assertThat(drift.changes(Direction.LOOSER).get(0).message()).contains("may now also `sns:Publish`");
            assertThat(drift.changes(Direction.BROKEN).get(0).opened())
                    .extracting(finding -> finding.rule().id())
                    .contains("OIDC-004");
        }
    }

    private static Scenario changed() {
        Target sound = Scenarios.sound().targets().get(0);
        return Scenarios.sound()
                .withTargets(List.of(sound.roles(DriftOnTheWireTest::publishing)
                        .providers(provider -> provider.withClientIds(List.of()))));
    }

    /** The role may publish anywhere, and lost its managed policy. */
    private static Role publishing(Role role) {
        List<Role.InlinePolicy> policies = new ArrayList<>(role.inline());
        policies.add(new Role.InlinePolicy("more", Documents.onEveryResource("sns:Publish")));
        return role.permitting(policies, List.of());
    }
}
