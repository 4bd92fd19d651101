package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.wire.RecordedCall;
import io.github.cognitoaudit.sandbox.wire.Service;
import io.github.cognitoaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts what two targets of one account cost. */
final class SharedAccountTest {

    @TempDir
    private Path folder;

    @Test
    void two_targets_with_the_same_settings_read_their_account_once() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            Snapshot alone = road.namingNothing().collect();
            Map<String, Long> once = awsCalls(road);
            road.sandbox().forgetCalls();

            Road one = road.namingNothing();
            Snapshot both = one.withTwins(one.regions()).collect();

            assertThat(awsCalls(road)).isEqualTo(once).containsEntry("iam:GetAccountAuthorizationDetails", 1L);
            assertThat(both.targets())
                    .extracting(target -> target.account())
                    .containsExactly(
                            alone.targets().get(0).account(),
                            alone.targets().get(0).account());
        }
    }

    @Test
    void two_targets_with_other_regions_read_each_for_itself() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            road.namingNothing()
                    .withTwins(Optional.of(List.of("eu-west-1", "eu-central-1")))
                    .collect();

            assertThat(awsCalls(road)).containsEntry("iam:GetAccountAuthorizationDetails", 2L);
        }
    }

    private static Map<String, Long> awsCalls(Road road) {
        return road.sandbox().calls().stream()
                .filter(call -> call.service() != Service.AUTH0 && call.service() != Service.ISSUER)
                .map(RecordedCall::operation)
                .collect(Collectors.groupingBy(operation -> operation.name(), Collectors.counting()));
    }
}
