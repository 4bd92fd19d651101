package io.github.cognitoaudit.verification.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes one thing of a sound estate: what matters is found by the rule that it is labelled with, what does not is not noticed. */
final class ChangesTest {

    private static final JsonNode SOUND = SnapshotTree.of(Estate.snapshot());

    static List<Change> harmful() throws IOException {
        return Changes.read("harmful-changes.txt");
    }

    static List<Change> harmless() throws IOException {
        return Changes.read("harmless-changes.txt");
    }

    @Test
    void nothing_is_found_in_the_sound_estate() {
        Audit audit = Estate.audit(Estate.snapshot());

        assertThat(audit.findings()).isEmpty();
        assertThat(audit.gaps()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void a_change_that_matters_is_found_by_its_rule(Change change) throws Exception {
        assertThat(verdicts(change).rules()).as(change.toString()).containsAll(change.rules());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void a_change_that_does_not_matter_is_not_noticed(Change change) throws Exception {
        assertThat(verdicts(change)).as(change.toString()).isEqualTo(new Verdicts(Set.of(), Set.of()));
    }

    @Test
    void the_lists_are_long() throws IOException {
        assertThat(harmful())
                .hasSizeGreaterThanOrEqualTo(400)
                .allSatisfy(change -> assertThat(change.rules()).isNotEmpty());
        assertThat(harmless())
                .hasSizeGreaterThanOrEqualTo(200)
                .allSatisfy(change -> assertThat(change.rules()).isEmpty());
    }

    private static Verdicts verdicts(Change change) throws Exception {
        JsonNode tree = SOUND.deepCopy();
        change.applyTo(tree);
        assertThat(tree).as(change + " changes something").isNotEqualTo(SOUND);
        Snapshot changed = SnapshotTree.snapshot(tree);
        return Verdicts.of(Estate.audit(changed));
    }
}
