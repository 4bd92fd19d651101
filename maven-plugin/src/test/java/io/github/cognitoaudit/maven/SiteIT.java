package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.sandbox.Sandbox;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the site of a project with the site plugin. */
final class SiteIT {

    @Test
    void a_page_of_the_site_shows_what_is_broken_from_the_kept_snapshot_and_no_call_is_made() throws Exception {
        try (Sandbox flawed = Sandbox.start(Scenarios.flawed())) {
            ProjectUnderTest project = ProjectUnderTest.copy("site").with(flawed.environment());
            flawed.write(project.folder());
            Path page = project.folder().resolve("target/site/cognito-audit.html");

            MavenRun without = project.run("site");
            assertThat(without.exitCode()).isZero();
            assertThat(without.linesAfter("[WARNING]"))
                    .anyMatch(line -> line.startsWith("no page of cognito-audit: there is no snapshot `"));
            assertThat(page).doesNotExist();

            assertThat(project.run("cognito-audit:snapshot").exitCode()).isZero();
            flawed.forgetCalls();
            MavenRun site = project.run("site");

            assertThat(site.exitCode()).isZero();
            assertThat(flawed.calls()).isEmpty();
            assertThat(page)
                    .content()
                    .containsPattern("\\d+ findings stop the build")
                    .contains("Findings (", "critical", "href=\"cognito-audit/html/index.html\"");
            assertThat(page.resolveSibling("cognito-audit/html/index.html"))
                    .content()
                    .contains("cognito-audit " + ProjectUnderTest.version());
        }
    }

    @Test
    void by_itself_the_goal_prints_the_kept_snapshot_again_and_stops_no_build() throws Exception {
        try (Sandbox flawed = Sandbox.start(Scenarios.flawed())) {
            ProjectUnderTest project = ProjectUnderTest.copy("site").with(flawed.environment());
            flawed.write(project.folder());
            assertThat(project.run("cognito-audit:snapshot").exitCode()).isZero();
            flawed.forgetCalls();

            MavenRun run = project.run("-o", "cognito-audit:report");

            Path page = project.folder().resolve("target/cognito-audit/html/index.html");
            assertThat(run.exitCode()).isZero();
            assertThat(run.linesAfter("[INFO]")).contains(page.toString());
            assertThat(Files.readString(page)).contains("stop the build");
            assertThat(flawed.calls()).isEmpty();
        }
    }
}
