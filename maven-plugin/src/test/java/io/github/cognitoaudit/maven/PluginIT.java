package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.sandbox.Sandbox;
import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.scenario.Target;
import io.github.cognitoaudit.sandbox.wire.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs the plugin in real Maven on real projects, against sandboxes in this process. */
final class PluginIT {

    private static final Sandbox SOUND = Sandbox.start(Scenarios.sound());

    @AfterEach
    void mend() {
        SOUND.restore();
    }

    @AfterAll
    static void stop() {
        SOUND.close();
    }

    @Test
    void findings_fail_the_build_with_counts_and_the_report_and_no_secret_gets_out() throws Exception {
        try (Sandbox flawed = Sandbox.start(Scenarios.flawed().leakingSecrets())) {
            ProjectUnderTest project = copy("findings", flawed);

            MavenRun run = project.run("-X", "cognito-audit:check");

            assertThat(run.exitCode()).isOne();
            assertThat(run.failure())
                    .matches("\\d+ violations \\((\\d+ (critical|high|medium|low)(, )?)+\\).*; see file://.*"
                            + "/findings/target/cognito-audit/html/index.html");
            assertThat(output(project))
                    .contains(
                            "TEST-cognito-audit.xml",
                            "findings.json",
                            "findings.sarif",
                            "html/index.html",
                            "html/report.css",
                            "snapshot.json");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(outputFolder(project).resolve("snapshot.json"))))
                    .isEqualTo("rw-------");
            for (String secret : Credentials.canaries()) {
                assertThat(String.join("\n", run.lines())).doesNotContain(secret);
                assertThat(texts(outputFolder(project))).noneMatch(text -> text.contains(secret));
            }
            assertThat(flawed.writes()).isEmpty();
        }
    }

    @Test
    void a_sound_world_lets_a_build_pass_that_binds_the_goal_to_verify() throws Exception {
        ProjectUnderTest project = copy("clean", SOUND);

        MavenRun run = project.run("verify");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).anyMatch(line -> line.matches("\\[INFO] production: \\d+ calls answered"));
        assertThat(run.lines()).anyMatch(line -> line.contains("Nothing stops the build"));
        assertThat(run.linesAfter("[INFO]")).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void a_call_that_is_refused_fails_the_build_and_the_permission_is_named() throws Exception {
        SOUND.refuse(Call.COGNITO_GET_POOL_ROLES);
        ProjectUnderTest project = copy("denied", SOUND);

        MavenRun run = project.run("cognito-audit:check");
        MavenRun tolerant = project.with("cognito-audit.undetermined", "warn").run("cognito-audit:check");

        assertThat(run.exitCode()).isOne();
        assertThat(run.failure())
                .matches("\\d+ undetermined \\(grant `cognito-identity:GetIdentityPoolRoles`\\); see"
                        + " file://.*/index.html");
        assertThat(tolerant.exitCode()).isZero();
        assertThat(tolerant.linesAfter("[WARNING]"))
                .anyMatch(
                        line -> line.matches("\\d+ undetermined \\(grant `cognito-identity:GetIdentityPoolRoles`\\)"));
    }

    @Test
    void a_bad_configuration_is_an_error_with_places_and_without_a_stack_trace() throws Exception {
        ProjectUnderTest project = ProjectUnderTest.copy("bad-configuration");

        MavenRun run = project.run("cognito-audit:check");

        assertThat(run.exitCode()).isOne();
        assertThat(run.failure()).isEqualTo("""
                the configuration has 2 errors
                cognito-audit.yaml:5:7: unknown key `domian` in `targets.production.auth0`; did you mean `domain`?
                cognito-audit.yaml:7:15: `targets.production.aws.region`: expected a region such as `eu-west-1`, \
                a list of regions, or `all`; found `Dublin`""");
        assertThat(run.lines()).noneMatch(line -> line.contains("\tat "));
    }

    @Test
    void without_credentials_the_message_says_what_to_set() throws Exception {
        Map<String, String> without = new HashMap<>(SOUND.environment());
        without.put("AUTH0_CLIENT_ID", "");
        without.put("AUTH0_CLIENT_SECRET", "");
        ProjectUnderTest project = ProjectUnderTest.copy("no-credentials").with(without);
        SOUND.write(project.folder());

        MavenRun run = project.run(coordinates("check"));

        assertThat(run.exitCode()).isOne();
        assertThat(run.failure())
                .contains("AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET")
                .doesNotContain("Exception");
        assertThat(project.folder().resolve("target/cognito-audit")).doesNotExist();
    }

    @Test
    void offline_a_snapshot_is_audited_and_nothing_else_is() throws Exception {
        ProjectUnderTest project = copy("offline", SOUND);
        Path kept = project.folder().resolve("kept/snapshot.json");

        MavenRun snapshot =
                project.with("cognito-audit.outputDirectory", "kept").run("cognito-audit:snapshot");
        SOUND.forgetCalls();
        MavenRun without = project.run("-o", "cognito-audit:check");
        MavenRun with =
                project.with("cognito-audit.snapshot", "kept/snapshot.json").run("-o", "cognito-audit:check");

        assertThat(snapshot.exitCode()).isZero();
        assertThat(snapshot.lines()).contains("[INFO] wrote " + kept);
        assertThat(without.exitCode()).isOne();
        assertThat(without.failure())
                .isEqualTo("maven is offline: give a snapshot with -Dcognito-audit.snapshot=FILE,"
                        + " or run without -o (--offline)");
        assertThat(with.exitCode()).isZero();
        assertThat(output(project)).contains("findings.json", "html/index.html").doesNotContain("snapshot.json");
        assertThat(SOUND.calls()).isEmpty();
    }

    @Test
    void a_snapshot_of_another_scope_is_refused() throws Exception {
        ProjectUnderTest project = copy("offline", SOUND);
        project.with("cognito-audit.outputDirectory", "kept").run("cognito-audit:snapshot");
        Path configuration = project.folder().resolve("cognito-audit.yaml");
        Files.writeString(
                configuration, Files.readString(configuration).replaceFirst("clients: \\[", "clients: [another, "));

        MavenRun run =
                project.with("cognito-audit.snapshot", "kept/snapshot.json").run("-o", "cognito-audit:check");

        assertThat(run.exitCode()).isOne();
        assertThat(run.failure())
                .startsWith("the snapshot `")
                .contains("was taken with another `auth0.clients` of target `production`: expected `[another, ")
                .endsWith("; take a new snapshot");
    }

    @Test
    void a_build_of_many_modules_is_audited_once_also_in_parallel() throws Exception {
        ProjectUnderTest project = copy("multi-module", SOUND);

        MavenRun run = project.run("-T", "2", "verify");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().stream().filter(line -> line.contains("Nothing stops the build")))
                .hasSize(1);
        assertThat(output(project)).contains("html/index.html");
        assertThat(project.folder().resolve("web/target")).doesNotExist();
    }

    @Test
    void without_a_project_the_reports_go_to_the_target_folder_below() throws Exception {
        ProjectUnderTest project = copy("no-project", SOUND);

        MavenRun run = project.run(coordinates("check"));

        assertThat(run.exitCode()).isZero();
        assertThat(output(project)).contains("findings.json", "html/index.html", "snapshot.json");
        try (Stream<Path> files = Files.list(project.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("cognito-audit.yaml", "issuer-ca.p12", "settings.xml", "target");
        }
    }

    @Test
    void the_reports_are_chosen_on_the_command_line_and_listed() throws Exception {
        ProjectUnderTest project = copy("clean", SOUND);

        MavenRun run = project.with("cognito-audit.reports", "sarif,junit,gitlab,markdown")
                .run("cognito-audit:check");

        assertThat(run.exitCode()).isZero();
        assertThat(output(project))
                .containsExactlyInAnyOrder(
                        "TEST-cognito-audit.xml",
                        "findings.sarif",
                        "gl-code-quality.json",
                        "reports.json",
                        "snapshot.json",
                        "summary.md");
        assertThat(run.linesAfter("[INFO]"))
                .contains(outputFolder(project).resolve("findings.sarif").toString());
    }

    @Test
    void a_folder_that_can_not_be_written_is_an_error_and_not_a_finding() throws Exception {
        ProjectUnderTest project = copy("offline", SOUND);
        project.with("cognito-audit.outputDirectory", "kept").run("cognito-audit:snapshot");
        Path file = Files.writeString(project.folder().resolve("in-the-way"), "somebody's own");

        MavenRun run = project.with("cognito-audit.snapshot", "kept/snapshot.json")
                .with("cognito-audit.outputDirectory", "in-the-way")
                .run("-o", "cognito-audit:check");

        assertThat(run.exitCode()).isOne();
        assertThat(run.failure())
                .isEqualTo("the reports can not be written to `" + file + "`: expected a folder at `" + file
                        + "`, found a file; move it, or name another folder with -Dcognito-audit.outputDirectory;"
                        + " earlier reports are as they were");
        assertThat(file).hasContent("somebody's own");
    }

    @Test
    void a_single_target_may_stand_in_the_pom() throws Exception {
        ProjectUnderTest project = copy("pom-configuration", SOUND);
        Files.delete(project.folder().resolve("cognito-audit.yaml"));
        Target target = SOUND.scenario().targets().get(0);
        ProjectUnderTest ready = project.with(
                        "sandbox.client", target.applications().get(0).id())
                .with("sandbox.pool", target.account().pools().get(0).id())
                .with(
                        "sandbox.management",
                        SOUND.managementUrl(target.tenantDomain()).toString())
                .with("sandbox.issuer", "127.0.0.1:" + SOUND.issuerPort())
                .with("sandbox.aws", SOUND.awsUrl(target.account().id()).toString());

        MavenRun run = ready.run("cognito-audit:check");
        MavenRun wrong = ready.with("cognito-audit.failOn", "grave").run("cognito-audit:check");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).anyMatch(line -> line.matches("\\[INFO] pom-configuration: \\d+ calls answered"));
        assertThat(wrong.failure())
                .isEqualTo("-Dcognito-audit.failOn: `gate.failOn`:"
                        + " expected `critical`, `high`, `medium` or `low`; found `grave`");
    }

    @Test
    void credentials_may_come_from_a_server_of_the_settings() throws Exception {
        Map<String, String> environment = new HashMap<>(SOUND.environment());
        String id = environment.getOrDefault("AUTH0_CLIENT_ID", "");
        String secret = environment.getOrDefault("AUTH0_CLIENT_SECRET", "");
        environment.put("AUTH0_CLIENT_ID", "");
        environment.put("AUTH0_CLIENT_SECRET", "");
        ProjectUnderTest project =
                ProjectUnderTest.copy("settings-credentials").with(environment).withServer("auth0-audit", id, secret);
        SOUND.write(project.folder());

        MavenRun run = project.run("cognito-audit:check");
        MavenRun encrypted = project.withServer("auth0-audit", id, "{COQLCE6DU6GtcS5P=}")
                .run("-Dsettings.security=" + project.folder().resolve("none.xml"), "cognito-audit:check");

        assertThat(run.exitCode()).isZero();
        assertThat(encrypted.failure())
                .startsWith("the password of the server `auth0-audit` in settings.xml can not be decrypted");
    }

    @Test
    void a_goal_that_is_skipped_reads_no_configuration() throws Exception {
        MavenRun run =
                ProjectUnderTest.copy("skip").with("cognito-audit.skip", "true").run("verify");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).contains("[INFO] cognito-audit is skipped (-Dcognito-audit.skip)");
    }

    @Test
    void help_explain_and_access_need_no_network() throws Exception {
        ProjectUnderTest project = copy("findings", SOUND).with("cognito-audit.rule", "POOL-001");
        SOUND.forgetCalls();

        MavenRun run = project.run("-o", "cognito-audit:help", "cognito-audit:explain", "cognito-audit:access");
        MavenRun unknown = project.with("cognito-audit.rule", "POLO-001").run("-o", "cognito-audit:explain");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .contains(
                        "cognito-audit:check",
                        "cognito-audit:snapshot",
                        "cognito-audit:policy",
                        "        \"iam:GetRole\",",
                        "  read:clients");
        assertThat(run.lines()).anyMatch(line -> line.startsWith("# POOL-001: "));
        assertThat(unknown.failure()).startsWith("there is no rule `POLO-001`; did you mean `POOL-001`");
        assertThat(SOUND.calls()).isEmpty();
    }

    @Test
    void a_policy_is_validated_and_compared_offline() throws Exception {
        ProjectUnderTest project = ProjectUnderTest.copy("policy").with("cognito-audit.policy", "role.json");

        MavenRun valid = project.run("-o", "cognito-audit:policy");
        MavenRun itself = project.with("cognito-audit.within", "role.json").run("-o", "cognito-audit:policy");
        MavenRun beyond = project.with("cognito-audit.within", "ceiling.json").run("-o", "cognito-audit:policy");
        MavenRun broken = project.with("cognito-audit.policy", "broken.json").run("-o", "cognito-audit:policy");
        MavenRun none = project.with("cognito-audit.policy", "none.json").run("-o", coordinates("policy"));

        assertThat(valid.exitCode()).isZero();
        assertThat(valid.lines()).contains("[INFO] no problem in `role.json` as an identity policy");
        assertThat(itself.exitCode()).isZero();
        assertThat(itself.lines())
                .contains("[INFO] everything that `role.json` allows is within `role.json`,"
                        + " also of the actions that AWS may add: proven");
        assertThat(beyond.exitCode()).isOne();
        assertThat(beyond.lines()).contains("  action    s3:PutObject");
        assertThat(beyond.failure())
                .startsWith("not everything that `role.json` allows is within `ceiling.json`: `s3:PutObject` on"
                        + " `arn:aws:s3:::app/")
                .endsWith("is allowed by role.json:4:5 (Sid `OwnFolder`); no statement of `ceiling.json` allows the"
                        + " action. Take it out of the first, or allow it in the second");
        assertThat(broken.failure())
                .isEqualTo("IAM does not take `broken.json` as an identity policy (1 error); first, broken.json:4:6:"
                        + " expected `Allow` or `Deny`, found `allow`; write what is expected in its place");
        assertThat(none.failure())
                .isEqualTo("-Dcognito-audit.policy: there is no file `none.json`; give the path of a policy document");
        assertThat(none.lines()).noneMatch(line -> line.contains("\tat "));
    }

    private static ProjectUnderTest copy(String name, Sandbox sandbox) throws IOException {
        ProjectUnderTest project = ProjectUnderTest.copy(name).with(sandbox.environment());
        sandbox.write(project.folder());
        return project;
    }

    private static String coordinates(String goal) {
        return "io.github.cognitoaudit:cognito-audit-maven-plugin:" + ProjectUnderTest.version() + ":" + goal;
    }

    private static Path outputFolder(ProjectUnderTest project) {
        return project.folder().resolve("target/cognito-audit");
    }

    private static List<String> output(ProjectUnderTest project) throws IOException {
        try (Stream<Path> files = Files.walk(outputFolder(project))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> outputFolder(project).relativize(file).toString())
                    .toList();
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> regular = files.filter(Files::isRegularFile).toList();
            List<String> texts = new ArrayList<>();
            for (Path file : regular) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return texts;
        }
    }
}
