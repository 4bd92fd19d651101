package io.github.cognitoaudit.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FindingDriftTest {

    private static final RuleDescriptor RULE = RuleDescriptor.rule(
                    "OIDC-001", "provider-missing", Severity.CRITICAL, ChainLink.PROVIDER)
            .title("No provider")
            .because("Logins fail.")
            .see("https://docs.aws.amazon.com/IAM/")
            .build();

    @Test
    void a_violation_is_matched_by_its_fingerprint_then_by_rule_and_subject() {
        Finding stays = violation("a", "1");
        Finding was = violation("b", "1");
        Finding is = violation("b", "2");
        Finding gone = violation("c", "1");
        Finding come = violation("d", "1");

        FindingDrift drift = between(audit(stays, was, gone), audit(stays, is, come));

        assertThat(drift)
                .isEqualTo(new FindingDrift(
                        List.of(come), List.of(gone), List.of(new FindingDrift.Changed(was, is)), List.of()));
    }

    @Test
    void a_violation_that_can_not_be_told_any_more_is_not_closed() {
        Finding was = violation("a", "1");

        assertThat(between(audit(was), audit(finding("a", "", Finding.Status.UNDETERMINED))))
                .isEqualTo(new FindingDrift(List.of(), List.of(), List.of(), List.of(was)));
        assertThat(between(audit(finding("target:t", "", Finding.Status.UNDETERMINED)), audit(was)))
                .isEqualTo(new FindingDrift(List.of(), List.of(), List.of(), List.of(was)));
    }

    @Test
    void a_violation_of_a_rule_that_was_left_out_is_not_closed_and_one_without_subjects_is() {
        Finding was = violation("a", "1");
        FindingDrift closed = new FindingDrift(List.of(), List.of(was), List.of(), List.of());
        FindingDrift unclear = new FindingDrift(List.of(), List.of(), List.of(), List.of(was));

        assertThat(between(audit(was), examining("the optional read `x` is switched off")))
                .isEqualTo(unclear);
        assertThat(between(examining("switched off in the configuration"), audit(was)))
                .isEqualTo(unclear);
        assertThat(between(audit(was), examining(Examined.NO_SUBJECT))).isEqualTo(closed);
    }

    @Test
    void a_violation_of_a_target_that_left_the_rule_out_is_not_closed_although_another_examined_it() {
        Finding was = violation("a", "1");

        assertThat(between(audit(was), leftOutOf("t")))
                .isEqualTo(new FindingDrift(List.of(), List.of(), List.of(), List.of(was)));
        assertThat(between(audit(was), leftOutOf("another")))
                .isEqualTo(new FindingDrift(List.of(), List.of(was), List.of(), List.of()));
    }

    @Test
    void violations_of_a_target_that_one_side_does_not_have_neither_came_nor_went() {
        Finding was = violation("a", "1");

        assertThat(FindingDrift.between(audit(was), audit(), Set.of("other")))
                .isEqualTo(new FindingDrift(List.of(), List.of(), List.of(), List.of()));
    }

    private static FindingDrift between(Audit before, Audit after) {
        return FindingDrift.between(before, after, Set.of("t"));
    }

    private static Audit examining(String skipped) {
        return examining(new Examined(RULE, 0, 0, 0, Optional.of(skipped)));
    }

    private static Audit leftOutOf(String target) {
        return examining(new Examined(
                RULE,
                3,
                0,
                0,
                Optional.empty(),
                List.of(new Examined.LeftOut(target, "the optional read `x` is switched off"))));
    }

    private static Audit examining(Examined examined) {
        return new Audit("0".repeat(64), Instant.EPOCH, List.of(), List.of(), List.of(examined), List.of());
    }

    private static Audit audit(Finding... findings) {
        return new Audit("0".repeat(64), Instant.EPOCH, List.of(), List.of(findings), List.of(), List.of());
    }

    private static Finding violation(String subject, String value) {
        return finding(subject, value, Finding.Status.VIOLATION);
    }

    private static Finding finding(String subject, String value, Finding.Status status) {
        ResourceId id = new ResourceId(subject);
        List<Evidence> evidence = List.of(Evidence.configured("path", "x", value, "call"));
        return new Finding(
                RULE,
                Severity.HIGH,
                status,
                "t",
                id,
                "message",
                evidence,
                Optional.empty(),
                List.of(),
                List.of(),
                Fingerprint.of(RULE.id(), "t", id, evidence));
    }
}
