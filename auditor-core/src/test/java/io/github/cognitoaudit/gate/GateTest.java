package io.github.cognitoaudit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GateTest {

    private static final Instant TAKEN = Instant.parse("2026-11-22T08:00:00Z");
    private static final RuleDescriptor RULE = RuleDescriptor.rule(
                    "OIDC-001", "provider-missing", Severity.CRITICAL, ChainLink.PROVIDER)
            .title("No provider")
            .because("Logins fail.")
            .see("https://docs.aws.amazon.com/IAM/")
            .build();

    private final Gate gate = new Gate(GateSettings.defaults());

    @Test
    void nothing_found_passes() {
        assertThat(gate.judge(audit(), TAKEN).passed()).isTrue();
    }

    @Test
    void a_violation_at_the_threshold_stops_and_one_below_is_tolerated() {
        Finding medium = finding(Severity.MEDIUM, Finding.Status.VIOLATION);
        Finding low = finding(Severity.LOW, Finding.Status.VIOLATION);

        GateResult result = gate.judge(audit(medium, low), TAKEN);

        assertThat(result.passed()).isFalse();
        assertThat(result.violations()).containsExactly(medium);
        assertThat(result.tolerated()).containsExactly(low);
        assertThat(result.couldNotTell()).isFalse();
    }

    @Test
    void a_violation_below_the_threshold_alone_passes() {
        assertThat(gate.judge(audit(finding(Severity.LOW, Finding.Status.VIOLATION)), TAKEN)
                        .passed())
                .isTrue();
    }

    @Test
    void an_answer_that_could_not_be_given_stops_whatever_its_severity() {
        GateResult result = gate.judge(audit(finding(Severity.LOW, Finding.Status.UNDETERMINED)), TAKEN);

        assertThat(result.passed()).isFalse();
        assertThat(result.couldNotTell()).isTrue();
        assertThat(result.violations()).isEmpty();
    }

    @Test
    void it_only_warns_where_the_team_says_so() {
        Gate lenient = new Gate(new GateSettings(
                Severity.MEDIUM,
                false,
                true,
                Duration.ofDays(7),
                GateSettings.defaults().driftFails()));

        GateResult result = lenient.judge(audit(finding(Severity.HIGH, Finding.Status.UNDETERMINED)), TAKEN);

        assertThat(result.passed()).isTrue();
        assertThat(result.undetermined()).hasSize(1);
    }

    @Test
    void a_snapshot_of_seven_days_is_fresh_and_an_older_one_can_not_tell() {
        assertThat(gate.judge(audit(), TAKEN.plus(Duration.ofDays(7))).passed()).isTrue();
        assertThat(gate.judge(audit(), TAKEN.plus(Duration.ofDays(7)).plusSeconds(1))
                        .staleness())
                .contains("the snapshot was taken at 2026-11-22T08:00:00Z, 7 days ago; at most 7 are allowed "
                        + "(`gate.maxSnapshotAge`)");
    }

    @Test
    void a_snapshot_from_the_future_can_not_tell() {
        assertThat(gate.judge(audit(), TAKEN.minusSeconds(301)).couldNotTell()).isTrue();
        assertThat(gate.judge(audit(), TAKEN.minusSeconds(300)).passed()).isTrue();
    }

    private static Audit audit(Finding... findings) {
        return new Audit("0".repeat(64), TAKEN, List.of(), List.of(findings), List.of(), List.of());
    }

    private static Finding finding(Severity severity, Finding.Status status) {
        String subject = Stream.of(severity, status).map(Enum::name).reduce("", String::concat);
        return new Finding(
                RULE,
                severity,
                status,
                "production",
                new ResourceId(subject),
                "message",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                new Fingerprint(subject));
    }
}
