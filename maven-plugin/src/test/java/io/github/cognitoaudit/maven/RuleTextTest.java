package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RuleTextTest {

    @Test
    void every_installed_rule_has_the_documentation_s_page() throws IOException {
        assertThat(RuleIds.of(Auditor.installedRules())).isNotEmpty();
        for (String id : RuleIds.of(Auditor.installedRules())) {
            assertThat(Auditor.installedRules())
                    .filteredOn(rule -> rule.descriptor().id().equals(id))
                    .extracting(rule -> RuleText.of(rule.descriptor()))
                    .containsExactly(Files.readString(Path.of("../docs/rules", id + ".md")));
        }
    }

    @Test
    void a_rule_of_another_jar_speaks_for_itself() {
        RuleDescriptor foreign = RuleDescriptor.rule("ACME-001", "flaw", Severity.LOW, ChainLink.POOL)
                .title("A flaw")
                .because("It is one.")
                .see("https://acme.example/")
                .build();

        assertThat(RuleText.of(foreign)).startsWith("# ACME-001: A flaw\n").contains("It is one.");
    }
}
