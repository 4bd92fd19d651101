package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.engine.RuleOutcome;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.page.RuleExample;
import io.github.cognitoaudit.reports.page.RuleIndex;
import io.github.cognitoaudit.reports.page.RulePage;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rules.BuiltInRules;
import io.github.cognitoaudit.rules.PageExample;
import io.github.cognitoaudit.rules.RuleVerifier;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps docs/rules printed from the rules: what they say about themselves, and what they said in their own tests. */
final class RulePagesTest {
    private static final Path FOLDER = Path.of("..", "docs", "rules");
    private static final Set<String> OTHER_PAGES = Set.of("index.md", "remediations.md");

    static List<Rule<?>> rules() {
        return new BuiltInRules().rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_page_is_what_the_rule_says(Rule<?> rule) throws Exception {
        List<RuleExample> examples = examples(rule);

        assertThat(examples)
                .as("a flagged example")
                .anyMatch(example -> !example.findings().isEmpty());
        assertThat(examples)
                .as("an accepted example")
                .anyMatch(example -> example.findings().isEmpty());
        assertPrinted(rule.descriptor().id() + ".md", RulePage.of(rule.descriptor(), examples));
    }

    @Test
    void the_index_lists_every_rule() throws IOException {
        assertPrinted(
                "index.md", RuleIndex.of(rules().stream().map(Rule::descriptor).toList()));
    }

    @Test
    void no_page_is_left_of_a_rule_that_is_gone() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !OTHER_PAGES.contains(name)))
                    .containsExactlyInAnyOrderElementsOf(rules().stream()
                            .map(rule -> rule.descriptor().id() + ".md")
                            .toList());
        }
    }

    /** Runs the examples of the rule's own test, those that flag something first, each kind by name. */
    private static List<RuleExample> examples(Rule<?> rule) throws Exception {
        Class<?> test = Class.forName(rule.getClass().getName() + "Test");
        List<Method> methods = Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(PageExample.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        List<RuleExample> examples = new ArrayList<>();
        for (Method method : methods) {
            examples.add(new RuleExample(method.getName().replace('_', ' '), findings(test, method)));
        }
        return examples;
    }

    private static List<Finding> findings(Class<?> test, Method method) throws Exception {
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        method.setAccessible(true);
        Object instance = constructor.newInstance();
        List<RuleOutcome> outcomes = RuleVerifier.recording(() -> method.invoke(instance));
        assertThat(outcomes).as("`%s` asks the rule", method.getName()).isNotEmpty();
        return outcomes.stream().flatMap(outcome -> outcome.findings().stream()).toList();
    }

    private static void assertPrinted(String name, String printed) throws IOException {
        Path page = FOLDER.resolve(name);
        if (Boolean.getBoolean("bless")) {
            Files.createDirectories(FOLDER);
            Files.writeString(page, printed);
        }
        assertThat(page).as("docs/rules/%s; run with -Dbless=true", name).exists();
        assertThat(Files.readString(page))
                .as("stale docs/rules/%s; run with -Dbless=true", name)
                .isEqualTo(printed);
    }
}
