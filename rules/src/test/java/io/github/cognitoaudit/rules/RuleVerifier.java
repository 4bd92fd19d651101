package io.github.cognitoaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.engine.Engine;
import io.github.cognitoaudit.engine.RuleOutcome;
import io.github.cognitoaudit.engine.RuleUse;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.World;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Asks one rule about a world through the engine and compares the whole outcome, so that a surplus verdict fails.
 *
 * <pre>{@code judging(rule, world().client(client().signedWith("HS256"))).violates(subject, message, evidence)}</pre>
 */
public final class RuleVerifier {
    private static final ThreadLocal<List<RuleOutcome>> RECORDED = ThreadLocal.withInitial(ArrayList::new);

    private final RuleOutcome outcome;

    private RuleVerifier(RuleOutcome outcome) {
        this.outcome = outcome;
    }

    /** Asks the rule about the world. */
    public static RuleVerifier judging(Rule<?> rule, World world) {
        RuleOutcome outcome =
                Engine.ask(new RuleUse(rule, true, rule.descriptor().severity()), world);
        RECORDED.get().add(outcome);
        return new RuleVerifier(outcome);
    }

    /** Asks the rule about the world. */
    public static RuleVerifier judging(Rule<?> rule, WorldBuilder world) {
        return judging(rule, world.build());
    }

    /**
     * Runs a test and returns what the engine said in it, in order.
     *
     * @throws Exception when the test fails
     */
    public static List<RuleOutcome> recording(Callable<?> test) throws Exception {
        RECORDED.get().clear();
        test.call();
        return List.copyOf(RECORDED.get());
    }

    /** Names a violation for {@link #finds}. */
    public static Violation violation(String subject, String message, Evidence... evidence) {
        return new Violation(subject, message, List.of(evidence));
    }

    /** Asserts that this is the only violation, and that everything else is compliant. */
    public RuleVerifier violates(String subject, String message, Evidence... evidence) {
        return finds(violation(subject, message, evidence));
    }

    /** Asserts that these are the violations, in the order of the subjects, and that everything else is compliant. */
    public RuleVerifier finds(Violation... violations) {
        assertThat(violations()).containsExactly(violations);
        assertThat(gaps()).isEmpty();
        return this;
    }

    /** Asserts that these are the violations, and that other answers could not be given for these reasons. */
    public RuleVerifier findsBeside(List<GapReason> reasons, Violation... violations) {
        assertThat(violations()).containsExactly(violations);
        assertThat(reasons()).containsExactlyElementsOf(reasons);
        return this;
    }

    /** Asserts that a mend of the only violation offers the command. */
    public RuleVerifier mendedBy(String command) {
        assertThat(onlyFinding().remediation()).extracting("command").contains(command);
        return this;
    }

    /** Asserts that a mend of the only violation offers Terraform with the text. */
    public RuleVerifier mendedByTerraform(String part) {
        assertThat(onlyFinding().remediation())
                .anySatisfy(mend -> assertThat(mend.terraform()).contains(part));
        return this;
    }

    /** Asserts the concrete case that proves the only violation, as name, value, name, value. */
    public RuleVerifier witnessed(Map<String, String> values) {
        assertThat(onlyFinding().witness()).isEqualTo(Optional.of(new Witness(values)));
        return this;
    }

    /** Asserts that there are subjects and that all of them meet the rule. */
    public void isCompliant() {
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.skipped()).isEmpty();
        assertThat(outcome.subjects()).isPositive();
    }

    /** Asserts that there is no violation, and that answers could not be given for exactly these reasons. */
    public void isUndetermined(GapReason... reasons) {
        assertThat(violations()).isEmpty();
        assertThat(reasons()).containsExactlyInAnyOrder(reasons);
    }

    /** Asserts that answers could not be given for lack of exactly these calls, and that there is no violation. */
    public void isUndeterminedWithout(String... calls) {
        assertThat(violations()).isEmpty();
        assertThat(gaps().stream().map(Gap::call).distinct()).containsExactlyInAnyOrder(calls);
    }

    /** Asserts that the rule was not examined, and why. */
    public void isNotExamined(String reason) {
        assertThat(outcome.skipped()).isEqualTo(Optional.of(reason));
        assertThat(outcome.findings()).isEmpty();
    }

    /** Asserts that the world was read in full and has no subject of the rule. */
    public void examinesNothing() {
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.subjects()).isZero();
        assertThat(outcome.skipped())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("no subject"));
    }

    private Finding onlyFinding() {
        assertThat(outcome.findings()).hasSize(1);
        return outcome.findings().get(0);
    }

    private List<Violation> violations() {
        return outcome.findings().stream()
                .filter(finding -> finding.status() == Finding.Status.VIOLATION)
                .map(finding -> new Violation(finding.subject().value(), finding.message(), finding.evidence()))
                .toList();
    }

    private List<Gap> gaps() {
        return outcome.findings().stream()
                .flatMap(finding -> finding.gaps().stream())
                .toList();
    }

    private List<GapReason> reasons() {
        return gaps().stream().map(Gap::reason).distinct().toList();
    }

    /**
     * Names a violation that a test expects.
     *
     * @param subject the id of the subject
     * @param message the message
     * @param evidence the evidence
     */
    public record Violation(String subject, String message, List<Evidence> evidence) {}
}
