package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.snapshot.Snapshot;
import java.io.File;
import java.util.Optional;
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
 * Collects what an audit reads and writes it to <code>snapshot.json</code>, readable by its owner only; <code>check</code> audits it
 * later without a network.
 */
@Mojo(name = "snapshot", aggregator = true, requiresProject = false, threadSafe = true)
public final class SnapshotMojo extends AbstractMojo {

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

    /** The name of the one target to read; all targets of the file unless given. Names the target that the POM describes. */
    @Parameter(property = "cognito-audit.target")
    private @Nullable String target;

    /** The folder of the snapshot; <code>target/cognito-audit</code> unless given. */
    @Parameter(property = "cognito-audit.outputDirectory")
    private @Nullable File outputDirectory;

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
    public SnapshotMojo(
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
        Configuration configuration = new ConfigurationFinder(workplace, RuleIds.of(Auditor.installedRules()))
                .find(Parameters.of(session, config, target)
                        .part("auth0", auth0)
                        .part("aws", aws)
                        .part("intent", intent)
                        .part("tls", tls)
                        .part("rules", rules));
        Snapshot collected =
                new SnapshotSource(session, decrypter, getLog()).collect(configuration, Optional.ofNullable(serverId));
        SnapshotFile file = SnapshotFile.in(workplace.output(Optional.ofNullable(outputDirectory)));
        file.write(collected);
        int gaps = collected.targets().stream()
                .mapToInt(part -> part.gaps().size())
                .sum();
        getLog().info("wrote " + file.path() + (gaps == 0 ? "" : "; " + gaps + " facts could not be read"));
    }
}
