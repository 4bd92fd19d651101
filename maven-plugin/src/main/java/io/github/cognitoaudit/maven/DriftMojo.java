package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.drift.DriftException;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.forecast.Forecast;
import io.github.cognitoaudit.gate.DriftGate;
import io.github.cognitoaudit.gate.Suppression;
import io.github.cognitoaudit.history.History;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.reports.DriftReports;
import io.github.cognitoaudit.reports.console.DriftLines;
import io.github.cognitoaudit.reports.content.DriftReport;
import io.github.cognitoaudit.reports.content.ToolInfo;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.snapshot.Snapshot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * Compares the login chain of now with an earlier snapshot, writes the drift reports, and fails the build when something got looser or
 * logins broke since.
 */
@Mojo(
        name = "drift",
        defaultPhase = LifecyclePhase.VERIFY,
        aggregator = true,
        requiresProject = false,
        threadSafe = true)
public final class DriftMojo extends AbstractMojo {

    private final MavenSession session;
    private final Workplace workplace;
    private final MojoExecution execution;
    private final SettingsDecrypter decrypter;

    /** Leaves the goal out. */
    @Parameter(property = "cognito-audit.skip", defaultValue = "false")
    private boolean skip;

    /** The earlier snapshot, as <code>snapshot</code> or <code>check</code> wrote it; the newest one of the history unless given. */
    @Parameter(property = "cognito-audit.before")
    private @Nullable File before;

    /** The folder where each new snapshot is kept, and the earlier ones are; none unless given. */
    @Parameter(property = "cognito-audit.history")
    private @Nullable String history;

    /** How many snapshots stay in the history; all unless given. */
    @Parameter(property = "cognito-audit.historyKeep")
    private @Nullable String historyKeep;

    /** How many days a snapshot stays in the history; for ever unless given. */
    @Parameter(property = "cognito-audit.historyDays")
    private @Nullable String historyDays;

    /** How many days the forecast looks ahead; 30 unless given. */
    @Parameter(property = "cognito-audit.forecastDays")
    private @Nullable String forecastDays;

    /** The time from which the forecast counts, such as <code>2026-11-22T08:00:00Z</code>; now unless given. */
    @Parameter(property = "cognito-audit.asOf")
    private @Nullable String asOf;

    /** The file with findings that may pass for a while, for the forecast; the one that the configuration names unless given. */
    @Parameter(property = "cognito-audit.suppressions")
    private @Nullable String suppressions;

    /** The configuration file; <code>cognito-audit.yaml</code> beside the POM or in the working folder unless given. */
    @Parameter(property = "cognito-audit.config")
    private @Nullable File config;

    /** The name of the one target to compare; all targets of the file unless given. */
    @Parameter(property = "cognito-audit.target")
    private @Nullable String target;

    /** A snapshot to compare in place of the world; no call is made then. */
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

    /** What something that could not be compared does to the build: <code>fail</code> or <code>warn</code>. */
    @Parameter(property = "cognito-audit.undetermined")
    private @Nullable String undetermined;

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
    public DriftMojo(MavenSession session, MavenProject project, MojoExecution execution, SettingsDecrypter decrypter) {
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
        compare(new ConfigurationFinder(workplace, RuleIds.of(installed)).find(parameters()), installed);
    }

    private void compare(Configuration configuration, List<Rule<?>> installed)
            throws MojoExecutionException, MojoFailureException {
        Instant time = AuditTime.of(asOf);
        List<Suppression> suppressed = new EarlierDecisions(
                        configuration.memory(),
                        RuleIds.of(installed),
                        time.atZone(ZoneOffset.UTC).toLocalDate())
                .suppressions();
        Optional<Snapshot> given = given(configuration);
        Path output = workplace.output(Optional.ofNullable(outputDirectory));
        Snapshot now = now(configuration, output);
        KeptHistory kept = new KeptHistory(configuration.history(), getLog());
        kept.keep(now);
        Function<Snapshot, Audit> auditor = auditor(installed, configuration);
        Audit audit = auditor.apply(now);
        Optional<History> past = kept.read(now, audit, auditor);
        Optional<Snapshot> earlier = given.isEmpty() && past.isPresent() ? kept.earlier(past.get()) : given;
        if (earlier.isEmpty()) {
            getLog().warn(
                            "there is nothing to compare with yet: the snapshot of this run is the first of the history; the"
                                    + " next run compares with it");
            return;
        }
        Drift drift = compare(earlier.get(), now, auditor.apply(earlier.get()), audit);
        List<Path> written = write(
                new DriftReport(
                        drift,
                        Forecast.of(now, suppressed, time, configuration.forecastDays()),
                        past.map(History::trend),
                        tool()),
                output);
        past.ifPresent(kept::prune);
        stop(new DriftOutcome(DriftGate.judge(drift, configuration.gate()), written));
    }

    private void stop(DriftOutcome outcome) throws MojoFailureException {
        outcome.warning().ifPresent(getLog()::warn);
        Optional<String> failure = outcome.failure();
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get());
        }
    }

    private ToolInfo tool() {
        return ToolInfo.cognitoAudit(
                execution.getMojoDescriptor().getPluginDescriptor().getVersion());
    }

    private Optional<Snapshot> given(Configuration configuration) throws MojoExecutionException {
        if (before == null) {
            if (configuration.history().folder().isPresent()) {
                return Optional.empty();
            }
            throw new MojoExecutionException("expected an earlier snapshot to compare with: give it with"
                    + " -Dcognito-audit.before=FILE, which `mvn cognito-audit:snapshot` writes, or a folder of them with"
                    + " -Dcognito-audit.history=FOLDER");
        }
        if (!Files.exists(before.toPath())) {
            throw new MojoExecutionException("there is no earlier snapshot `" + before
                    + "`; keep the `snapshot.json` of a run, and name it with -Dcognito-audit.before");
        }
        Snapshot all = ofConfigured(new SnapshotFile(before.toPath()).read(), configuration);
        return Optional.of(target == null ? all : all.ofTargets(List.of(target)));
    }

    /** A later file is cut to the targets of the configuration, so that the earlier one is cut as it is. */
    private Snapshot ofConfigured(Snapshot earlier, Configuration configuration) {
        List<String> names =
                configuration.targets().stream().map(TargetConfiguration::name).toList();
        return snapshot == null ? earlier : earlier.ofTargets(names);
    }

    private Snapshot now(Configuration configuration, Path output) throws MojoExecutionException {
        SnapshotSource source = new SnapshotSource(session, decrypter, getLog());
        if (snapshot != null) {
            return source.read(new SnapshotFile(snapshot.toPath()), configuration);
        }
        Snapshot collected = source.collect(configuration, Optional.ofNullable(serverId));
        SnapshotFile file = SnapshotFile.in(output);
        if (before != null && isSame(before.toPath(), file.path())) {
            getLog().info("the earlier snapshot " + before
                    + " stays; the new one is not kept, since it would replace it");
        } else {
            file.write(collected);
        }
        return collected;
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static Function<Snapshot, Audit> auditor(List<Rule<?>> installed, Configuration configuration) {
        Auditor auditor = Auditor.of(installed, configuration.rules());
        Map<String, Intent> intents = configuration.targets().stream()
                .collect(Collectors.toMap(TargetConfiguration::name, TargetConfiguration::intent));
        return snapshot -> auditor.audit(snapshot, intents);
    }

    private static Drift compare(Snapshot earlier, Snapshot now, Audit auditBefore, Audit auditNow)
            throws MojoExecutionException {
        try {
            return Drift.between(earlier, now, auditBefore, auditNow);
        } catch (DriftException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()));
        }
    }

    private List<Path> write(DriftReport report, Path output) throws MojoExecutionException {
        try {
            List<Path> written = DriftReports.write(report, output);
            DriftLines.render(report, MavenTerminal.of(System.getenv()), written)
                    .forEach(getLog()::info);
            return written;
        } catch (IOException e) {
            throw new MojoExecutionException("the drift reports can not be written to `" + output + "`: "
                    + WriteFailure.inWords(e) + "; earlier reports are as they were");
        }
    }

    private Parameters parameters() {
        return Parameters.of(session, config, target)
                .part("auth0", auth0)
                .part("aws", aws)
                .part("intent", intent)
                .part("tls", tls)
                .part("rules", rules)
                .above("gate.undetermined", undetermined)
                .above("suppressions", suppressions)
                .above("history.folder", history)
                .above("history.keep", historyKeep)
                .above("history.days", historyDays)
                .above("forecast.days", forecastDays);
    }
}
