package io.github.cognitoaudit.history;

import static io.github.cognitoaudit.world.SoundWorld.pool;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import io.github.cognitoaudit.snapshot.World;
import io.github.cognitoaudit.world.WorldBuilder;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T06:00:00Z");

    @TempDir
    private Path place;

    private HistoryFolder folder;

    @BeforeEach
    void name_the_folder() {
        folder = new HistoryFolder(place.resolve("history"));
    }

    @Test
    void a_snapshot_is_kept_under_its_time_and_its_bytes_for_its_owner_alone() throws Exception {
        Snapshot snapshot = day(0).snapshot();

        Path file = folder.add(snapshot);

        assertThat(file)
                .hasContent(SnapshotJson.write(snapshot))
                .hasFileName("snapshot-20261116T060000Z-"
                        + SnapshotJson.digest(snapshot).substring(0, 16) + ".json");
        assertThat(names()).containsExactly(String.valueOf(file.getFileName()));
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_same_snapshot_is_kept_once_and_never_written_over_what_somebody_put_in_its_place() throws Exception {
        Path file = folder.add(day(0).snapshot());
        assertThat(folder.add(day(0).snapshot())).isEqualTo(file);
        Files.writeString(file, "edited");

        Path other = folder.add(day(0).snapshot());

        assertThat(file).hasContent("edited");
        assertThat(other).hasFileName(String.valueOf(file.getFileName()).replace(".json", "-2.json"));
        assertThat(names()).hasSize(2);
    }

    @Test
    void the_newest_earlier_snapshot_is_found_and_every_one_is_a_point() throws Exception {
        folder.add(day(0).pool(pool().guests(true)).snapshot());
        folder.add(day(1).snapshot());
        folder.add(day(2).poolsUnread(GapReason.ACCESS_DENIED).snapshot());
        Snapshot now = day(3).pool(pool().guests(true)).snapshot();
        folder.add(now);

        History history = read(now);

        assertThat(history.earlier())
                .contains(day(2).poolsUnread(GapReason.ACCESS_DENIED).snapshot());
        assertThat(history.trend())
                .isEqualTo(new Trend(
                        List.of(
                                new TrendPoint(at(0), Map.of(Severity.HIGH, 1L), 0),
                                new TrendPoint(at(1), Map.of(), 0),
                                new TrendPoint(at(2), Map.of(), 1),
                                new TrendPoint(at(3), Map.of(Severity.HIGH, 1L), 0)),
                        List.of()));
        assertThat(history.clockWentBack()).isFalse();
    }

    @Test
    void a_folder_that_is_not_there_is_an_empty_history() throws Exception {
        History history = read(day(0).snapshot());

        assertThat(history.earlier()).isEmpty();
        assertThat(history.trend()).isEqualTo(new Trend(List.of(new TrendPoint(at(0), Map.of(), 0)), List.of()));
    }

    @Test
    void other_targets_of_a_snapshot_do_not_count_and_a_snapshot_without_these_is_left_out() throws Exception {
        folder.add(
                day(0).beside(day(0).named("staging").pool(pool().guests(true))).snapshot());
        Path staging = folder.add(day(1).named("staging").snapshot());

        History history = read(day(2).snapshot());

        assertThat(history.earlier()).contains(day(0).snapshot());
        assertThat(history.trend().points()).hasSize(2).allMatch(point -> point.violations(Severity.HIGH) == 0);
        assertThat(history.trend().leftOut())
                .containsExactly(leftOut(
                        staging,
                        "expected the targets `production`, found `staging`; keep the snapshots of other targets in a folder"
                                + " of their own"));
    }

    @Test
    void a_snapshot_of_another_scope_is_left_out() throws Exception {
        Path elsewhere = folder.add(day(0).regions("eu-central-1").snapshot());

        History history = read(day(1).snapshot());

        assertThat(history.earlier()).isEmpty();
        assertThat(history.trend().leftOut())
                .containsExactly(leftOut(
                        elsewhere,
                        "target `production`: expected two snapshots of the same scope, found `aws.region` `eu-central-1`"
                                + " before and `eu-west-1` now; take a new earlier snapshot"));
    }

    @Test
    void a_clock_that_went_back_is_said_and_nothing_is_compared_with_the_future_or_removed() throws Exception {
        Path later = folder.add(day(5).snapshot());
        folder.add(day(1).snapshot());
        folder.add(day(0).snapshot());
        Snapshot now = day(2).snapshot();
        folder.add(now);

        History history = read(now);

        assertThat(history.earlier()).contains(day(1).snapshot());
        assertThat(history.trend().points()).extracting(TrendPoint::takenAt).containsExactly(at(0), at(1), at(2));
        assertThat(history.trend().leftOut())
                .containsExactly(
                        leftOut(
                                later,
                                "expected nothing later than the snapshot of this run, of 2026-11-18T06:00:00Z; found one of"
                                        + " 2026-11-21T06:00:00Z: another run was quicker, or a clock went back; set the clock right"));
        assertThat(history.clockWentBack()).isTrue();
        assertThat(history.prune(settings(1, 1))).isEmpty();
        assertThat(names()).hasSize(4);
    }

    @Test
    void truncated_edited_newer_older_and_foreign_files_are_left_out_each_with_its_reason() throws Exception {
        String text = SnapshotJson.write(day(0).snapshot());
        Path cut = folder.add(day(0).snapshot());
        Files.writeString(cut, text.substring(0, text.length() / 2));
        write("a-cut.json", text.substring(0, 40));
        write("b-newer.json", text.replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"));
        write("c-older.json", text.replace("\"takenAt\"", "\"taken\""));
        write("d-foreign.json", "{\"name\": \"left-pad\"}");
        write("e-bytes.json", "");
        Files.write(folder.path().resolve("e-bytes.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        write("notes.txt", "no business of ours");
        Files.createDirectory(folder.path().resolve("folder.json"));

        History history = read(day(1).snapshot());

        assertThat(history.earlier()).isEmpty();
        assertThat(history.trend().points()).hasSize(1);
        assertThat(history.trend().leftOut())
                .extracting(LeftOut::message)
                .satisfiesExactly(
                        message -> assertThat(message)
                                .startsWith("`a-cut.json`, line ")
                                .contains("expected JSON"),
                        message -> assertThat(message)
                                .isEqualTo(
                                        "`b-newer.json`: expected schema version 1 at most, found 2; read it with the newer"
                                                + " cognito-audit that wrote it"),
                        message -> assertThat(message).startsWith("`c-older.json`: expected a snapshot written by"),
                        message -> assertThat(message)
                                .startsWith(
                                        "`d-foreign.json`: expected a snapshot with a number `schemaVersion`, found none"),
                        message -> assertThat(message)
                                .isEqualTo(
                                        "`e-bytes.json`: expected JSON in UTF-8, found other bytes; take the file out of the folder"),
                        message -> assertThat(message)
                                .startsWith("`" + cut.getFileName()
                                        + "`: expected the bytes that it was named after, with a SHA-256 that"
                                        + " begins with `"
                                        + SnapshotJson.digest(day(0).snapshot()).substring(0, 16) + "`, found `")
                                .endsWith(
                                        "`: it was cut short or edited; put the original back, or take the file out of the folder"));
        assertThat(history.prune(settings(1, 1))).isEmpty();
        assertThat(names()).hasSize(6);
    }

    @Test
    void a_snapshot_of_another_name_counts_and_never_leaves() throws Exception {
        write("by-hand.json", SnapshotJson.write(day(0).snapshot()));
        folder.add(day(0).snapshot());
        folder.add(day(1).snapshot());

        History history = read(day(9).snapshot());

        assertThat(history.trend().points()).extracting(TrendPoint::takenAt).containsExactly(at(0), at(1), at(9));
        assertThat(history.prune(settings(1, 1))).hasSize(2);
        assertThat(names()).containsExactly("by-hand.json");
    }

    @Test
    void an_audit_counts_as_it_was_written() throws Exception {
        Snapshot now = day(3).snapshot();
        String scope = audit(now).chains().get(0).scope();
        write("audit.json", findings(1, "2026-11-17T06:00:00Z", scope, "cafe"));
        write("elsewhere.json", findings(1, "2026-11-17T06:00:00Z", "another tenant", "beef"));
        write("newer.json", findings(2, "2026-11-17T06:00:00Z", scope, "f00d"));
        write("timeless.json", findings(1, "yesterday", scope, "d00d"));

        History history = read(now);

        assertThat(history.earlier()).isEmpty();
        assertThat(history.trend().points())
                .containsExactly(
                        new TrendPoint(at(1), Map.of(Severity.HIGH, 2L, Severity.LOW, 1L), 1),
                        new TrendPoint(at(3), Map.of(), 0));
        assertThat(history.trend().leftOut())
                .extracting(LeftOut::message)
                .containsExactly(
                        "`elsewhere.json`: expected an audit of the same scope, `" + scope
                                + "`; found `another tenant`; take the file out of the folder",
                        "`newer.json`: expected a `findings.json` of schema version 1, found `2`; read it with the cognito-audit"
                                + " that wrote it",
                        "`timeless.json`: expected a `findings.json` with a time in UTC as `takenAt`, found `yesterday`; write it"
                                + " anew");
    }

    @Test
    void a_snapshot_counts_before_the_audit_of_it() throws Exception {
        Snapshot earlier = day(1).snapshot();
        Snapshot now = day(3).snapshot();
        folder.add(earlier);
        write(
                "audit.json",
                findings(1, "2026-11-17T06:00:00Z", audit(now).chains().get(0).scope(), SnapshotJson.digest(earlier)));

        History history = read(now);

        assertThat(history.earlier()).contains(earlier);
        assertThat(history.trend().points())
                .containsExactly(new TrendPoint(at(1), Map.of(), 0), new TrendPoint(at(3), Map.of(), 0));
    }

    @Test
    void only_so_many_stay_the_one_of_the_run_among_them() throws Exception {
        for (int day = 0; day < 5; day++) {
            folder.add(day(day).snapshot());
        }

        List<Path> removed = read(day(4).snapshot()).prune(settings(2, 3650));

        assertThat(removed).hasSize(3);
        assertThat(names()).allMatch(name -> name.contains("20261119") || name.contains("20261120"));
        assertThat(names()).hasSize(2);
    }

    @Test
    void only_the_days_that_are_wanted_stay() throws Exception {
        for (int day = 0; day < 5; day++) {
            folder.add(day(day).snapshot());
        }

        assertThat(read(day(4).snapshot()).prune(settings(100, 2))).hasSize(2);
        assertThat(names())
                .allMatch(name -> name.compareTo("snapshot-20261118") > 0)
                .hasSize(3);
    }

    @Test
    void a_clock_that_runs_ahead_does_not_empty_the_folder() throws Exception {
        folder.add(day(0).snapshot());
        folder.add(day(1).snapshot());

        assertThat(read(day(9_000).snapshot()).prune(settings(100, 2))).hasSize(1);
        assertThat(names()).singleElement().matches(name -> name.startsWith("snapshot-20261117"));
    }

    @Test
    void a_snapshot_of_more_targets_than_the_run_has_never_leaves() throws Exception {
        folder.add(day(0).beside(day(0).named("staging")).snapshot());

        assertThat(read(day(9).snapshot()).prune(settings(1, 1))).isEmpty();
        assertThat(names()).hasSize(1);
    }

    @Test
    void nothing_leaves_unless_it_was_asked_for() throws Exception {
        folder.add(day(0).snapshot());

        assertThat(read(day(900).snapshot()).prune(HistorySettings.none())).isEmpty();
    }

    @Test
    void a_file_in_place_of_the_folder_is_named() throws Exception {
        Files.writeString(folder.path(), "");

        assertThatThrownBy(() -> folder.add(day(0).snapshot()))
                .isInstanceOf(HistoryException.class)
                .hasMessage("the snapshot can not be kept in `" + folder.path()
                        + "`: expected a folder, found a file; allow it, or name another folder with `history.folder`");
        assertThatThrownBy(() -> read(day(0).snapshot()))
                .isInstanceOf(HistoryException.class)
                .hasMessageStartingWith("the history in `" + folder.path() + "` can not be read: expected a folder");
    }

    private History read(Snapshot now) throws HistoryException {
        return HistoryReader.read(folder, HistoryTest::audit, now, audit(now));
    }

    private static Audit audit(Snapshot snapshot) {
        return Auditor.of(List.of(new GuestsMayEnter()), Map.of()).audit(snapshot, Map.of());
    }

    private static WorldBuilder day(int day) {
        return world().takenAt(at(day));
    }

    private static Instant at(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    private static HistorySettings settings(int keep, int days) {
        return new HistorySettings(Optional.empty(), Optional.of(keep), Optional.of(days));
    }

    private static LeftOut leftOut(Path file, String reason) {
        return new LeftOut(String.valueOf(file.getFileName()), "`" + file.getFileName() + "`: " + reason);
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(folder.path());
        Files.writeString(folder.path().resolve(name), text);
    }

    private List<String> names() throws HistoryException {
        return folder.files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    private static String findings(int version, String takenAt, String scope, String digest) {
        return """
                {"schemaVersion": %d, "takenAt": "%s", "snapshotDigest": "%s",
                 "targets": [{"name": "production", "scope": "%s"}, {"name": "staging", "scope": "other"}],
                 "findings": [
                   {"target": "production", "severity": "high", "status": "violation"},
                   {"target": "production", "severity": "high", "status": "accepted"},
                   {"target": "production", "severity": "low", "status": "suppressed"},
                   {"target": "production", "severity": "high", "status": "undetermined"},
                   {"target": "staging", "severity": "critical", "status": "violation"}]}
                """.formatted(version, takenAt, digest, scope);
    }

    /** A rule of high severity, so that the counts have something to count. */
    private static final class GuestsMayEnter implements Rule<IdentityPool> {
        private static final RuleDescriptor DESCRIPTOR = RuleDescriptor.rule(
                        "POOL-900", "guests-may-enter", Severity.HIGH, ChainLink.POOL)
                .title("Guests may enter")
                .because("It is a rule of a test.")
                .see("https://docs.aws.amazon.com/cognito/")
                .build();

        @Override
        public RuleDescriptor descriptor() {
            return DESCRIPTOR;
        }

        @Override
        public Listing<IdentityPool> subjects(World world) {
            return world.chain().pools();
        }

        @Override
        public Verdict judge(IdentityPool pool, World world) {
            return pool.guestsAllowed()
                    .fold(
                            allowed -> allowed
                                    ? Verdict.violation(
                                            "guests may enter",
                                            List.of(Evidence.configured("guests", "false", "true", "GetIdentityPool")),
                                            List.of(new Remediation(
                                                    Remediation.Side.AWS,
                                                    "Keep guests out.",
                                                    "",
                                                    "",
                                                    "It breaks no login.")))
                                    : Verdict.compliant(),
                            Verdict::undetermined);
        }
    }
}
