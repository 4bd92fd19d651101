package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitoaudit.sandbox.Sandbox;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Shows a team that takes over a red estate: it accepts what is there, and stops builds for what is new. */
final class EarlierDecisionsIT {

    private static final Set<String> UNDETERMINED = Set.of("odd-trusts", "shared-provider");

    private static final String PLUGIN =
            "io.github.cognitoaudit:cognito-audit-maven-plugin:" + ProjectUnderTest.version() + ":";
    private static final String CHECK = PLUGIN + "check";

    @Test
    void a_red_estate_is_accepted_and_then_only_what_is_new_stops_the_build() throws Exception {
        ProjectUnderTest project = project("red-estate");

        MavenRun baseline = project.run("-o", PLUGIN + "baseline");
        MavenRun accepted = project.with("cognito-audit.baseline", "cognito-audit-baseline.json")
                .run("-o", CHECK);
        int all = findings(project).size();
        String text = Files.readString(project.folder().resolve("cognito-audit-baseline.json"));
        String first = text.substring(text.indexOf("    {"), text.indexOf("},", text.indexOf("    {")) + 3);
        Files.writeString(project.folder().resolve("cognito-audit-baseline.json"), text.replace(first, ""));
        MavenRun oneNew = project.with("cognito-audit.baseline", "cognito-audit-baseline.json")
                .with("cognito-audit.failOn", "low")
                .run("-o", CHECK);
        MavenRun again = project.run("-o", PLUGIN + "baseline");

        assertThat(baseline.exitCode()).isZero();
        assertThat(baseline.lines())
                .contains("[INFO] wrote " + project.folder().resolve("cognito-audit-baseline.json") + ": " + all
                        + " violations are accepted, " + all + " of them new");
        assertThat(accepted.exitCode()).isZero();
        assertThat(accepted.lines()).anyMatch(line -> line.contains(all + " findings are accepted in the baseline"));
        assertThat(oneNew.exitCode()).isOne();
        assertThat(oneNew.failure()).startsWith("1 violation (");
        assertThat(statuses(project)).containsOnlyOnce("violation").contains("accepted");
        assertThat(again.lines())
                .contains("[INFO] wrote " + project.folder().resolve("cognito-audit-baseline.json") + ": " + all
                        + " violations are accepted, 1 of them new");
    }

    @Test
    void the_entry_that_the_report_offers_suppresses_its_finding_once_reason_and_owner_are_filled_in()
            throws Exception {
        ProjectUnderTest project = project("suppressions");
        project.run("-o", CHECK);
        JsonNode finding = findings(project).get(0);
        String entry =
                "- rule: %s\n  subject: \"%s\"\n  fingerprint: \"%s\"\n  reason: \"%s\"\n  owner: sec@acme.example\n  until: %s\n";
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(90);
        String blank = entry.formatted(
                finding.get("ruleId").asText(),
                finding.get("subject").asText(),
                finding.get("fingerprint").asText(),
                "",
                until);

        MavenRun refused = suppressing(project, "version: 1\nsuppressions:\n" + blank);
        MavenRun missing =
                project.with("cognito-audit.suppressions", "none.yaml").run("-o", CHECK);
        suppressing(project, "version: 1\nsuppressions:\n" + blank.replace("reason: \"\"", "reason: moved next week"));

        assertThat(refused.exitCode()).isOne();
        assertThat(refused.failure())
                .contains(
                        "suppressions.yaml:6:11: `suppressions[0].reason`: expected a text that says why the finding may pass;"
                                + " found ``");
        assertThat(missing.failure()).contains("none.yaml: no such file");
        assertThat(findings(project)).first().satisfies(first -> {
            assertThat(first.get("fingerprint")).isEqualTo(finding.get("fingerprint"));
            assertThat(first.get("status").asText()).isEqualTo("suppressed");
            assertThat(first.get("suppression").get("reason").asText()).isEqualTo("moved next week");
        });
    }

    private static MavenRun suppressing(ProjectUnderTest project, String text) throws Exception {
        Files.writeString(project.folder().resolve("suppressions.yaml"), text);
        return project.with("cognito-audit.suppressions", "suppressions.yaml").run("-o", CHECK);
    }

    /** Takes the snapshot of a flawed world into a project, so that nothing has to be read after. */
    /** The flawed targets but for the two with an answer that can not be given, for only violations can be accepted. */
    private static Scenario answerable() {
        return Scenarios.flawed()
                .withTargets(Scenarios.flawed().targets().stream()
                        .filter(target -> !UNDETERMINED.contains(target.name()))
                        .toList());
    }

    private static ProjectUnderTest project(String name) throws Exception {
        try (Sandbox flawed = Sandbox.start(answerable())) {
            ProjectUnderTest project = ProjectUnderTest.copy("findings-" + name).with(flawed.environment());
            flawed.write(project.folder());
            MavenRun snapshot =
                    project.with("cognito-audit.outputDirectory", "kept").run(PLUGIN + "snapshot");
            assertThat(snapshot.exitCode()).isZero();
            return project.with("cognito-audit.snapshot", "kept/snapshot.json");
        }
    }

    private static List<JsonNode> findings(ProjectUnderTest project) throws IOException {
        List<JsonNode> findings = new ArrayList<>();
        new ObjectMapper()
                .readTree(project.folder()
                        .resolve("target/cognito-audit/findings.json")
                        .toFile())
                .get("findings")
                .forEach(findings::add);
        return findings;
    }

    private static List<String> statuses(ProjectUnderTest project) throws IOException {
        return findings(project).stream()
                .map(finding -> finding.get("status").asText())
                .toList();
    }
}
