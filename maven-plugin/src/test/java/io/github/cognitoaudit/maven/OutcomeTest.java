package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.gate.Remembered;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OutcomeTest {

    private static final Path REPORT = Path.of("/project/target/cognito-audit/html/index.html");

    private static final RuleDescriptor RULE = RuleDescriptor.rule(
                    "OIDC-001", "provider-missing", Severity.CRITICAL, ChainLink.PROVIDER)
            .title("No provider")
            .because("Logins fail.")
            .see("https://docs.aws.amazon.com/IAM/")
            .build();

    @Test
    void a_build_that_goes_on_has_no_message() {
        GateResult tolerated = new GateResult(
                List.of(),
                List.of(violation(Severity.LOW)),
                List.of(undetermined()),
                false,
                Optional.empty(),
                Remembered.nothing());

        assertThat(new Outcome(tolerated, List.of(REPORT)).failure()).isEmpty();
        assertThat(new Outcome(tolerated, List.of(REPORT)).warning()).contains("1 undetermined");
    }

    @Test
    void violations_are_counted_by_severity_and_the_report_comes_last() {
        GateResult gate = new GateResult(
                List.of(violation(Severity.CRITICAL), violation(Severity.HIGH), violation(Severity.HIGH)),
                List.of(violation(Severity.LOW)),
                List.of(undetermined("iam:GetRole"), undetermined("iam:GetRole", "iam:GetPolicy")),
                true,
                Optional.empty(),
                Remembered.nothing());

        assertThat(new Outcome(gate, List.of(REPORT)).failure())
                .contains("3 violations (1 critical, 2 high), 2 undetermined (grant `iam:GetPolicy`, `iam:GetRole`);"
                        + " see file:///project/target/cognito-audit/html/index.html");
    }

    @Test
    void undetermined_answers_that_only_warn_are_not_in_the_message() {
        GateResult gate = new GateResult(
                List.of(violation(Severity.MEDIUM)),
                List.of(),
                List.of(undetermined()),
                false,
                Optional.empty(),
                Remembered.nothing());

        assertThat(new Outcome(gate, List.of()).failure()).contains("1 violation (1 medium)");
    }

    @Test
    void a_stale_snapshot_and_many_missing_permissions_fit_in_a_line() {
        GateResult gate = new GateResult(
                List.of(),
                List.of(),
                List.of(undetermined("g", "f", "e", "d", "c", "b", "a")),
                true,
                Optional.of("the snapshot is old"),
                Remembered.nothing());

        assertThat(new Outcome(gate, List.of(REPORT)).failure())
                .contains("1 undetermined (grant `a`, `b`, `c`, `d`, `e` and 2 more), the snapshot is old;"
                        + " see file:///project/target/cognito-audit/html/index.html");
    }

    private static Finding violation(Severity severity) {
        return finding(severity, Finding.Status.VIOLATION, List.of());
    }

    private static Finding undetermined(String... needs) {
        return finding(
                Severity.HIGH,
                Finding.Status.UNDETERMINED,
                List.of(new Gap(GapReason.ACCESS_DENIED, "iam:GetRole", "refused", Arrays.asList(needs))));
    }

    private static Finding finding(Severity severity, Finding.Status status, List<Gap> gaps) {
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
                gaps,
                new Fingerprint(subject));
    }
}
