package io.github.cognitoaudit.verification.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds what must not matter to an audit: the order of collection, the way through JSON, strangers, and the words of a rule. */
final class SnapshotLawsTest {

    private static List<Snapshot> estates = List.of();

    @BeforeAll
    static void make_estates() throws Exception {
        RandomEstates random = new RandomEstates();
        estates = Stream.iterate(0, i -> i < RandomEstates.COUNT, i -> i + 1)
                .map(i -> random.tree(new SplittableRandom(RandomEstates.SEED - i)))
                .map(SnapshotLawsTest::snapshot)
                .toList();
        System.out.printf("snapshot laws: seed %d, %d estates%n", RandomEstates.SEED, estates.size());
    }

    @Test
    void the_order_of_collection_does_not_matter() {
        for (int i = 0; i < estates.size(); i++) {
            JsonNode tree = SnapshotTree.of(estates.get(i));
            RandomEstates.shuffle(tree, new SplittableRandom(RandomEstates.SEED + i));
            assertThat(Verdicts.of(Estate.audit(snapshot(tree))))
                    .as("estate %d", i)
                    .isEqualTo(Verdicts.of(Estate.audit(estates.get(i))));
        }
    }

    @Test
    void the_way_through_json_changes_nothing() throws Exception {
        for (Snapshot estate : estates) {
            Snapshot back = SnapshotJson.read(SnapshotJson.write(estate), "back");
            assertThat(back).isEqualTo(estate);
            assertThat(Estate.audit(back)).isEqualTo(Estate.audit(estate));
        }
    }

    @Test
    void a_stranger_changes_no_other_finding() throws Exception {
        List<Change> strangers = Changes.read("strangers.txt");
        for (int i = 0; i < estates.size(); i++) {
            Change stranger = strangers.get(i % strangers.size());
            JsonNode tree = SnapshotTree.of(estates.get(i));
            if (estates.get(i).target("production").isEmpty()) {
                continue;
            }
            stranger.applyTo(tree);
            assertThat(said(Estate.audit(snapshot(tree))))
                    .as("estate %d, %s", i, stranger)
                    .isEqualTo(said(Estate.audit(estates.get(i))));
        }
    }

    @Test
    void a_fingerprint_names_one_finding_and_outlives_the_words_of_its_rule() {
        List<Rule<?>> reworded =
                Auditor.installedRules().stream().<Rule<?>>map(RewordedRule::of).toList();
        for (Snapshot estate : estates) {
            Audit audit = Estate.audit(estate);
            assertThat(fingerprints(audit)).doesNotHaveDuplicates();
            assertThat(fingerprints(Auditor.of(reworded, Map.of()).audit(estate, Estate.intents())))
                    .containsExactlyInAnyOrderElementsOf(fingerprints(audit));
        }
    }

    /** What is said and of whom; the evidence of OIDC-001 names all providers that there are, strangers too. */
    private static List<String> said(Audit audit) {
        return audit.findings().stream()
                .map(finding -> finding.rule().id() + " " + finding.status() + " " + finding.target() + " "
                        + finding.subject() + " " + finding.fingerprint() + " " + finding.message())
                .toList();
    }

    private static List<Fingerprint> fingerprints(Audit audit) {
        return audit.findings().stream().map(Finding::fingerprint).toList();
    }

    private static Snapshot snapshot(JsonNode tree) {
        try {
            return SnapshotTree.snapshot(tree);
        } catch (io.github.cognitoaudit.snapshot.SnapshotException e) {
            throw new IllegalStateException(e);
        }
    }
}
