package io.github.cognitoaudit.verification.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.groovy.control.CompilationFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads the recipes of {@code examples/ci} strictly. {@code tools/recipes} lints those of GitHub and GitLab besides, by what their vendors
 * and actionlint say; for Jenkins and Azure no registry has a reader, so they are held against the syntax of their handbooks here.
 */
final class RecipesTest {

    private static final Path FOLDER = Path.of("..", "examples", "ci");
    private static final Set<String> AZURE_STEPS = Set.of("checkout", "task", "publish");
    private static final Set<String> AZURE_TASKS =
            Set.of("DownloadPipelineArtifact@2", "AWSShellScript@1", "PublishTestResults@2");
    private static final Set<String> AZURE_STEP_KEYS = Set.of(
            "checkout",
            "fetchDepth",
            "task",
            "name",
            "displayName",
            "condition",
            "continueOnError",
            "env",
            "inputs",
            "publish",
            "artifact");

    @ParameterizedTest
    @ValueSource(strings = {"Jenkinsfile", "github-actions.yml", "gitlab-ci.yml", "azure-pipelines.yml", "nightly.sh"})
    void a_recipe_says_what_it_needs_and_holds_no_secret(String recipe) throws IOException {
        String text = text(recipe);

        assertThat(text)
                .contains(
                        "Permissions: read only.",
                        "`mvn cognito-audit:access`",
                        "Secrets: ",
                        "maps out who may do what")
                .contains("cognito-audit:check", "cognito-audit:drift", "AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET")
                .doesNotContainPattern("AKIA|ASIA|aws_secret|AWS_SECRET_ACCESS_KEY|\\d{12}")
                .doesNotContain("AUTH0_CLIENT_SECRET=");
        assertThat(text).containsPattern("-Dcognito-audit\\.before=\"?\\S*(kept|\\$kept)");
    }

    @Test
    void the_guide_names_every_recipe() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "scheduled-drift.md"));

        try (Stream<Path> recipes = Files.list(FOLDER)) {
            assertThat(recipes.map(recipe -> "(../examples/ci/" + recipe.getFileName() + ")"))
                    .allSatisfy(link -> assertThat(guide).contains(link));
        }
    }

    @Test
    void the_recipe_of_jenkins_is_a_declarative_pipeline() throws IOException {
        DeclarativePipeline pipeline = DeclarativePipeline.read(text("Jenkinsfile"));

        assertThat(pipeline.complaints()).isEmpty();
        assertThat(pipeline.shells()).hasSize(2).allMatch(shell -> shell.contains("mvn -B -ntp cognito-audit:"));
    }

    @Test
    void what_is_no_declarative_pipeline_is_refused() throws IOException {
        String text = text("Jenkinsfile");

        assertThat(complaints(text.replace("agent any", ""))).containsExactly("line 8: `pipeline` needs `agent`");
        assertThat(complaints(text.replace("triggers {", "trigger {")))
                .anyMatch(complaint -> complaint.endsWith("`trigger` has no place in `pipeline`"));
        assertThat(complaints(text.replace("junit(", "junitt(")))
                .anyMatch(complaint -> complaint.contains("`junitt` is a step of no plugin"));
        assertThat(complaints(text.replace(
                        "      steps {\n        withCredentials", "      step {\n        withCredentials")))
                .anyMatch(complaint -> complaint.contains("`stage` needs `steps`"));
        assertThat(complaints(text + "\nnode { }"))
                .anyMatch(complaint -> complaint.startsWith("expected one `pipeline`"));
        assertThatThrownBy(() -> DeclarativePipeline.read(text.substring(0, text.length() - 3)))
                .isInstanceOf(CompilationFailedException.class);
    }

    @Test
    void the_recipe_of_azure_has_the_keys_of_a_pipeline() throws IOException {
        Map<?, ?> pipeline = yaml("azure-pipelines.yml");
        List<Map<?, ?>> steps = new ArrayList<>();
        for (Map<?, ?> job : maps(pipeline, "jobs")) {
            assertThat(names(job)).containsExactlyInAnyOrder("job", "displayName", "timeoutInMinutes", "steps");
            steps.addAll(maps(job, "steps"));
        }

        assertThat(names(pipeline))
                .containsExactlyInAnyOrder("trigger", "pr", "schedules", "pool", "variables", "jobs");
        assertThat(maps(pipeline, "schedules"))
                .singleElement()
                .satisfies(schedule -> assertThat(names(schedule))
                        .containsExactlyInAnyOrder("cron", "displayName", "branches", "always"));
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(names(step)).isSubsetOf(AZURE_STEP_KEYS);
            assertThat(names(step).stream().filter(AZURE_STEPS::contains)).hasSize(1);
            assertThat(step.containsKey("inputs")).isEqualTo(step.containsKey("task"));
        });
        assertThat(steps.stream()
                        .filter(step -> step.containsKey("task"))
                        .map(step -> String.valueOf(step.get("task"))))
                .isSubsetOf(AZURE_TASKS);
    }

    @Test
    void the_recipe_of_github_takes_a_role_and_no_key() throws IOException {
        Map<?, ?> workflow = yaml("github-actions.yml");

        assertThat(names(workflow)).containsExactlyInAnyOrder("name", "on", "permissions", "concurrency", "jobs");
        assertThat((Map<?, ?>) workflow.get("permissions"))
                .isEqualTo(Map.of("contents", "read", "id-token", "write", "security-events", "write"));
        assertThat(text("github-actions.yml")).contains("role-to-assume:", "upload-sarif@", "GITHUB_STEP_SUMMARY");
    }

    @Test
    void the_recipe_of_gitlab_takes_a_role_and_no_key() throws IOException {
        Map<?, ?> pipeline = yaml("gitlab-ci.yml");

        assertThat(names(pipeline)).containsExactlyInAnyOrder("stages", "login-chain");
        assertThat(text("gitlab-ci.yml")).contains("id_tokens:", "codequality:", "junit:", "access: maintainer");
    }

    private static List<String> complaints(String text) {
        return DeclarativePipeline.read(text).complaints();
    }

    private static String text(String recipe) throws IOException {
        return Files.readString(FOLDER.resolve(recipe));
    }

    private static Map<?, ?> yaml(String recipe) throws IOException {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text(recipe));
    }

    private static List<Map<?, ?>> maps(Map<?, ?> map, String key) {
        List<?> list = (List<?>) Optional.ofNullable(map.get(key)).orElseThrow();
        return list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    private static List<String> names(Map<?, ?> map) {
        return map.keySet().stream().map(String::valueOf).toList();
    }
}
