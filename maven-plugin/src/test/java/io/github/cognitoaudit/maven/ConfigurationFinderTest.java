package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.ReportFormat;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationFinderTest {

    private static final String TWO_TARGETS = """
            version: 1
            targets:
              production:
                auth0: {domain: acme.eu.auth0.com}
                aws: {region: eu-west-1}
              staging:
                auth0: {domain: acme-staging.eu.auth0.com}
                aws: {region: eu-west-1}
            """;

    @TempDir
    private Path folder;

    @Test
    void the_usual_file_is_found_and_cut_down_to_a_target() throws Exception {
        Files.writeString(folder.resolve("cognito-audit.yaml"), TWO_TARGETS);

        assertThat(find(nothing()).targets())
                .extracting(TargetConfiguration::name)
                .containsExactly("production", "staging");
        assertThat(find(target("staging")).targets())
                .extracting(TargetConfiguration::name)
                .containsExactly("staging");
        assertThatThrownBy(() -> find(target("stagging")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("there is no target `stagging`; did you mean `staging`?");
    }

    @Test
    void no_configuration_at_all_says_where_one_may_stand() {
        assertThatThrownBy(() -> find(nothing()))
                .hasMessage("there is no configuration: expected `cognito-audit.yaml` in `" + folder
                        + "`, -Dcognito-audit.config=FILE, or <auth0> and <aws> in the plugin's <configuration>");
    }

    @Test
    void the_pom_describes_a_target_by_the_name_of_its_artifact() throws Exception {
        Configuration found = find(inPom(auth0("domain"), region("eu-west-1")));

        assertThat(found.targets()).extracting(TargetConfiguration::name).containsExactly("web-shop");
        assertThat(found.targets().get(0).auth0().domain()).isEqualTo("acme.eu.auth0.com");
    }

    @Test
    void a_wrong_parameter_is_named_as_the_pom_writes_it() {
        assertThatThrownBy(() -> find(inPom(auth0("domian"), region("Dublin"))))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("""
                        the configuration has 2 errors
                        pom.xml, parameter `auth0.domian`: unknown key `domian` in `targets.web-shop.auth0`; did you mean `domain`?
                        pom.xml, parameter `aws.region`: `targets.web-shop.aws.region`: expected a region such as `eu-west-1`, \
                        a list of regions, or `all`; found `Dublin`""");
    }

    @Test
    void the_command_line_describes_a_target_too_and_wins_over_the_pom() throws Exception {
        Properties user = new Properties();
        user.setProperty("cognito-audit.auth0.domain", "other.eu.auth0.com");
        user.setProperty("cognito-audit.aws.region", "eu-west-1,us-east-1");
        user.setProperty("cognito-audit.intent.production", "true");

        Configuration found = find(new Parameters(
                Optional.empty(), Optional.of("mine"), Map.of("auth0", auth0("domain")), Map.of(), user));

        TargetConfiguration only = found.targets().get(0);
        assertThat(only.name()).isEqualTo("mine");
        assertThat(only.auth0().domain()).isEqualTo("other.eu.auth0.com");
        assertThat(only.aws().regions().orElseThrow()).containsExactly("eu-west-1", "us-east-1");
        assertThat(only.intent().isProduction()).isTrue();
    }

    @Test
    void a_file_and_a_target_in_the_pom_do_not_mix() throws IOException {
        Path file = Files.writeString(folder.resolve("cognito-audit.yaml"), TWO_TARGETS);

        assertThatThrownBy(() -> find(inPom(auth0("domain"), region("eu-west-1"))))
                .hasMessage("the parameters describe a target and there is `" + file
                        + "` too; keep one of them, since settings of both would be hard to tell apart");
    }

    @Test
    void the_gate_of_the_command_line_wins_over_pom_and_file_and_is_checked_like_theirs() throws Exception {
        Files.writeString(folder.resolve("cognito-audit.yaml"), TWO_TARGETS + "gate: {failOn: low}\n");
        Parameters inPom = nothing().above("gate.failOn", "high");
        Properties user = new Properties();

        assertThat(find(inPom).gate().failOn()).isEqualTo(Severity.HIGH);
        assertThatThrownBy(() -> find(nothing().above("gate.failOn", "grave")))
                .hasMessage("pom.xml, parameter `failOn`: `gate.failOn`:"
                        + " expected `critical`, `high`, `medium` or `low`; found `grave`");
        user.setProperty("cognito-audit.failOn", "critical");
        Parameters typed = new Parameters(Optional.empty(), Optional.empty(), Map.of(), inPom.above(), user);
        assertThat(find(typed).gate().failOn()).isEqualTo(Severity.CRITICAL);
        user.setProperty("cognito-audit.failOn", "grave");
        assertThatThrownBy(() -> find(typed))
                .hasMessage("-Dcognito-audit.failOn: `gate.failOn`:"
                        + " expected `critical`, `high`, `medium` or `low`; found `grave`");
    }

    @Test
    void the_reports_of_the_command_line_win_and_a_wrong_name_is_answered_with_the_nearest() throws Exception {
        Files.writeString(folder.resolve("cognito-audit.yaml"), TWO_TARGETS + "reports: [html]\n");
        Properties user = new Properties();
        Parameters typed =
                new Parameters(Optional.empty(), Optional.empty(), Map.of(), Map.of("reports", "json"), user);

        user.setProperty("cognito-audit.reports", "sarif, markdown");
        assertThat(find(typed).reports()).containsExactlyInAnyOrder(ReportFormat.SARIF, ReportFormat.MARKDOWN);
        user.setProperty("cognito-audit.reports", "sarif,markdwon");
        assertThatThrownBy(() -> find(typed))
                .hasMessageStartingWith("-Dcognito-audit.reports: `reports[1]`: expected `console`, ")
                .hasMessageEndingWith("; found `markdwon`; did you mean `markdown`?");
    }

    private Configuration find(Parameters parameters) throws MojoExecutionException {
        Workplace workplace =
                new Workplace(folder, Optional.of(folder.resolve("pom.xml")), "web-shop", folder.resolve("target"));
        return new ConfigurationFinder(workplace, Set.of("OIDC-001")).find(parameters);
    }

    private static Parameters nothing() {
        return new Parameters(Optional.empty(), Optional.empty(), Map.of(), Map.of(), new Properties());
    }

    private static Parameters target(String name) {
        return new Parameters(Optional.empty(), Optional.of(name), Map.of(), Map.of(), new Properties());
    }

    private static Parameters inPom(PlexusConfiguration auth0, PlexusConfiguration aws) {
        return nothing().part("auth0", auth0).part("aws", aws);
    }

    private static PlexusConfiguration auth0(String key) {
        return new DefaultPlexusConfiguration("auth0").addChild(key, "acme.eu.auth0.com");
    }

    private static PlexusConfiguration region(String region) {
        return new DefaultPlexusConfiguration("aws").addChild("region", region);
    }
}
