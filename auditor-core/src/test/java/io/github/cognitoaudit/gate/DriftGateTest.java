package io.github.cognitoaudit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.drift.Change;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.drift.FindingDrift;
import io.github.cognitoaudit.drift.Uncompared;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DriftGateTest {

    @Test
    void looser_and_broken_stop_the_build_unless_the_team_says_otherwise() {
        Drift drift = drift(List.of());

        assertThat(DriftGate.judge(drift, GateSettings.defaults()).stopping())
                .extracting(Change::direction)
                .containsExactly(Direction.LOOSER, Direction.BROKEN);
        assertThat(DriftGate.judge(drift, settings(true, Set.of(Direction.NEUTRAL)))
                        .stopping())
                .extracting(Change::direction)
                .containsExactly(Direction.NEUTRAL);
        assertThat(DriftGate.judge(drift, settings(true, Set.of())).passed()).isTrue();
    }

    @Test
    void what_could_not_be_compared_stops_it_where_somebody_asked_for_it() {
        Drift denied = drift(List.of(uncompared(GapReason.ACCESS_DENIED)));
        Drift notAsked = drift(List.of(uncompared(GapReason.NOT_ASKED), uncompared(GapReason.SWITCHED_OFF)));

        assertThat(DriftGate.judge(denied, settings(true, Set.of())).passed()).isFalse();
        assertThat(DriftGate.judge(denied, settings(false, Set.of())).passed()).isTrue();
        assertThat(DriftGate.judge(notAsked, settings(true, Set.of())).passed()).isTrue();
    }

    private static GateSettings settings(boolean undeterminedFails, Set<Direction> drift) {
        return new GateSettings(Severity.MEDIUM, undeterminedFails, true, Duration.ofDays(7), drift);
    }

    private static Drift drift(List<Uncompared> uncompared) {
        return new Drift(
                Instant.EPOCH,
                Instant.EPOCH,
                Arrays.stream(Direction.values()).map(DriftGateTest::change).toList(),
                uncompared,
                List.of(),
                List.of(),
                new FindingDrift(List.of(), List.of(), List.of(), List.of()));
    }

    private static Change change(Direction direction) {
        return new Change(
                "production",
                new ResourceId("role"),
                "path",
                Change.Kind.CHANGED,
                direction,
                "message",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Uncompared uncompared(GapReason reason) {
        return new Uncompared(
                "production",
                new ResourceId("role"),
                reason.name(),
                Uncompared.Side.AFTER,
                "message",
                new Gap(reason, "call", "detail", List.of()));
    }
}
