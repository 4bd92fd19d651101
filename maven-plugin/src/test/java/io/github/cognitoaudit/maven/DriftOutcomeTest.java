package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.drift.Change;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.Uncompared;
import io.github.cognitoaudit.gate.DriftGate;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.ResourceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DriftOutcomeTest {

    private static final Path PAGE = Path.of("/reports/drift.html");

    @Test
    void counts_by_direction_come_first_and_the_report_last() {
        DriftGate gate = new DriftGate(
                List.of(change(Direction.LOOSER), change(Direction.LOOSER), change(Direction.BROKEN)),
                List.of(uncompared()),
                true);

        assertThat(new DriftOutcome(gate, List.of(PAGE)).failure())
                .contains("drift: 2 looser, 1 broken changes, 1 could not be compared; see " + PAGE.toUri());
        assertThat(new DriftOutcome(gate, List.of()).warning()).isEmpty();
    }

    @Test
    void what_could_not_be_compared_stops_the_build_by_itself_or_is_a_warning() {
        assertThat(new DriftOutcome(new DriftGate(List.of(), List.of(uncompared()), true), List.of()).failure())
                .contains("1 could not be compared");
        DriftOutcome warned = new DriftOutcome(new DriftGate(List.of(), List.of(uncompared()), false), List.of());
        assertThat(warned.failure()).isEmpty();
        assertThat(warned.warning()).contains("1 could not be compared");
    }

    @Test
    void nothing_is_said_where_nothing_stops() {
        DriftOutcome quiet = new DriftOutcome(new DriftGate(List.of(), List.of(), true), List.of(PAGE));

        assertThat(quiet.failure()).isEmpty();
        assertThat(quiet.warning()).isEmpty();
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

    private static Uncompared uncompared() {
        return new Uncompared(
                "production",
                new ResourceId("role"),
                "path",
                Uncompared.Side.AFTER,
                "message",
                new Gap(GapReason.ACCESS_DENIED, "call", "detail", List.of()));
    }
}
