package io.github.cognitoaudit.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.reports.Drifts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DriftPageTest {

    @Test
    void a_violation_that_was_opened_is_in_the_headline_although_no_setting_changed() {
        assertThat(List.of(
                        new DriftPage(Drifts.small()).title(),
                        new DriftPage(Drifts.ofViolations(true)).title(),
                        new DriftPage(Drifts.ofViolations(false)).title(),
                        new DriftPage(Drifts.empty()).title()))
                .containsExactly(
                        "Looser or broken since",
                        "Violations opened since",
                        "Not everything could be compared",
                        "Nothing changed");
    }
}
