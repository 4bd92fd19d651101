package io.github.cognitoaudit.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.cognitoaudit.rule.Rule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks who may visit whom; the agreed rooms are in docs/architecture.md. */
final class ArchitectureTest {

    private static final String ROOT = "io.github.cognitoaudit";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("/test-classes/"))
            .importPackages(ROOT);

    @Test
    void all_modules_were_imported() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages)
                .contains(
                        ROOT,
                        ROOT + ".engine",
                        ROOT + ".collect.aws",
                        ROOT + ".collect.auth0",
                        ROOT + ".collect.issuer",
                        ROOT + ".rules.oidc",
                        ROOT + ".reports.html",
                        ROOT + ".maven",
                        ROOT + ".sandbox");
    }

    @Test
    void no_packages_form_a_cycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void a_room_imports_only_what_it_may(Rooms room) {
        noClasses()
                .that()
                .resideInAPackage(room.pattern(ROOT))
                .should()
                .dependOnClassesThat(
                        residingIn(ROOT + "..").and(DescribedPredicate.not(residingIn(room.allowed(ROOT)))))
                .check(CLASSES);
    }

    @Test
    void nothing_that_ships_imports_the_glue_or_the_sandbox() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".maven..", ROOT + ".sandbox..", ROOT + ".verification..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".maven..", ROOT + ".sandbox..", ROOT + ".verification..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".maven..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".sandbox..")
                .check(CLASSES);
    }

    @Test
    void the_sdks_stay_at_the_edge() {
        onlyIn("software.amazon..", ROOT + ".collect.aws..");
        onlyIn("com.auth0..", ROOT + ".collect.auth0..");
        onlyIn("okhttp3..", ROOT + ".collect.auth0..", ROOT + ".collect.issuer..", ROOT + ".collect.http..");
        onlyIn("org.apache.maven..", ROOT + ".maven..");
        onlyIn("com.github.tomakehurst..", ROOT + ".sandbox..");
        onlyIn("org.bouncycastle..", ROOT + ".sandbox..");
    }

    @Test
    void json_is_read_and_written_in_few_rooms() {
        onlyIn(
                "com.fasterxml.jackson..",
                ROOT + ".snapshot",
                ROOT + ".config..",
                ROOT + ".collect..",
                ROOT + ".gate",
                // A history may hold findings.json files of earlier runs.
                ROOT + ".history",
                ROOT + ".reports..",
                ROOT + ".policy",
                ROOT + ".policy.document",
                ROOT + ".policy.syntax",
                ROOT + ".policy.catalogue",
                // It edits the text of trust policies, of which the rest must stay as it is.
                ROOT + ".policy.trust",
                ROOT + ".sandbox..");
    }

    @Test
    void only_collectors_talk_to_a_network() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .and()
                .resideOutsideOfPackages(ROOT + ".collect..", ROOT + ".sandbox..")
                .should()
                .dependOnClassesThat(residingIn("java.net..", "javax.net..", "java.net.http..")
                        .and(DescribedPredicate.not(
                                named("java.net.URI", "java.net.URISyntaxException", "java.net.InetAddress"))))
                .check(CLASSES);
    }

    @Test
    void rules_are_pure() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".rules..")
                .should()
                .dependOnClassesThat(residingIn(
                                "java.io..",
                                "java.nio..",
                                "java.util.concurrent..",
                                "java.util.logging..",
                                "java.security..",
                                "org.slf4j..",
                                "java.lang.reflect..")
                        .or(named(
                                "java.lang.System",
                                "java.lang.Thread",
                                "java.lang.Runtime",
                                "java.lang.ProcessBuilder",
                                "java.util.Random",
                                "java.util.SplittableRandom",
                                "java.time.Clock",
                                "java.time.Instant",
                                "java.time.LocalDate",
                                "java.util.UUID")))
                .check(CLASSES);
    }

    @Test
    void a_rule_is_final_has_no_state_and_no_superclass() {
        classes()
                .that()
                .implement(Rule.class)
                .and()
                .areNotInterfaces()
                .should(haveNoInstanceField())
                .andShould(extendObject())
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void model_rule_and_finding_hold_data_only() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + ".model..", ROOT + ".rule", ROOT + ".finding")
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should(beData())
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() throws ClassNotFoundException {
        Set<String> packages = CLASSES.stream()
                .filter(type -> !type.getPackageName().contains(".templates"))
                .filter(type -> !type.getSimpleName().equals("HelpMojo"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        for (String name : packages) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    private static void onlyIn(String foreign, String... rooms) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .and()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(foreign)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> residingIn(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe(
                "be one of " + Arrays.toString(names),
                type -> Arrays.asList(names).contains(type.getName()));
    }

    private static ArchCondition<JavaClass> haveNoInstanceField() {
        return condition(
                "have no instance field",
                type -> type.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)));
    }

    private static ArchCondition<JavaClass> extendObject() {
        return condition(
                "have no superclass of their own",
                type -> type.getRawSuperclass()
                        .map(parent -> parent.isEquivalentTo(Object.class))
                        .orElse(false));
    }

    private static ArchCondition<JavaClass> beData() {
        return condition(
                "be records, enums or interfaces", type -> type.isRecord() || type.isEnum() || type.isInterface());
    }

    private static ArchCondition<JavaClass> condition(
            String description, java.util.function.Predicate<JavaClass> predicate) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean holds = predicate.test(type);
                events.add(new SimpleConditionEvent(
                        type, holds, type.getName() + (holds ? " does " : " does not ") + description));
            }
        };
    }
}
