package io.github.cognitoaudit.verification.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.drift.DriftException;
import io.github.cognitoaudit.drift.Uncompared;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import io.github.cognitoaudit.verification.Golden;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the sound estate with each of its harmful changes: the change is named, nothing else is, and the way back mirrors it. */
final class DriftOfChangesTest {

    private static final Snapshot SOUND = Estate.snapshot();
    private static final JsonNode TREE = SnapshotTree.of(SOUND);
    private static final Audit NOTHING =
            new Audit("0".repeat(64), SOUND.takenAt(), List.of(), List.of(), List.of(), List.of());
    private static final Golden DIRECTIONS =
            new Golden("verification/src/test/resources/io/github/cognitoaudit/verification/estate/"
                    + "drift-of-harmful-changes.txt");
    private static final Pattern OWNER = Pattern.compile("/(clients|providers|pools|roles)\\[([^]]+)]");

    static List<Change> harmful() throws IOException {
        return Changes.read("harmful-changes.txt");
    }

    /** The scope is what is compared, and when a role last used a service is no setting. */
    static Stream<Change> settings() throws IOException {
        return harmful().stream()
                .filter(change -> !change.place().path().contains("/scope/"))
                .filter(change -> !change.place().path().contains("/lastAccess["));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void a_change_is_named_and_nothing_else(Change change) throws Exception {
        Drift drift = drift(SOUND, changed(change));

        assertThat(subjects(drift))
                .as(change.toString())
                .isNotEmpty()
                .allSatisfy(subject -> assertThat(isOf(change, subject))
                        .as(subject + " belongs to " + change.place())
                        .isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void the_way_back_goes_the_other_way(Change change) throws Exception {
        Snapshot changed = changed(change);

        assertThat(ways(drift(changed, SOUND), true)).isEqualTo(ways(drift(SOUND, changed), false));
    }

    @Test
    void every_change_goes_the_way_that_the_list_says() throws Exception {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Change change : settings().toList()) {
            Drift drift = drift(SOUND, changed(change));
            String directions = Stream.concat(
                            drift.changes().stream().map(one -> one.direction().name()),
                            drift.uncompared().stream().map(one -> "UNCOMPARED"))
                    .distinct()
                    .collect(Collectors.joining("+"));
            lines.put(change.place() + ": " + change.verb() + " " + change.argument(), directions);
        }

        DIRECTIONS.mustBe(lines.entrySet().stream()
                .map(line -> line.getValue() + "  " + line.getKey() + "\n")
                .collect(Collectors.joining()));
    }

    @Test
    void another_scope_is_refused_and_another_last_use_is_no_change() throws Exception {
        for (Change change : harmful()) {
            if (change.place().path().contains("/scope/")) {
                assertThatThrownBy(() -> drift(SOUND, changed(change)))
                        .isInstanceOf(DriftException.class)
                        .hasMessageContaining("expected two snapshots of the same scope");
            } else if (change.place().path().contains("/lastAccess[")) {
                assertThat(drift(SOUND, changed(change)).isEmpty()).isTrue();
            }
        }
    }

    @Test
    void nothing_changed_between_the_estate_and_itself_its_reordered_twin_or_its_json() throws Exception {
        Snapshot read = SnapshotJson.read(SnapshotJson.write(SOUND), "twin");
        JsonNode reordered = TREE.deepCopy();
        for (Change change : Changes.read("harmless-changes.txt")) {
            if (change.verb().equals("reverse")
                    && !change.place().path().contains("loginActions")
                    && !change.place().path().endsWith("/rules")) {
                change.applyTo(reordered);
            }
        }

        assertThat(reordered).isNotEqualTo(TREE);
        for (Snapshot twin : List.of(SOUND, read, SnapshotTree.snapshot(reordered))) {
            for (Drift drift : List.of(drift(SOUND, twin), drift(twin, SOUND))) {
                assertThat(drift.changes())
                        .extracting(io.github.cognitoaudit.drift.Change::message)
                        .isEmpty();
                assertThat(drift.uncompared()).extracting(Uncompared::message).isEmpty();
            }
        }
    }

    private static Snapshot changed(Change change) throws Exception {
        JsonNode tree = TREE.deepCopy();
        change.applyTo(tree);
        return SnapshotTree.snapshot(tree);
    }

    private static Drift drift(Snapshot before, Snapshot after) throws DriftException {
        return Drift.between(before, after, NOTHING, NOTHING);
    }

    private static List<String> subjects(Drift drift) {
        return Stream.concat(
                        drift.changes().stream().map(one -> one.target() + " " + one.subject()),
                        drift.uncompared().stream().map(one -> one.target() + " " + one.subject()))
                .distinct()
                .toList();
    }

    private static boolean isOf(Change change, String subject) {
        boolean other = change.verb().equals("swap") && isAt(new Place(change.argument()).path(), subject);
        return other || isAt(change.place().path(), subject);
    }

    private static boolean isAt(String path, String subject) {
        String target = path.substring("targets[".length(), path.indexOf(']'));
        Matcher owner = OWNER.matcher(path);
        if (owner.find()) {
            return subject.startsWith(target + " ") && subject.contains(owner.group(2));
        }
        String kind = path.contains("/tenant/") ? "auth0:" : path.contains("/issuer/") ? "https://" : "";
        return subject.startsWith(target + " " + kind);
    }

    private static Set<String> ways(Drift drift, boolean back) {
        return drift.changes().stream()
                .map(change -> change.target() + " " + change.subject() + " " + change.path() + " "
                        + (change.direction() == Direction.NEUTRAL
                                ? "neutral"
                                : (change.direction() == Direction.LOOSER) == back ? "closes" : "opens"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
