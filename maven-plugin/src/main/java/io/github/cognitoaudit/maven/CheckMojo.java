package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.gate.Gate;
import io.github.cognitoaudit.gate.GateMemory;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.history.History;
import io.github.cognitoaudit.history.Trend;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.snapshot.Snapshot;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Audits the login chain from Auth0 to AWS permissions, writes the reports, and fails the build when a link is broken or could not be
 * read.
 *
 * <p>It runs once in a build of many modules; <code>&lt;inherited&gt;false&lt;/inherited&gt;</code> in the root keeps the modules'
 * logs free of it.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        aggregator = true,
        requiresProject = false,
        threadSafe = true)
public final class CheckMojo extends AbstractMojo {

    private final MavenSession session;
    private final Workplace workplace;
    private final MojoExecution execution;
    private final SettingsDecrypter decrypter;

    /** Leaves the goal out. */
    @Parameter(property = "cognito-audit.skip", defaultValue = "false")
    private boolean skip;

    /** The configuration file; <code>cognito-audit.yaml</code> beside the POM or in the working folder unless given. */
    @Parameter(property = "cognito-audit.config")
    private @Nullable File config;

    /** The name of the one target to audit; all targets of the file unless given. Names the target that the POM describes. */
    @Parameter(property = "cognito-audit.target")
    private @Nullable String target;

    /** A snapshot to audit in place of the world; no call is made then. */
    @Parameter(property = "cognito-audit.snapshot")
    private @Nullable File snapshot;

    /** The folder of the reports; <code>target/cognito-audit</code> unless given. */
    @Parameter(property = "cognito-audit.outputDirectory")
    private @Nullable File outputDirectory;

    /**
     * The id of a server in <code>settings.xml</code> with the Auth0 credentials: a user name and password are the client id and
     * secret, a password alone is a Management API token. The environment unless given.
     */
    @Parameter(property = "cognito-audit.serverId")
    private @Nullable String serverId;

    /** The lightest severity that fails the build: <code>critical</code>, <code>high</code>, <code>medium</code> or <code>low</code>. */
    @Parameter(property = "cognito-audit.failOn")
    private @Nullable String failOn;

    /** What an answer that could not be given does to the build: <code>fail</code> or <code>warn</code>. */
    @Parameter(property = "cognito-audit.undetermined")
    private @Nullable String undetermined;

    /** The file with findings that may pass for a while; the one that the configuration names unless given. */
    @Parameter(property = "cognito-audit.suppressions")
    private @Nullable String suppressions;

    /** The file with findings that were taken over; the one that the configuration names unless given. */
    @Parameter(property = "cognito-audit.baseline")
    private @Nullable String baseline;

    /** The folder of earlier snapshots that <code>drift</code> keeps, for the trend in the reports; none unless given. */
    @Parameter(property = "cognito-audit.history")
    private @Nullable String history;

    /** How old a snapshot may be, such as <code>7d</code>, <code>12h</code> or <code>90m</code>. */
    @Parameter(property = "cognito-audit.maxSnapshotAge")
    private @Nullable String maxSnapshotAge;

    /**
     * The reports to write: <code>console</code>, <code>html</code>, <code>html-single</code>, <code>json</code>, <code>sarif</code>,
     * <code>junit</code>, <code>gitlab</code>, <code>markdown</code>; on the command line separated by commas. <code>console</code>,
     * <code>html</code>, <code>json</code>, <code>sarif</code> and <code>junit</code> unless given.
     */
    @Parameter(property = "cognito-audit.reports")
    private @Nullable List<String> reports;

    /** The Auth0 side of a single target, with the keys of the configuration file; also <code>-Dcognito-audit.auth0.KEY</code>. */
    @Parameter
    private @Nullable PlexusConfiguration auth0;

    /** The AWS side of a single target, with the keys of the configuration file; also <code>-Dcognito-audit.aws.KEY</code>. */
    @Parameter
    private @Nullable PlexusConfiguration aws;

    /** What the team declares about a single target; also <code>-Dcognito-audit.intent.KEY</code>. */
    @Parameter
    private @Nullable PlexusConfiguration intent;

    /** The trust stores of a single target; also <code>-Dcognito-audit.tls.KEY</code>. */
    @Parameter
    private @Nullable PlexusConfiguration tls;

    /** Settings by rule id of a single target; also <code>-Dcognito-audit.rules.ID.KEY</code>. */
    @Parameter
    private @Nullable PlexusConfiguration rules;

    /** Creates the goal. */
    @Inject
    public CheckMojo(MavenSession session, MavenProject project, MojoExecution execution, SettingsDecrypter decrypter) {
        this.session = session;
        this.workplace = Workplace.of(session, project);
        this.execution = execution;
        this.decrypter = decrypter;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("cognito-audit is skipped (-Dcognito-audit.skip)");
            return;
        }
        if (!new OncePerSession(session).firstTime(execution)) {
            getLog().debug("cognito-audit ran in this build already");
            return;
        }
        new TypedProperties(session.getUserProperties()).unknown(execution).forEach(getLog()::warn);
        List<Rule<?>> installed = Auditor.installedRules();
        Configuration configuration = new ConfigurationFinder(workplace, RuleIds.of(installed)).find(parameters());
        Instant now = Instant.now();
        GateMemory memory = new EarlierDecisions(
                        configuration.memory(),
                        RuleIds.of(installed),
                        now.atZone(ZoneOffset.UTC).toLocalDate())
                .read(target == null);
        Path output = workplace.output(Optional.ofNullable(outputDirectory));
        Snapshot world = snapshot(configuration, output);
        Auditor auditor = Auditor.of(installed, configuration.rules());
        Map<String, Intent> intents = configuration.targets().stream()
                .collect(Collectors.toMap(TargetConfiguration::name, TargetConfiguration::intent));
        Audit audit = auditor.audit(world, intents);
        GateResult gate = new Gate(configuration.gate(), memory).judge(audit, now);
        Optional<Trend> trend = new KeptHistory(configuration.history(), getLog())
                .read(world, audit, earlier -> auditor.audit(earlier, intents))
                .map(History::trend);
        List<Path> written = new AuditPrinter(getLog(), execution, output)
                .print(
                        audit,
                        gate,
                        TargetPlaces.of(configuration.targets(), workplace.pom()),
                        trend,
                        configuration.reports());
        Outcome outcome = new Outcome(gate, written);
        outcome.warning().ifPresent(getLog()::warn);
        Optional<String> failure = outcome.failure();
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get());
        }
    }

    private Snapshot snapshot(Configuration configuration, Path output) throws MojoExecutionException {
        SnapshotSource source = new SnapshotSource(session, decrypter, getLog());
        if (snapshot != null) {
            return source.read(new SnapshotFile(snapshot.toPath()), configuration);
        }
        Snapshot collected = source.collect(configuration, Optional.ofNullable(serverId));
        SnapshotFile.in(output).write(collected);
        return collected;
    }

    private Parameters parameters() {
        return Parameters.of(session, config, target)
                .part("auth0", auth0)
                .part("aws", aws)
                .part("intent", intent)
                .part("tls", tls)
                .part("rules", rules)
                .above("gate.failOn", failOn)
                .above("gate.undetermined", undetermined)
                .above("gate.maxSnapshotAge", maxSnapshotAge)
                .above("suppressions", suppressions)
                .above("baseline", baseline)
                .above("history.folder", history)
                .above("reports", reports == null || reports.isEmpty() ? null : String.join(",", reports));
    }
}
