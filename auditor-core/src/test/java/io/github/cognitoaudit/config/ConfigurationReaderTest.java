package io.github.cognitoaudit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.config.document.ConfigurationException;
import io.github.cognitoaudit.config.document.Place;
import io.github.cognitoaudit.config.document.SettingElement;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.gate.GateSettings;
import io.github.cognitoaudit.history.HistorySettings;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.model.intent.SelfSignUp;
import io.github.cognitoaudit.rule.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationReaderTest {

    private static final String SMALLEST = """
            version: 1
            targets:
              production:
                auth0:
                  domain: acme.eu.auth0.com
                aws:
                  region: eu-west-1
            """;

    private static final Auth0Settings SMALLEST_AUTH0 = new Auth0Settings(
            "acme.eu.auth0.com",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalRead.defaults(),
            Auth0CredentialNames.defaults());

    private static final AwsSettings SMALLEST_AWS = new AwsSettings(
            Optional.of(List.of("eu-west-1")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalRead.defaults(),
            Map.of());

    @TempDir
    private Path folder;

    @Test
    void the_smallest_file_leaves_everything_else_to_the_defaults() throws Exception {
        assertThat(read(SMALLEST)).isEqualTo(smallest("production"));
    }

    @Test
    void every_key_arrives_where_it_belongs() throws Exception {
        Files.writeString(folder.resolve("issuer-ca.p12"), "store");
        Files.createDirectory(folder.resolve("policies"));
        Files.writeString(folder.resolve("policies/ceiling.json"), policy("s3:GetObject"));
        Files.writeString(folder.resolve("policies/guests.json"), policy("s3:ListBucket"));

        Configuration configuration = read("""
                version: 1
                targets:
                  production:
                    auth0:
                      domain: ACME.eu.auth0.com
                      issuer: login.acme.com
                      clients: [client-a]
                      managementUrl: http://127.0.0.1:8080
                      issuerConnectTo: "[::1]:8443"
                      credentials:
                        clientId: env:ID
                        clientSecret: env:SECRET
                        privateKeyFile: env:KEY
                        managementToken: env:TOKEN
                    aws:
                      region: [eu-west-1, us-east-1]
                      identityPools: ["eu-west-1:00000000-0000-4000-8000-000000000001"]
                      profile: audit
                      assumeRole: {arn: "arn:aws:iam::111122223333:role/audit", externalId: shared}
                      endpoints: {iam: "http://localhost:1", sts: "https://sts.example/", cognitoIdentity: "http://127.0.0.1:2/x"}
                    reads: {networkAcls: false, actions: false, resourceServers: false, lastAccess: true}
                    intent:
                      production: true
                      guests: allowed
                      selfSignUp: gated
                      providers: [graph.facebook.com]
                      otherProviders: []
                      principals: ["arn:aws:iam::111122223333:role/break-glass"]
                      accounts: ["444455556666"]
                      services: [cognito-sync]
                      userEditableClaims: ["https://acme/profile"]
                      ceiling: policies/ceiling.json
                      guestCeiling: policies/guests.json
                      shared: ["arn:aws:s3:::acme-catalogue/*"]
                      maxIdTokenLifetime: 3600
                tls:
                  issuerCa: issuer-ca.p12
                rules:
                  OIDC-009: {severity: low}
                  OIDC-016: {days: 45}
                  AUTH0-001: {enabled: false}
                gate:
                  failOn: high
                  undetermined: warn
                  maxSnapshotAge: 36h
                  suppressions: warn
                  drift: [looser, tighter]
                suppressions: accepted/suppressions.yaml
                baseline: baseline.json
                forecast: {days: 60}
                history: {folder: kept, keep: 90, days: 400}
                reports: [json, gitlab, markdown]
                """);

        assertThat(configuration)
                .isEqualTo(new Configuration(
                        List.of(new TargetConfiguration(
                                "production",
                                new Auth0Settings(
                                        "acme.eu.auth0.com",
                                        Optional.of("login.acme.com"),
                                        Optional.of(List.of("client-a")),
                                        Optional.of(URI.create("http://127.0.0.1:8080")),
                                        Optional.of(new HostAndPort("::1", 8443)),
                                        Set.of(
                                                OptionalRead.CONNECTIONS,
                                                OptionalRead.TENANT_SETTINGS,
                                                OptionalRead.LAST_ACCESS),
                                        new Auth0CredentialNames("ID", "SECRET", "KEY", "TOKEN")),
                                new AwsSettings(
                                        Optional.of(List.of("eu-west-1", "us-east-1")),
                                        Optional.of(List.of("eu-west-1:00000000-0000-4000-8000-000000000001")),
                                        Optional.of("audit"),
                                        Optional.of(new AssumeRole(
                                                "arn:aws:iam::111122223333:role/audit", Optional.of("shared"))),
                                        Set.of(
                                                OptionalRead.CONNECTIONS,
                                                OptionalRead.TENANT_SETTINGS,
                                                OptionalRead.LAST_ACCESS),
                                        Map.of(
                                                "iam", URI.create("http://localhost:1"),
                                                "sts", URI.create("https://sts.example/"),
                                                "cognitoIdentity", URI.create("http://127.0.0.1:2/x"))),
                                new Intent(
                                        Optional.of(true),
                                        true,
                                        Optional.of(SelfSignUp.GATED),
                                        Optional.of(List.of("graph.facebook.com")),
                                        Optional.of(List.of()),
                                        Optional.of(List.of("arn:aws:iam::111122223333:role/break-glass")),
                                        Optional.of(List.of("444455556666")),
                                        Optional.of(List.of("cognito-sync")),
                                        Optional.of(List.of("https://acme/profile")),
                                        Optional.of(policy("s3:GetObject")),
                                        Optional.of(policy("s3:ListBucket")),
                                        Optional.of(List.of("arn:aws:s3:::acme-catalogue/*")),
                                        Optional.of(3600)),
                                at(3))),
                        new TlsSettings(Optional.of(folder.resolve("issuer-ca.p12")), Optional.empty()),
                        Map.of(
                                "OIDC-009", new RuleSettings(true, Optional.of(Severity.LOW), Optional.empty()),
                                "OIDC-016", new RuleSettings(true, Optional.empty(), Optional.of(45)),
                                "AUTH0-001", new RuleSettings(false, Optional.empty(), Optional.empty())),
                        new GateSettings(
                                Severity.HIGH,
                                false,
                                false,
                                Duration.ofHours(36),
                                Set.of(Direction.TIGHTER, Direction.LOOSER)),
                        new MemoryFiles(
                                Optional.of(folder.resolve("accepted/suppressions.yaml")),
                                Optional.of(folder.resolve("baseline.json"))),
                        60,
                        new HistorySettings(Optional.of(folder.resolve("kept")), Optional.of(90), Optional.of(400)),
                        Set.of(ReportFormat.JSON, ReportFormat.GITLAB, ReportFormat.MARKDOWN)));
    }

    @Test
    void all_regions_are_meant_by_all_and_an_external_id_may_stand_beside_the_arn() throws Exception {
        Configuration configuration = read(SMALLEST.replace("region: eu-west-1", """
                region: all
                      assumeRole: arn:aws:iam::111122223333:role/audit
                      externalId: shared"""));

        assertThat(configuration.targets().get(0).aws())
                .isEqualTo(new AwsSettings(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new AssumeRole("arn:aws:iam::111122223333:role/audit", Optional.of("shared"))),
                        OptionalRead.defaults(),
                        Map.of()));
    }

    @Test
    void targets_come_in_the_order_of_their_names_and_an_alias_repeats_a_part() throws Exception {
        Configuration configuration = read("""
                version: 1
                targets:
                  staging: &same
                    auth0: {domain: acme.eu.auth0.com}
                    aws: {region: eu-west-1}
                  production: *same
                """);

        assertThat(configuration.targets())
                .containsExactly(
                        new TargetConfiguration("production", SMALLEST_AUTH0, SMALLEST_AWS, Intent.undeclared(), at(6)),
                        new TargetConfiguration("staging", SMALLEST_AUTH0, SMALLEST_AWS, Intent.undeclared(), at(3)));
    }

    @Test
    void settings_from_above_take_the_place_of_the_file_s() throws Exception {
        Path file = write(SMALLEST + "gate: {failOn: low, undetermined: warn}\n");

        Configuration configuration =
                reader().read(file, Optional.of(element("", element("gate", text("failOn", "critical")))));

        assertThat(configuration.gate())
                .isEqualTo(new GateSettings(
                        Severity.CRITICAL,
                        false,
                        true,
                        Duration.ofDays(7),
                        GateSettings.defaults().driftFails()));
    }

    @Test
    void elements_say_the_same_as_a_file() throws Exception {
        SettingElement root = element(
                "",
                text("version", "1"),
                element(
                        "targets",
                        element(
                                "default",
                                element("auth0", text("domain", "acme.eu.auth0.com"), text("clients", "a, b")),
                                element("aws", element("region", text("region", "eu-west-1"))),
                                element(
                                        "intent",
                                        text("production", "true"),
                                        text("providers", ""),
                                        text("maxIdTokenLifetime", "60")))));

        Configuration configuration = reader().read(root, folder, Optional.empty());

        TargetConfiguration target = configuration.targets().get(0);
        assertThat(target.auth0().clients()).contains(List.of("a", "b"));
        assertThat(target.aws()).isEqualTo(SMALLEST_AWS);
        assertThat(target.intent().isProduction()).isTrue();
        assertThat(target.intent().providers()).contains(List.of());
        assertThat(target.intent().maxIdTokenLifetimeSeconds()).contains(60);
        assertThat(target.place()).isEqualTo(Place.of("parameter `default`"));
    }

    private Configuration smallest(String name) {
        return new Configuration(
                List.of(new TargetConfiguration(name, SMALLEST_AUTH0, SMALLEST_AWS, Intent.undeclared(), at(3))),
                TlsSettings.none(),
                Map.of(),
                GateSettings.defaults(),
                MemoryFiles.none(),
                30,
                HistorySettings.none(),
                Set.of(
                        ReportFormat.CONSOLE,
                        ReportFormat.HTML,
                        ReportFormat.JSON,
                        ReportFormat.SARIF,
                        ReportFormat.JUNIT));
    }

    private Place at(int line) {
        return new Place(folder.resolve("cognito-audit.yaml").toString(), line, 3);
    }

    private static String policy(String action) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"" + action
                + "\",\"Resource\":\"*\"}]}";
    }

    private static SettingElement text(String name, String text) {
        return new SettingElement(name, text, List.of(), Place.of("parameter `" + name + "`"));
    }

    private static SettingElement element(String name, SettingElement... children) {
        return new SettingElement(name, "", List.of(children), Place.of("parameter `" + name + "`"));
    }

    private Configuration read(String text) throws ConfigurationException, IOException {
        return reader().read(write(text), Optional.empty());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("cognito-audit.yaml"), text);
    }

    private static ConfigurationReader reader() {
        return new ConfigurationReader(Set.of("OIDC-009", "OIDC-016", "AUTH0-001"));
    }
}
