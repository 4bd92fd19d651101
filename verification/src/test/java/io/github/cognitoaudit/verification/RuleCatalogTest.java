package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rules.BuiltInRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the list of rules whole and their words in order. */
final class RuleCatalogTest {
    private static final String ROOT = "io.github.cognitoaudit.rules";
    private static final Set<String> REPORTED_IN_PART = Set.of("AUTH0-001");

    static List<Rule<?>> rules() {
        return new BuiltInRules().rules();
    }

    @Test
    void every_rule_class_is_listed() {
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .withImportOption(location -> !location.contains("-tests.jar"))
                                .importPackages(ROOT)
                                .stream()
                                .filter(type -> type.isAssignableTo(Rule.class))
                                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(rule -> rule.getClass().getName()).toList());
    }

    @Test
    void every_rule_of_the_catalogue_is_there_as_it_says() throws IOException {
        try (InputStream stream = Objects.requireNonNull(getClass().getResourceAsStream("catalogue.txt"))) {
            assertThat(rules().stream().map(rule -> line(rule.descriptor())))
                    .containsExactlyElementsOf(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList());
        }
    }

    /** Whether practitioners report a part of the behaviour is in the catalogue only where they report all of it. */
    private static String line(RuleDescriptor rule) {
        String reported = rule.reportedBy().isPresent() && !REPORTED_IN_PART.contains(rule.id()) ? " reported" : "";
        return rule.id() + " " + rule.name() + " " + rule.severity().name().toLowerCase(Locale.ROOT) + reported;
    }

    /** clauses.txt says for each what it asks for, so that none is named whose text does not ask for what the rule finds. */
    @Test
    void the_clauses_of_frameworks_are_those_of_the_list() throws IOException {
        try (InputStream stream = Objects.requireNonNull(getClass().getResourceAsStream("clauses.txt"))) {
            assertThat(rules().stream()
                            .map(Rule::descriptor)
                            .flatMap(rule -> rule.clauses().stream()
                                    .map(clause -> rule.id() + " | "
                                            + clause.framework().title() + " | " + clause.id())))
                    .containsExactlyElementsOf(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                            .toList());
        }
    }

    @Test
    void ids_ascend_and_none_is_used_twice() {
        assertThat(ids(rules())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void no_name_or_title_is_used_twice() {
        assertThat(rules()).extracting(rule -> rule.descriptor().name()).doesNotHaveDuplicates();
        assertThat(rules()).extracting(rule -> rule.descriptor().title()).doesNotHaveDuplicates();
    }

    @Test
    void the_service_loader_finds_the_list() {
        assertThat(ids(Auditor.installedRules())).containsExactlyInAnyOrderElementsOf(ids(rules()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void class_name_package_and_test_share_one_stem(Rule<?> rule) throws ClassNotFoundException {
        RuleDescriptor descriptor = rule.descriptor();
        assertThat(rule.getClass().getPackageName())
                .isEqualTo(ROOT + "." + category(descriptor.id()).toLowerCase(Locale.ROOT));
        assertThat(kebab(rule.getClass().getSimpleName())).isEqualTo(descriptor.name());
        assertThat(Class.forName(rule.getClass().getName() + "Test")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void title_and_reason_read_as_sentences(Rule<?> rule) {
        RuleDescriptor descriptor = rule.descriptor();
        assertThat(descriptor.title()).matches("[A-Z].*").doesNotContain("\n", "  ");
        assertThat(descriptor.because()).matches("[A-Z][^\\n]*\\.").doesNotContain("  ");
        assertThat(descriptor).isEqualTo(rule.descriptor());
    }

    private static List<String> ids(List<Rule<?>> rules) {
        return rules.stream().map(rule -> rule.descriptor().id()).toList();
    }

    private static String category(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
