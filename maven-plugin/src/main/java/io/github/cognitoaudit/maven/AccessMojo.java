package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.config.Configuration;
import java.io.File;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** Prints the least IAM policy and the Auth0 scopes that the audit of this configuration needs; no call is made. */
@Mojo(name = "access", aggregator = true, requiresProject = false, threadSafe = true)
public final class AccessMojo extends AbstractMojo {

    private final MavenSession session;
    private final Workplace workplace;

    /** The configuration file; <code>cognito-audit.yaml</code> beside the POM or in the working folder unless given. */
    @Parameter(property = "cognito-audit.config")
    private @Nullable File config;

    /** The name of the one target to print for; all targets of the file unless given. Names the target that the POM describes. */
    @Parameter(property = "cognito-audit.target")
    private @Nullable String target;

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
    public AccessMojo(MavenSession session, MavenProject project) {
        this.session = session;
        this.workplace = Workplace.of(session, project);
    }

    @Override
    public void execute() throws MojoExecutionException {
        Configuration configuration = new ConfigurationFinder(workplace, RuleIds.of(Auditor.installedRules()))
                .find(Parameters.of(session, config, target)
                        .part("auth0", auth0)
                        .part("aws", aws)
                        .part("intent", intent)
                        .part("tls", tls)
                        .part("rules", rules));
        // One entry, so that the lines after the first carry no prefix and can be copied.
        getLog().info("the least that this audit needs\n\n" + AccessText.of(configuration));
    }
}
