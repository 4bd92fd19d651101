package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitoaudit.sandbox.Sandbox;
import io.github.cognitoaudit.sandbox.scenario.Documents;
import io.github.cognitoaudit.sandbox.scenario.Provider;
import io.github.cognitoaudit.sandbox.scenario.Role;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.scenario.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Changes a running sandbox behind the back of a team, and lets the goal find what changed. */
final class DriftIT {

    private static final String PLUGIN =
            "io.github.cognitoaudit:cognito-audit-maven-plugin:" + ProjectUnderTest.version() + ":";
    private static final String DRIFT = PLUGIN + "drift";

    @Test
    void one_change_looser_one_tighter_and_one_broken_are_reported_and_stop_the_build() throws Exception {
        try (Sandbox sandbox = Sandbox.start(Scenarios.sound())) {
            ProjectUnderTest project = ProjectUnderTest.copy("drift").with(sandbox.environment());
            sandbox.write(project.folder());
            MavenRun snapshot =
                    project.with("cognito-audit.outputDirectory", "kept").run(PLUGIN + "snapshot");
            MavenRun same =
                    project.with("cognito-audit.before", "kept/snapshot.json").run(DRIFT);
            assertThat(snapshot.exitCode()).isZero();
            assertThat(same.exitCode()).isZero();
            assertThat(report(project).path("changes")).isEmpty();

            sandbox.changeAccounts(changed());
            MavenRun run =
                    project.with("cognito-audit.before", "kept/snapshot.json").run(DRIFT);

            assertThat(run.exitCode()).isOne();
            assertThat(run.failure())
                    .matches("drift: 1 looser, 1 broken changes; see file://.*/drift/target/cognito-audit/drift.html");
            assertThat(directions(project)).containsExactly("looser", "broken", "tighter");
            assertThat(report(project).path("uncompared")).isEmpty();
            assertThat(run.lines()).anyMatch(line -> line.contains("1 looser, 1 broken, 1 tighter"));
            assertThat(Files.readString(output(project).resolve("drift.md"))).contains("## Broken (1)");
            assertThat(Files.readString(output(project).resolve("drift.html"))).contains("its logins fail");

            Path settings = project.folder().resolve("cognito-audit.yaml");
            Files.writeString(
                    settings, Files.readString(settings).replace("\ngate:\n", "\ngate:\n  drift: [neutral]\n"));
            MavenRun tolerated =
                    project.with("cognito-audit.before", "kept/snapshot.json").run(DRIFT);
            assertThat(tolerated.exitCode()).isZero();

            refusesOtherFiles(project);
        }
    }

    @Test
    void a_history_keeps_each_snapshot_compares_with_the_newest_and_shows_the_trend() throws Exception {
        try (Sandbox sandbox = Sandbox.start(Scenarios.sound())) {
            ProjectUnderTest project = ProjectUnderTest.copy("drift-history")
                    .with(sandbox.environment())
                    .with("cognito-audit.history", "kept")
                    .with("cognito-audit.historyKeep", "2");
            sandbox.write(project.folder());

            MavenRun first = project.run(DRIFT);
            assertThat(first.exitCode()).isZero();
            assertThat(first.lines()).anyMatch(line -> line.contains("there is nothing to compare with yet"));
            assertThat(output(project).resolve("drift.json")).doesNotExist();

            sandbox.changeAccounts(changed());
            assertThat(project.run(DRIFT).failure()).startsWith("drift: 1 looser, 1 broken changes");
            assertThat(report(project).path("trend").path("points")).hasSize(2);
            assertThat(report(project).path("forecast").path("days").asInt()).isEqualTo(30);
            assertThat(report(project).path("forecast").path("endings").findValuesAsText("kind"))
                    .contains("token");
            assertThat(Files.readString(output(project).resolve("drift.html"))).contains("<polyline");

            Files.writeString(project.folder().resolve("kept/foreign.json"), "{}");
            MavenRun third = project.run(DRIFT);
            assertThat(third.exitCode()).isZero();
            assertThat(third.lines())
                    .anyMatch(
                            line -> line.contains("`foreign.json`: expected a snapshot with a number `schemaVersion`"))
                    .anyMatch(line -> line.contains("1 snapshot has left the history"));
            assertThat(report(project).path("trend").path("points")).hasSize(3);
            try (Stream<Path> kept = Files.list(project.folder().resolve("kept"))) {
                assertThat(kept.map(file -> String.valueOf(file.getFileName())))
                        .hasSize(3)
                        .contains("foreign.json");
            }

            project.run(PLUGIN + "check");
            assertThat(new ObjectMapper()
                            .readTree(output(project).resolve("findings.json").toFile())
                            .path("trend")
                            .path("points"))
                    .hasSize(3);
        }
    }

    private static void refusesOtherFiles(ProjectUnderTest project) throws Exception {
        String whole = Files.readString(project.folder().resolve("kept/snapshot.json"));
        Files.writeString(project.folder().resolve("cut.json"), whole.substring(0, whole.length() / 2));
        Files.writeString(
                project.folder().resolve("newer.json"),
                whole.replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"));
        Files.writeString(project.folder().resolve("foreign.json"), "{\"version\": 4}");

        assertThat(refusal(project, "cut.json")).contains("cut.json`, line ").contains("expected JSON");
        assertThat(refusal(project, "newer.json")).contains("expected schema version 1 at most, found 2");
        assertThat(refusal(project, "foreign.json")).contains("expected a snapshot with a number `schemaVersion`");
        assertThat(refusal(project, "none.json")).contains("there is no earlier snapshot `");
        assertThat(project.run(DRIFT).failure()).contains("expected an earlier snapshot to compare with");
    }

    private static String refusal(ProjectUnderTest project, String file) throws Exception {
        return project.with("cognito-audit.before", file).run(DRIFT).failure();
    }

    /** The role may publish anywhere, lost its managed policy, and the provider lost its client. */
    private static Scenario changed() {
        Target sound = Scenarios.sound().targets().get(0);
        Target other = sound.roles(DriftIT::withOneActionMore).providers(DriftIT::withoutClients);
        return Scenarios.sound().withTargets(List.of(other));
    }

    private static Role withOneActionMore(Role role) {
        List<Role.InlinePolicy> policies = new ArrayList<>(role.inline());
        policies.add(new Role.InlinePolicy("more", Documents.onEveryResource("sns:Publish")));
        return role.permitting(policies, List.of());
    }

    private static Provider withoutClients(Provider provider) {
        return provider.withClientIds(List.of());
    }

    private static List<String> directions(ProjectUnderTest project) throws IOException {
        List<String> directions = new ArrayList<>();
        report(project)
                .path("changes")
                .forEach(change -> directions.add(change.path("direction").asText()));
        return directions;
    }

    private static JsonNode report(ProjectUnderTest project) throws IOException {
        return new ObjectMapper().readTree(output(project).resolve("drift.json").toFile());
    }

    private static Path output(ProjectUnderTest project) {
        return project.folder().resolve("target/cognito-audit");
    }
}
