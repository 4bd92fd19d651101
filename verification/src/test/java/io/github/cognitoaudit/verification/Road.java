package io.github.cognitoaudit.verification;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.run.SnapshotCollector;
import io.github.cognitoaudit.config.Auth0Settings;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.ConfigurationReader;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.config.document.ConfigurationException;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.gate.Gate;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.sandbox.Sandbox;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes the whole road on a sandbox, with everything that ships but the plugin: configuration, collectors, rules, gate. */
final class Road implements AutoCloseable {

    /** The defaults but for the pauses, which would only make the tests long. */
    private static final ReadSettings QUICK = new ReadSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(1), 2, Duration.ofMillis(5), 8);

    /** The time of every snapshot of this run; the certificates of the sandbox end so many days after it. */
    @SuppressWarnings("TimeInStaticInitializer") // One time for the run is what is wanted.
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final List<Rule<?>> RULES = Auditor.installedRules();

    private final Sandbox sandbox;
    private final Configuration configuration;

    private Road(Sandbox sandbox, Configuration configuration) {
        this.sandbox = sandbox;
        this.configuration = configuration;
    }

    static Road on(Scenario scenario, Path folder) throws IOException, ConfigurationException {
        Sandbox sandbox = Sandbox.start(scenario);
        sandbox.write(folder);
        // The SDK's default chain reads the process environment, which a test can not set, or these properties.
        System.setProperty("aws.accessKeyId", variable(sandbox, "AWS_ACCESS_KEY_ID"));
        System.setProperty("aws.secretAccessKey", variable(sandbox, "AWS_SECRET_ACCESS_KEY"));
        System.setProperty("aws.disableEc2Metadata", "true");
        Configuration configuration = new ConfigurationReader(
                        RULES.stream().map(rule -> rule.descriptor().id()).collect(Collectors.toSet()))
                .read(folder.resolve("cognito-audit.yaml"), Optional.empty());
        return new Road(sandbox, configuration);
    }

    /** The same road for a team that names neither clients nor pools, so that all are listed. */
    Road namingNothing() {
        return with(configuration.targets().stream().map(Road::namingNothing));
    }

    /** The same road for a team that also asks when its roles last used services. */
    Road readingLastAccess() {
        return with(configuration.targets().stream()
                .map(target -> with(target, aws(target, target.aws().regions(), EnumSet.allOf(OptionalRead.class)))));
    }

    /** The same road for a team that has every target twice, the second one under another name and with these regions. */
    Road withTwins(Optional<List<String>> regions) {
        return with(configuration.targets().stream().flatMap(target -> Stream.of(target, twin(target, regions))));
    }

    private Road with(Stream<TargetConfiguration> targets) {
        return new Road(
                sandbox,
                new Configuration(
                        targets.toList(),
                        configuration.tls(),
                        configuration.rules(),
                        configuration.gate(),
                        configuration.memory(),
                        configuration.forecastDays(),
                        configuration.history(),
                        configuration.reports()));
    }

    /** Returns the regions that the first target names. */
    Optional<List<String>> regions() {
        return configuration.targets().get(0).aws().regions();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Snapshot collect() throws CollectionException {
        return collect(QUICK, Progress.silent());
    }

    Snapshot collect(ReadSettings read, Progress progress) throws CollectionException {
        Environment environment = new Environment(sandbox.environment());
        return new SnapshotCollector(environment, Optional.empty(), read, progress).collect(configuration, NOW);
    }

    Audit audit(Snapshot snapshot) {
        return Auditor.of(RULES, configuration.rules())
                .audit(
                        snapshot,
                        configuration.targets().stream()
                                .collect(Collectors.toMap(TargetConfiguration::name, TargetConfiguration::intent)));
    }

    GateResult judge(Audit audit) {
        return new Gate(configuration.gate()).judge(audit, audit.takenAt());
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static TargetConfiguration twin(TargetConfiguration target, Optional<List<String>> regions) {
        return new TargetConfiguration(
                target.name() + "-twin",
                target.auth0(),
                aws(target, regions, target.aws().reads()),
                target.intent(),
                target.place());
    }

    private static TargetConfiguration namingNothing(TargetConfiguration target) {
        Auth0Settings auth0 = target.auth0();
        AwsSettings aws = target.aws();
        return new TargetConfiguration(
                target.name(),
                new Auth0Settings(
                        auth0.domain(),
                        auth0.issuer(),
                        Optional.empty(),
                        auth0.managementUrl(),
                        auth0.issuerConnectTo(),
                        auth0.reads(),
                        auth0.credentials()),
                new AwsSettings(
                        aws.regions(), Optional.empty(), aws.profile(), aws.assumeRole(), aws.reads(), aws.endpoints()),
                target.intent(),
                target.place());
    }

    private static TargetConfiguration with(TargetConfiguration target, AwsSettings aws) {
        return new TargetConfiguration(target.name(), target.auth0(), aws, target.intent(), target.place());
    }

    private static AwsSettings aws(
            TargetConfiguration target, Optional<List<String>> regions, Set<OptionalRead> reads) {
        AwsSettings aws = target.aws();
        return new AwsSettings(regions, aws.identityPools(), aws.profile(), aws.assumeRole(), reads, aws.endpoints());
    }

    private static String variable(Sandbox sandbox, String name) {
        Map<String, String> environment = sandbox.environment();
        return Optional.ofNullable(environment.get(name)).orElseThrow();
    }
}
