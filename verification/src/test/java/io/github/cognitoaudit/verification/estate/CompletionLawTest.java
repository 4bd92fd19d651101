package io.github.cognitoaudit.verification.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.snapshot.SnapshotException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Holds the promise of all rules: a verdict that is given while a fact is hidden is the verdict of every completion.
 *
 * <p>A part of a random estate is hidden, and completed in two ways: as it was, and otherwise. What is broken while it is hidden must be
 * broken in both, and what is broken in one of them must be broken, or left open, while it is hidden.
 */
final class CompletionLawTest {

    @Test
    void a_verdict_given_while_a_fact_is_hidden_holds_however_the_fact_is() throws Exception {
        RandomEstates estates = new RandomEstates();
        List<String> broken = new ArrayList<>();
        int completions = 0;
        for (int i = 0; i < RandomEstates.COUNT; i++) {
            SplittableRandom random = new SplittableRandom(RandomEstates.SEED + i);
            JsonNode first = estates.tree(random);
            JsonNode hidden = first.deepCopy();
            JsonNode second = first.deepCopy();
            String place = estates.hide(hidden, second, random);
            Verdicts verdicts = verdicts(hidden);
            completions += compare(i + " " + place + " as it was", verdicts, first, broken);
            completions += compare(i + " " + place + " otherwise", verdicts, second, broken);
        }
        System.out.printf(
                "completion law: seed %d, %d estates, %d completions, %d contradictions%n",
                RandomEstates.SEED, RandomEstates.COUNT, completions, broken.size());
        assertThat(broken).as("seed %d", RandomEstates.SEED).isEmpty();
        assertThat(completions).isGreaterThan(RandomEstates.COUNT);
    }

    private static int compare(String where, Verdicts hidden, JsonNode completion, List<String> broken) {
        Verdicts complete;
        try {
            complete = verdicts(completion);
        } catch (SnapshotException e) {
            // A value of one place may be none of another, such as a policy with a variable of the other's kind.
            return 0;
        }
        hidden.violations().stream()
                .filter(violation -> !complete.violations().contains(violation))
                .map(violation -> where + ": broken while hidden, not when complete: " + violation)
                .forEach(broken::add);
        complete.violations().stream()
                .filter(violation -> !hidden.violations().contains(violation) && !hidden.leavesOpen(violation))
                .map(violation -> where + ": passed while hidden, broken when complete: " + violation)
                .forEach(broken::add);
        return 1;
    }

    private static Verdicts verdicts(JsonNode tree) throws SnapshotException {
        return Verdicts.of(Estate.audit(SnapshotTree.snapshot(tree)));
    }
}
