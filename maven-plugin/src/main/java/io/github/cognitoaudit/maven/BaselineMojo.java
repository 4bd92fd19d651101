package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.gate.Baseline;
import io.github.cognitoaudit.gate.Gate;
import io.github.cognitoaudit.gate.GateMemory;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.snapshot.Snapshot;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Accepts the violations that there are now into the baseline file, so that <code>check</code> stops a build for new ones only.
 *
 * <p>What is suppressed is left out, and so is what could not be told. Entries of targets that are not audited now stay.
 */
@Mojo(name = "baseline", aggregator = true, requiresProject = false, threadSafe = true)
public final class BaselineMojo extends AbstractMojo {

    private static final String USUAL_NAME = "cognito-audit-baseline.json";

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

    /** The name of the one target whose violations are accepted; all targets of the file unless given. */
    @Parameter(property = "cognito-audit.target")
    private @Nullable String target;

    /** A snapshot to audit in place of the world; no call is made then. */
    @Parameter(property = "cognito-audit.snapshot")
    private @Nullable File snapshot;

    /** The baseline file; the one that the configuration names, else <code>cognito-audit-baseline.json</code>, unless given. */
    @Parameter(property = "cognito-audit.baseline")
    private @Nullable String baseline;

    /**
     * The id of a server in <code>settings.xml</code> with the Auth0 credentials: a user name and password are the client id and
     * secret, a password alone is a Management API token. The environment unless given.
     */
    @Parameter(property = "cognito-audit.serverId")
    private @Nullable String serverId;

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
    public BaselineMojo(
            MavenSession session, MavenProject project, MojoExecution execution, SettingsDecrypter decrypter) {
        this.session = session;
        this.workplace = Workplace.of(session, project);
        this.execution = execution;
        this.decrypter = decrypter;
    }

    @Override
    public void execute() throws MojoExecutionException {
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
        EarlierDecisions earlier = new EarlierDecisions(
                configuration.memory(),
                RuleIds.of(installed),
                now.atZone(ZoneOffset.UTC).toLocalDate());
        GateMemory suppressed = new GateMemory(earlier.suppressions(), Optional.empty(), target == null);
        BaselineFile file = new BaselineFile(configuration
                .memory()
                .baseline()
                .orElseGet(() -> workplace.folder().resolve(USUAL_NAME)));
        Optional<Baseline> before = file.read();
        Audit audit = Auditor.of(installed, configuration.rules())
                .audit(
                        snapshot(configuration),
                        configuration.targets().stream()
                                .collect(Collectors.toMap(TargetConfiguration::name, TargetConfiguration::intent)));
        GateResult gate = new Gate(configuration.gate(), suppressed).judge(audit, now);
        Baseline accepted = accepted(audit, gate, before);
        file.write(accepted);
        report(file.path(), accepted, before, gate, configuration);
    }

    private Baseline accepted(Audit audit, GateResult gate, Optional<Baseline> before) {
        List<Finding> violations = Stream.concat(gate.violations().stream(), gate.tolerated().stream())
                .toList();
        Baseline now = Baseline.of(
                audit,
                violations,
                execution.getMojoDescriptor().getPluginDescriptor().getVersion());
        Set<String> audited = audit.chains().stream().map(ChainVerdict::target).collect(Collectors.toSet());
        return before.map(earlier -> now.keepingOthers(earlier, audited)).orElse(now);
    }

    private void report(
            Path path, Baseline accepted, Optional<Baseline> before, GateResult gate, Configuration configuration) {
        int entries = accepted.entries().size();
        long added = accepted.entries().stream()
                .filter(entry ->
                        before.map(old -> !old.entries().contains(entry)).orElse(true))
                .count();
        getLog().info("wrote " + path + ": " + entries + (entries == 1 ? " violation is" : " violations are")
                + " accepted, " + added + " of them new");
        if (!gate.undetermined().isEmpty()) {
            getLog().warn(gate.undetermined().size()
                    + " answers could not be given; what was not read is not accepted, and goes on stopping `check`");
        }
        if (configuration.memory().baseline().isEmpty()) {
            getLog().info("add `baseline: " + path.getFileName() + "` to the configuration, so that `check` reads it");
        }
    }

    private Snapshot snapshot(Configuration configuration) throws MojoExecutionException {
        SnapshotSource source = new SnapshotSource(session, decrypter, getLog());
        return snapshot == null
                ? source.collect(configuration, Optional.ofNullable(serverId))
                : source.read(new SnapshotFile(snapshot.toPath()), configuration);
    }

    private Parameters parameters() {
        return Parameters.of(session, config, target)
                .part("auth0", auth0)
                .part("aws", aws)
                .part("intent", intent)
                .part("tls", tls)
                .part("rules", rules)
                .above("baseline", baseline);
    }
}
