package io.github.cognitoaudit.verification.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows every rule at work: on the wire by the scenario {@code flawed}, or by a variant of the sound estate that says why not there. */
final class VariantsTest {

    private static final JsonNode SOUND = SnapshotTree.of(Estate.snapshot());
    private static final Path FLAWED = Path.of("..", "examples", "flawed", "findings.txt");

    static List<Story> variants() throws IOException {
        return Story.read("variants.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void the_rule_finds_the_variant_and_nothing_in_the_sound_estate(Story variant) throws Exception {
        List<Rule<?>> rule = Auditor.installedRules().stream()
                .filter(any -> variant.violations().contains(any.descriptor().id()))
                .toList();
        Auditor auditor = Auditor.of(rule, Map.of());
        Audit found = auditor.audit(variant.snapshot(SOUND), Estate.intents());

        assertThat(rule).hasSize(1);
        assertThat(Verdicts.of(found).rules()).isEqualTo(variant.violations());
        assertThat(auditor.audit(Estate.snapshot(), Estate.intents()).findings())
                .isEmpty();
    }

    @Test
    void the_wire_and_the_variants_show_every_rule_and_no_variant_shows_what_the_wire_shows() throws IOException {
        Set<String> unseen = new BuiltInRules()
                .rules().stream().map(rule -> rule.descriptor().id()).collect(Collectors.toCollection(TreeSet::new));
        unseen.removeAll(onTheWire());

        assertThat(variants()).extracting(VariantsTest::ruleInName).containsExactlyElementsOf(unseen);
    }

    @Test
    void every_variant_says_why_loopback_does_not_show_it() throws IOException {
        assertThat(variants()).allSatisfy(variant -> {
            assertThat(variant.because()).as(variant.name()).hasSize(1);
            assertThat(variant.because().get(0)).as(variant.name()).startsWith("loopback: ");
            assertThat(variant.violations()).containsExactly(ruleInName(variant));
        });
    }

    private static Set<String> onTheWire() throws IOException {
        return Files.readAllLines(FLAWED).stream()
                .map(line -> line.split(" \\| "))
                .filter(parts -> parts[4].equals("violation"))
                .map(parts -> parts[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String ruleInName(Story variant) {
        return variant.name().split(" ", 2)[0];
    }
}
