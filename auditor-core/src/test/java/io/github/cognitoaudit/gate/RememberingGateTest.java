package io.github.cognitoaudit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Finding.Status;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shows what suppressions and a baseline do to the gate. */
final class RememberingGateTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final RuleDescriptor RULE = rule("PERM-004");
    private static final RuleDescriptor OTHER_RULE = rule("PERM-002");
    private static final String LOGS = "arn:aws:iam::111122223333:role/ci-logs";

    private final Finding logs = violation(RULE, "production", LOGS, "s3:*");
    private final Finding replica = violation(RULE, "production", LOGS + "-replica", "s3:*");

    @Test
    void a_suppressed_violation_passes_and_is_kept_with_its_suppression() {
        Suppression suppression = suppression(LOGS).boundTo(logs).build();

        GateResult result = judge(List.of(suppression), logs);

        assertThat(result.passed()).isTrue();
        assertThat(result.violations()).isEmpty();
        assertThat(result.tolerated()).isEmpty();
        assertThat(result.remembered())
                .isEqualTo(new Remembered(
                        List.of(new SuppressedFinding(logs, suppression)),
                        List.of(),
                        List.of(),
                        true,
                        false,
                        List.of()));
    }

    @Test
    void the_name_of_one_role_never_covers_another_that_begins_alike_as_in_the_defect_D14() {
        GateResult result = judge(List.of(suppression(LOGS).boundTo(logs).build()), logs, replica);

        assertThat(result.violations()).containsExactly(replica);
        assertThat(new SubjectPattern("ci-logs").covers(new ResourceId("ci-logs-replica")))
                .isFalse();
        assertThat(new SubjectPattern("ci-logs").covers(new ResourceId("my-ci-logs")))
                .isFalse();
    }

    @Test
    void a_pattern_covers_whole_subjects_only() {
        SubjectPattern pattern = new SubjectPattern("arn:aws:iam::111122223333:role/ci-*");

        assertThat(pattern.covers(new ResourceId(LOGS))).isTrue();
        assertThat(pattern.covers(new ResourceId("x" + LOGS))).isFalse();
        assertThat(pattern.covers(new ResourceId("arn:aws:iam::111122223333:role/CI-logs")))
                .isFalse();
        assertThat(new SubjectPattern("role/c?").covers(new ResourceId("role/ci")))
                .isTrue();
        assertThat(new SubjectPattern("role/c?").covers(new ResourceId("role/cil")))
                .isFalse();
    }

    @Test
    void an_answer_that_could_not_be_given_is_never_suppressed_nor_accepted() {
        Finding open = finding(RULE, Status.UNDETERMINED, "production", LOGS, "s3:*");
        Baseline baseline =
                new Baseline(NOW, "1", List.of(new Baseline.Entry("PERM-004", "production", LOGS, open.fingerprint())));

        GateResult result =
                judge(new GateMemory(List.of(suppression(LOGS).build()), Optional.of(baseline), true), open);

        assertThat(result.undetermined()).containsExactly(open);
        assertThat(result.couldNotTell()).isTrue();
        assertThat(result.remembered())
                .isEqualTo(new Remembered(List.of(), List.of(), List.of(), true, true, List.of()));
    }

    @Test
    void with_a_fingerprint_a_changed_setting_opens_the_finding_again() {
        Finding changed = violation(RULE, "production", LOGS, "s3:*, iam:*");

        GateResult result = judge(List.of(suppression(LOGS).boundTo(logs).build()), changed);

        assertThat(result.violations()).containsExactly(changed);
        assertThat(words(result))
                .containsExactly("UNUSED suppressions.yaml:3:5: PERM-004 on `" + LOGS
                        + "` is bound to another fingerprint: the setting has changed since, and the finding is now `"
                        + changed.fingerprint().value() + "`; judge it anew");
    }

    @Test
    void without_a_fingerprint_a_changed_setting_stays_covered_which_is_said() {
        GateResult result =
                judge(List.of(suppression(LOGS).build()), violation(RULE, "production", LOGS, "s3:*, iam:*"));

        assertThat(result.passed()).isTrue();
        assertThat(words(result))
                .containsExactly("UNBOUND suppressions.yaml:3:5: PERM-004 on `" + LOGS
                        + "` has no `fingerprint`, so it goes on covering the subject when its settings change");
    }

    @Test
    void it_holds_through_its_last_day_and_not_a_day_longer() {
        Suppression last = suppression(LOGS).boundTo(logs).until("2026-11-29").build();
        Suppression over = suppression(LOGS).boundTo(logs).until("2026-11-28").build();

        assertThat(judge(List.of(last), logs).passed()).isTrue();
        assertThat(words(judge(List.of(last), logs)))
                .containsExactly(
                        "ENDING suppressions.yaml:3:5: PERM-004 on `" + LOGS + "` ends on 2026-11-29, in 0 days");
        assertThat(judge(List.of(over), logs).violations()).containsExactly(logs);
        assertThat(words(judge(List.of(over), logs)))
                .containsExactly("EXPIRED suppressions.yaml:3:5: PERM-004 on `" + LOGS
                        + "` ended on 2026-11-28; mend the finding, or have platform@acme.example decide anew");
    }

    @Test
    void an_end_within_fourteen_days_is_announced_and_stops_nothing() {
        GateResult near = judge(
                List.of(suppression(LOGS).boundTo(logs).until("2026-12-13").build()), logs);
        GateResult far = judge(
                List.of(suppression(LOGS).boundTo(logs).until("2026-12-14").build()), logs);

        assertThat(near.passed()).isTrue();
        assertThat(words(near))
                .containsExactly(
                        "ENDING suppressions.yaml:3:5: PERM-004 on `" + LOGS + "` ends on 2026-12-13, in 14 days");
        assertThat(words(far)).isEmpty();
    }

    @Test
    void an_unused_one_stops_the_build_unless_the_team_says_otherwise() {
        List<Suppression> unused = List.of(suppression(LOGS).build());
        GateSettings lenient = new GateSettings(
                Severity.MEDIUM,
                true,
                false,
                Duration.ofDays(7),
                GateSettings.defaults().driftFails());

        assertThat(judge(unused).passed()).isFalse();
        assertThat(judge(unused).remembered().stopping()).hasSize(1);
        assertThat(words(judge(unused)))
                .containsExactly("UNUSED suppressions.yaml:3:5: PERM-004 on `" + LOGS
                        + "` covers nothing: the flaw is mended, or the subject is named otherwise; take it out");
        GateResult warned = new Gate(lenient, new GateMemory(unused, Optional.empty(), true)).judge(audit(), NOW);
        assertThat(warned.passed()).isTrue();
        assertThat(warned.remembered().said()).hasSize(1);
    }

    @Test
    void nothing_is_called_unused_that_could_not_be_looked_at() {
        Suppression suppression = suppression(LOGS).build();
        Audit skipped = audit(new Examined(RULE, 0, 0, 0, Optional.of("switched off")));
        Audit open = audit(new Examined(RULE, 2, 0, 1, Optional.empty()));

        assertThat(words(new Gate(GateSettings.defaults(), memory(suppression)).judge(skipped, NOW)))
                .isEmpty();
        assertThat(words(new Gate(GateSettings.defaults(), memory(suppression)).judge(open, NOW)))
                .isEmpty();
        assertThat(words(judge(new GateMemory(List.of(suppression), Optional.empty(), false))))
                .isEmpty();
    }

    @Test
    void one_that_could_cover_nearly_anything_stops_the_build() {
        for (String pattern : List.of("*", "**", "arn:*:*", "*role*", "?????????")) {
            GateResult result = judge(List.of(suppression(pattern).build()), logs);

            assertThat(words(result)).as(pattern).anyMatch(words -> words.startsWith("OVER_BROAD"));
            assertThat(result.passed()).as(pattern).isFalse();
        }
        assertThat(new SubjectPattern("*/ci-logs").isOverBroad()).isFalse();
        assertThat(new SubjectPattern("short").isOverBroad()).isFalse();
    }

    @Test
    void another_rule_on_the_same_subject_is_not_covered() {
        Finding other = violation(OTHER_RULE, "production", LOGS, "s3:*");

        assertThat(judge(List.of(suppression(LOGS).boundTo(logs).build()), logs, other)
                        .violations())
                .containsExactly(other);
    }

    @Test
    void a_baseline_lets_pass_what_was_taken_over_and_stops_what_is_new() {
        Baseline baseline = Baseline.of(audit(logs), "0.1.0");
        Finding changed = violation(RULE, "production", LOGS, "s3:*, iam:*");

        assertThat(judge(memory(baseline), logs).passed()).isTrue();
        assertThat(judge(memory(baseline), logs).remembered().accepted()).containsExactly(logs);
        assertThat(judge(memory(baseline), logs, replica).violations()).containsExactly(replica);
        assertThat(judge(memory(baseline), changed).violations()).containsExactly(changed);
    }

    @Test
    void the_same_flaw_of_the_same_subject_in_another_target_is_new_as_in_the_defect_D15() {
        Finding elsewhere = violation(RULE, "staging", LOGS, "s3:*");

        assertThat(judge(memory(Baseline.of(audit(logs), "0.1.0")), logs, elsewhere)
                        .violations())
                .containsExactly(elsewhere);
    }

    @Test
    void an_entry_whose_violation_is_gone_is_left_over_only_where_its_rule_was_answered_for_its_target() {
        Baseline baseline = Baseline.of(audit(logs, violation(RULE, "staging", LOGS, "s3:*")), "0.1.0");
        Audit open = audit(new Examined(RULE, 2, 0, 1, Optional.empty()));

        assertThat(judge(memory(baseline)).remembered().leftovers())
                .containsExactly(new Baseline.Entry("PERM-004", "production", LOGS, logs.fingerprint()));
        assertThat(new Gate(GateSettings.defaults(), memory(baseline))
                        .judge(open, NOW)
                        .remembered()
                        .leftovers())
                .isEmpty();
    }

    private static GateResult judge(List<Suppression> suppressions, Finding... findings) {
        return judge(new GateMemory(suppressions, Optional.empty(), true), findings);
    }

    private static GateResult judge(GateMemory memory, Finding... findings) {
        return new Gate(GateSettings.defaults(), memory).judge(audit(findings), NOW);
    }

    private static GateMemory memory(Suppression... suppressions) {
        return new GateMemory(List.of(suppressions), Optional.empty(), true);
    }

    private static GateMemory memory(Baseline baseline) {
        return new GateMemory(List.of(), Optional.of(baseline), true);
    }

    private static List<String> words(GateResult result) {
        return result.remembered().remarks().stream()
                .map(remark -> remark.kind() + " " + remark.inWords())
                .toList();
    }

    private static Audit audit(Finding... findings) {
        return audit(
                Stream.of(RULE, OTHER_RULE)
                        .map(rule -> new Examined(rule, 3, 0, open(rule, findings), Optional.empty()))
                        .toList(),
                findings);
    }

    private static int open(RuleDescriptor rule, Finding... findings) {
        return (int) Stream.of(findings)
                .filter(finding -> finding.rule().equals(rule) && finding.status() == Status.UNDETERMINED)
                .count();
    }

    private static Audit audit(Examined examined) {
        return audit(List.of(examined));
    }

    private static Audit audit(List<Examined> examined, Finding... findings) {
        return new Audit(
                "0".repeat(64),
                NOW,
                List.of(new ChainVerdict("production", "scope", "key", List.of())),
                Arrays.asList(findings),
                examined,
                List.of());
    }

    private static Finding violation(RuleDescriptor rule, String target, String subject, String actual) {
        return finding(rule, Status.VIOLATION, target, subject, actual);
    }

    private static Finding finding(RuleDescriptor rule, Status status, String target, String subject, String actual) {
        List<Evidence> evidence =
                List.of(Evidence.configured("policies/app/Statement/0", "less", actual, "iam:GetRolePolicy"));
        ResourceId id = new ResourceId(subject);
        return new Finding(
                rule,
                Severity.HIGH,
                status,
                target,
                id,
                "message",
                evidence,
                Optional.empty(),
                List.of(),
                List.of(),
                Fingerprint.of(rule.id(), target, id, evidence));
    }

    private static RuleDescriptor rule(String id) {
        return RuleDescriptor.rule(id, "broad", Severity.HIGH, ChainLink.PERMISSIONS)
                .title("Too broad")
                .because("It is.")
                .see("https://docs.aws.amazon.com/IAM/")
                .build();
    }

    private static Draft suppression(String subject) {
        return new Draft(subject, Optional.empty(), LocalDate.parse("2027-05-31"));
    }

    /** Holds what differs between the suppressions of these tests. */
    private record Draft(String subject, Optional<Fingerprint> fingerprint, LocalDate until) {

        Draft boundTo(Finding finding) {
            return new Draft(subject, Optional.of(finding.fingerprint()), until);
        }

        Draft until(String day) {
            return new Draft(subject, fingerprint, LocalDate.parse(day));
        }

        Suppression build() {
            return new Suppression(
                    "PERM-004",
                    new SubjectPattern(subject),
                    fingerprint,
                    "the logs of all builds",
                    "platform@acme.example",
                    until,
                    "suppressions.yaml:3:5");
        }
    }
}
