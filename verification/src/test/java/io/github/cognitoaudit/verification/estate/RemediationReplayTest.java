package io.github.cognitoaudit.verification.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.rules.BuiltInRules;
import io.github.cognitoaudit.verification.Golden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Follows every mend that the rules print for the flaws of harmful-changes.txt: the finding disappears, and none is added. */
final class RemediationReplayTest {

    /** With {@code -Dlaws=full} every mend is followed, otherwise the first of each rule with the same calls. */
    private static final boolean FULL = "full".equals(System.getProperty("laws"));

    private static List<Replay> replays = List.of();

    @BeforeAll
    static void follow_every_mend() throws IOException {
        Replays followed = new Replays(FULL);
        List<Replay> all = new ArrayList<>(followed.of(Changes.read("harmful-changes.txt")));
        all.addAll(followed.of(Changes.read("harmful-combinations.txt")));
        replays = List.copyOf(all);
    }

    @Test
    void every_mend_makes_its_finding_disappear_and_adds_none() throws IOException {
        List<ReplayException> exceptions = ReplayException.all();

        assertThat(replays)
                .filteredOn(replay ->
                        replay.failed() && exceptions.stream().noneMatch(exception -> exception.covers(replay)))
                .isEmpty();
    }

    @Test
    void every_exception_is_needed() throws IOException {
        assertThat(ReplayException.all()).allSatisfy(exception -> {
            List<Replay> alike = replays.stream().filter(exception::speaksOf).toList();
            List<Replay> followed = alike.stream()
                    .filter(replay -> replay.outcome().isPresent())
                    .toList();

            assertThat(alike).as(exception.toString()).isNotEmpty();
            assertThat(exception.reason()).hasSizeGreaterThan(40);
            if (exception.everywhere()) {
                assertThat(followed).as(exception.toString()).allMatch(exception::covers);
            } else if (FULL) {
                assertThat(followed).as(exception.toString()).anyMatch(exception::covers);
            }
        });
    }

    @Test
    void every_rule_has_a_mend_that_was_followed() {
        assertThat(replays)
                .extracting(Replay::rule)
                .containsAll(new BuiltInRules()
                        .rules().stream().map(rule -> rule.descriptor().id()).toList());
    }

    @Test
    void the_page_says_what_became_of_them() throws IOException {
        new Golden("docs/rules/remediations.md").mustBe(RemediationPage.of(replays, ReplayException.all()));
    }
}
