package io.github.cognitoaudit.reports.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.gate.Gate;
import io.github.cognitoaudit.gate.GateSettings;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeadlineTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void names_what_stops_the_build() {
        assertThat(headline(Audits.small(), GateSettings.defaults()))
                .isEqualTo(new Headline(
                        Mood.FLAWED,
                        "3 findings stop the build",
                        "1 finding is below the threshold. 1 answer could not be given, which stops the build too. Mend the"
                                + " gravest first: what follows in the chain depends on it."));
    }

    @Test
    void tells_not_knowing_from_passing() {
        Audit open = with(Audits.small().undetermined());

        assertThat(headline(open, GateSettings.defaults()).mood()).isEqualTo(Mood.UNDETERMINED);
        assertThat(headline(open, GateSettings.defaults()).title()).isEqualTo("Could not tell");
        assertThat(headline(
                        open,
                        new GateSettings(
                                Severity.LOW,
                                false,
                                true,
                                WEEK,
                                GateSettings.defaults().driftFails())))
                .isEqualTo(new Headline(
                        Mood.UNDETERMINED,
                        "Nothing stops the build",
                        "1 answer could not be given; the gate lets that pass."));
    }

    @Test
    void does_not_call_findings_below_the_threshold_sound() {
        Audit light = with(Audits.small().violations());

        assertThat(headline(
                                light,
                                new GateSettings(
                                        Severity.CRITICAL,
                                        true,
                                        true,
                                        WEEK,
                                        GateSettings.defaults().driftFails()))
                        .title())
                .isEqualTo("1 finding stops the build");
        assertThat(headline(with(light.violations().subList(3, 4)), GateSettings.defaults()))
                .isEqualTo(new Headline(Mood.FLAWED, "Nothing stops the build", "1 finding is below the threshold."));
    }

    @Test
    void says_that_a_snapshot_is_too_old() {
        Audit audit = Audits.sound();

        Headline headline = Headline.of(
                audit, new Gate(GateSettings.defaults()).judge(audit, Instant.parse("2026-12-22T09:30:00Z")));

        assertThat(headline.title()).isEqualTo("Could not tell");
        assertThat(headline.sentence()).startsWith("The snapshot was taken at 2026-11-22T09:30:00Z, 30 days ago;");
    }

    @Test
    void claims_nothing_when_nothing_was_examined() {
        assertThat(headline(Audits.empty(), GateSettings.defaults()).title()).isEqualTo("Nothing was examined");
    }

    @Test
    void says_so_when_everything_holds() {
        assertThat(headline(Audits.sound(), GateSettings.defaults()))
                .isEqualTo(new Headline(Mood.SOUND, "Nothing stops the build", "Every link that was examined holds."));
    }

    private static Audit with(List<Finding> findings) {
        Audit small = Audits.small();
        return new Audit(
                small.snapshotDigest(), small.takenAt(), small.chains(), findings, small.examined(), small.gaps());
    }

    private static Headline headline(Audit audit, GateSettings settings) {
        return Headline.of(audit, new Gate(settings).judge(audit, Audits.TAKEN));
    }
}
