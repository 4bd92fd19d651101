package io.github.cognitoaudit.snapshot;

import static io.github.cognitoaudit.world.SoundWorld.ROLE_ARN;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotJsonTest {

    static Stream<Snapshot> worlds() {
        return Stream.of(
                world().snapshot(),
                world().providersUnread(GapReason.ACCESS_DENIED)
                        .poolsUnread(GapReason.THROTTLED)
                        .snapshot(),
                world().rolesUnread(GapReason.TIMED_OUT)
                        .clientsUnread(GapReason.MALFORMED)
                        .snapshot(),
                world().signingKeysUnread(GapReason.UNREACHABLE)
                        .tenantSettingsUnread(GapReason.ACCESS_DENIED)
                        .snapshot(),
                world().declaresClients()
                        .declaresPools("eu-west-1:a")
                        .absentRole(ROLE_ARN)
                        .snapshot(),
                world().beside(world().named("second")).snapshot());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void what_is_written_reads_back_as_the_same_world_and_the_same_bytes(Snapshot snapshot) throws SnapshotException {
        String text = SnapshotJson.write(snapshot);

        Snapshot read = SnapshotJson.read(text, "snapshot.json");

        assertThat(read).isEqualTo(snapshot);
        assertThat(SnapshotJson.write(read)).isEqualTo(text);
        assertThat(text).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void the_order_of_collection_does_not_matter() {
        WorldBuilder one = world().provider(provider("b.example"))
                .provider(provider("a.example"))
                .client(client("c1"))
                .client(client("c2"));
        WorldBuilder other = world().provider(provider("a.example"))
                .provider(provider("b.example"))
                .client(client("c2"))
                .client(client("c1"));

        assertThat(SnapshotJson.digest(one.snapshot())).isEqualTo(SnapshotJson.digest(other.snapshot()));
    }

    @Test
    void a_changed_world_has_another_digest() {
        assertThat(SnapshotJson.digest(world().snapshot()))
                .isNotEqualTo(SnapshotJson.digest(
                        world().client(client().signedWith("HS256")).snapshot()));
    }

    @Test
    void a_newer_schema_is_refused_with_what_to_do() {
        assertRefused(
                text -> text.replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"),
                "`snapshot.json`: expected schema version 1 at most, found 2; "
                        + "read it with the newer cognito-audit that wrote it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "{}", "{\"schemaVersion\":\"1\"}", "{\"schemaVersion\":0}", "null"})
    void what_is_no_snapshot_is_refused(String text) {
        assertRefused(
                ignored -> text,
                "`snapshot.json`: expected a snapshot with a number `schemaVersion`, found none; "
                        + "write one with `cognito-audit:snapshot`");
    }

    @Test
    void a_snapshot_cut_off_anywhere_is_refused_and_never_read_in_part() {
        String text = SnapshotJson.write(world().snapshot());
        long seed = 20261122;
        Random random = new Random(seed);

        IntStream.range(0, 200)
                .map(i -> random.nextInt(text.length() - 2))
                .forEach(length -> assertThatThrownBy(() -> SnapshotJson.read(text.substring(0, length), "cut.json"))
                        .as("seed %d, cut at %d", seed, length)
                        .isInstanceOf(SnapshotException.class)
                        .hasMessageStartingWith("`cut.json`"));
    }

    @Test
    void a_field_that_is_missing_or_unknown_is_refused_with_its_path() {
        assertRefused(
                text -> text.replace("\"absentRoles\" : [ ],", ""),
                "`snapshot.json`: expected a snapshot written by `cognito-audit:snapshot`, found at "
                        + "`/targets/0/account/absentRoles`: Missing creator property 'absentRoles'");
        assertThatThrownBy(() -> SnapshotJson.read(
                        SnapshotJson.write(world().snapshot()).replace("\"absentRoles\"", "\"lostRoles\""),
                        "snapshot.json"))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("/targets/0/account");
    }

    @Test
    void every_gap_of_a_world_is_found_wherever_it_stands() {
        TargetSnapshot target = world().clientsUnread(GapReason.ACCESS_DENIED)
                .customDomainsUnread(GapReason.THROTTLED)
                .accountIdUnread(GapReason.TIMED_OUT)
                .roleUnread(ROLE_ARN, GapReason.MALFORMED)
                .provider(provider().audiencesUnread(GapReason.UNREACHABLE))
                .target();

        assertThat(target.gaps())
                .extracting(gap -> gap.reason())
                .containsExactlyInAnyOrder(
                        GapReason.ACCESS_DENIED,
                        GapReason.THROTTLED,
                        GapReason.TIMED_OUT,
                        GapReason.MALFORMED,
                        GapReason.UNREACHABLE);
        assertThat(world().target().gaps()).isEmpty();
    }

    private static void assertRefused(UnaryOperator<String> change, String message) {
        assertThatThrownBy(
                        () -> SnapshotJson.read(change.apply(SnapshotJson.write(world().snapshot())), "snapshot.json"))
                .isInstanceOf(SnapshotException.class)
                .hasMessage(message);
    }
}
