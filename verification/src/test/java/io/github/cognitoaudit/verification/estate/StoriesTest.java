package io.github.cognitoaudit.verification.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.finding.Finding;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tells the cases that other checkers get wrong and the failures that teams had, and holds what is answered. */
final class StoriesTest {

    private static final JsonNode SOUND = SnapshotTree.of(Estate.snapshot());
    private static final int FAILURES = 23;

    static List<Story> stories() throws IOException {
        return Story.read("stories.txt");
    }

    /** Names the stories that end with a thumbprint to replace. */
    static List<Story> thumbprintStories() throws IOException {
        return stories().stream()
                .filter(story -> story.name().matches("F(7|8|17) .*"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void the_case_gets_the_right_answer(Story story) throws Exception {
        Verdicts verdicts = Verdicts.of(Estate.audit(story.snapshot(SOUND)));

        assertThat(verdicts.rules()).as(story.name()).isEqualTo(story.violations());
        assertThat(verdicts.rulesLeftOpen()).as(story.name()).isEqualTo(story.undetermined());
    }

    /** IAM refuses to empty the list of a provider that has thumbprints (story 23). */
    @ParameterizedTest(name = "{0}")
    @MethodSource("thumbprintStories")
    void F23_no_mend_empties_a_list_of_thumbprints(Story story) throws Exception {
        List<String> commands = Estate.audit(story.snapshot(SOUND)).findings().stream()
                .map(Finding::remediation)
                .flatMap(List::stream)
                .map(mend -> mend.command())
                .toList();

        assertThat(commands)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command).containsPattern("--thumbprint-list [0-9a-f]{40}"));
    }

    /** D2 is of a test-suite and D10 is D9 again; D12 to D15 are of other kinds of tools. */
    @Test
    void every_defect_and_every_failure_is_told() throws IOException {
        List<String> told = stories().stream()
                .map(story -> story.name().split(" ", 2)[0])
                .distinct()
                .toList();

        assertThat(told)
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("D1", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D11"),
                                IntStream.rangeClosed(1, FAILURES).mapToObj(number -> "F" + number))
                        .toList());
    }
}
