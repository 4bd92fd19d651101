package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.cognitoaudit.engine.RuleOutcome;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rules.BuiltInRules;
import io.github.cognitoaudit.rules.RuleVerifier;
import io.github.cognitoaudit.verification.remediation.Script;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each rule's own test and looks at what the engine said in it: every kind of answer that the rule can give must be there. */
final class RuleTestsTest {

    /** The rules that speak of what every target has or declares, the tenant, the issuer or the chain, so that no list can be unread. */
    private static final Set<String> WITHOUT_LIST = Set.of(
            "AUTH0-012",
            "AUTH0-013",
            "AUTH0-016",
            "CHAIN-002",
            "CHAIN-004",
            "CHAIN-005",
            "OIDC-001",
            "OIDC-011",
            "OIDC-012",
            "OIDC-015",
            "OIDC-016");

    /** The rule whose every fact decides whether something is a subject at all, so that an unread one is an unread list. */
    private static final Set<String> WITHOUT_FACT = Set.of("OIDC-002");

    static List<Rule<?>> rules() {
        return new BuiltInRules().rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_test_shows_every_answer_of_the_rule(Rule<?> rule) throws Exception {
        List<RuleOutcome> outcomes = outcomes(rule);
        List<Finding> findings = outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .toList();

        assertThat(findings).as("flagged").anyMatch(RuleTestsTest::isViolation);
        assertThat(outcomes)
                .as("accepted")
                .anyMatch(
                        outcome -> outcome.subjects() > 0 && outcome.findings().isEmpty());
        if (!WITHOUT_FACT.contains(rule.descriptor().id())) {
            assertThat(findings)
                    .as("a fact that was not read")
                    .anyMatch(finding -> !isViolation(finding) && !isOfList(finding));
        }
        if (!WITHOUT_LIST.contains(rule.descriptor().id())) {
            assertThat(findings)
                    .as("a list that was not read")
                    .anyMatch(finding -> !isViolation(finding) && isOfList(finding));
        }
        if (canBeUnexamined(rule)) {
            assertThat(outcomes).as("not examined").anyMatch(outcome -> isNotExamined(outcome.skipped()));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void there_is_a_mend_to_copy(Rule<?> rule) throws Exception {
        assertThat(outcomes(rule).stream()
                        .flatMap(outcome -> outcome.findings().stream())
                        .filter(RuleTestsTest::isViolation)
                        .flatMap(finding -> finding.remediation().stream()))
                .anyMatch(RuleTestsTest::canBeCopied);
    }

    /** Every command is checked, also those of flaws that no list of changes makes. */
    @ParameterizedTest
    @MethodSource("rules")
    void the_commands_are_what_the_programs_take(Rule<?> rule) throws Exception {
        assertThat(outcomes(rule).stream()
                        .flatMap(outcome -> outcome.findings().stream())
                        .flatMap(finding -> finding.remediation().stream())
                        .map(Remediation::command)
                        .filter(command -> !command.isBlank())
                        .distinct())
                .allSatisfy(command -> assertThatCode(() -> Script.of(command).check())
                        .as(command)
                        .doesNotThrowAnyException());
    }

    private static boolean isViolation(Finding finding) {
        return finding.status() == Finding.Status.VIOLATION;
    }

    private static boolean isOfList(Finding finding) {
        return finding.subject().value().equals("target:" + finding.target());
    }

    private static boolean isNotExamined(Optional<String> reason) {
        return reason.filter(why -> !why.startsWith("no subject")).isPresent();
    }

    private static boolean canBeCopied(Remediation mend) {
        return !mend.command().isBlank() || !mend.terraform().isBlank();
    }

    private static boolean canBeUnexamined(Rule<?> rule) {
        return Arrays.stream(rule.getClass().getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("notExaminedBecause"));
    }

    private static List<RuleOutcome> outcomes(Rule<?> rule) throws Exception {
        Class<?> test = Class.forName(rule.getClass().getName() + "Test");
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        List<RuleOutcome> outcomes = new ArrayList<>();
        List<Method> methods = Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        for (Method method : methods) {
            method.setAccessible(true);
            Object instance = constructor.newInstance();
            outcomes.addAll(RuleVerifier.recording(() -> method.invoke(instance)));
        }
        return outcomes.stream()
                .filter(outcome -> outcome.rule().id().equals(rule.descriptor().id()))
                .toList();
    }
}
