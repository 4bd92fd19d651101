package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.gate.Gate;
import io.github.cognitoaudit.gate.GateMemory;
import io.github.cognitoaudit.maven.site.SitePage;
import io.github.cognitoaudit.reports.ReportFile;
import io.github.cognitoaudit.reports.Reports;
import io.github.cognitoaudit.reports.content.Report;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Shows the audit of a snapshot on a page of <code>mvn site</code>, with the HTML report beside it; asks nothing of a network, and stops
 * no build for what was found.
 *
 * <p>The snapshot is the one that <code>check</code> or <code>snapshot</code> left in the output folder, unless one is given. Called by
 * itself, the goal writes the HTML report into the output folder.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends AbstractMojo implements MavenReport {

    private static final String NAME = "cognito-audit";

    private final MavenSession session;
    private final Workplace workplace;
    private final SettingsDecrypter decrypter;

    /** What runs; within a site an injected one would be the site's own execution. */
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    /** The folder of the site. */
    @Parameter(defaultValue = "${project.build.directory}/site", readonly = true)
    private File siteDirectory = new File("target/site");

    /** Leaves the goal out. */
    @Parameter(property = "cognito-audit.skip", defaultValue = "false")
    private boolean skip;

    /** The configuration file; <code>cognito-audit.yaml</code> beside the POM or in the working folder unless given. */
    @Parameter(property = "cognito-audit.config")
    private @Nullable File config;

    /** The name of the one target to show; all targets of the file unless given. Names the target that the POM describes. */
    @Parameter(property = "cognito-audit.target")
    private @Nullable String target;

    /** The snapshot to audit; <code>snapshot.json</code> in the output folder unless given. */
    @Parameter(property = "cognito-audit.snapshot")
    private @Nullable File snapshot;

    /** The output folder; <code>target/cognito-audit</code> unless given. */
    @Parameter(property = "cognito-audit.outputDirectory")
    private @Nullable File outputDirectory;

    /** The file with findings that may pass for a while; the one that the configuration names unless given. */
    @Parameter(property = "cognito-audit.suppressions")
    private @Nullable String suppressions;

    /** The file with findings that were taken over; the one that the configuration names unless given. */
    @Parameter(property = "cognito-audit.baseline")
    private @Nullable String baseline;

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
    public ReportMojo(MavenSession session, MavenProject project, SettingsDecrypter decrypter) {
        this.session = session;
        this.workplace = Workplace.of(session, project);
        this.decrypter = decrypter;
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("cognito-audit is skipped (-Dcognito-audit.skip)");
            return;
        }
        write(report(), output()).forEach(path -> getLog().info(path.toString()));
    }

    /** Writes the page into the sink, and the HTML report into the folder {@code cognito-audit} of the site. */
    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            Report report = report();
            Path beside = getReportOutputDirectory().toPath().resolve(NAME);
            Path page = write(report, beside).get(0);
            new SitePage(report, NAME + "/" + beside.relativize(page).toString().replace(File.separatorChar, '/'))
                    .write(sink);
        } catch (MojoExecutionException e) {
            throw new MavenReportException(String.valueOf(e.getMessage()), e);
        }
    }

    private Report report() throws MojoExecutionException {
        List<Rule<?>> installed = Auditor.installedRules();
        Configuration configuration = new ConfigurationFinder(workplace, RuleIds.of(installed)).find(parameters());
        Instant now = Instant.now();
        GateMemory memory = new EarlierDecisions(
                        configuration.memory(),
                        RuleIds.of(installed),
                        now.atZone(ZoneOffset.UTC).toLocalDate())
                .read(target == null);
        Snapshot world = new SnapshotSource(session, decrypter, getLog()).read(kept(), configuration);
        Audit audit = Auditor.of(installed, configuration.rules())
                .audit(
                        world,
                        configuration.targets().stream()
                                .collect(Collectors.toMap(TargetConfiguration::name, TargetConfiguration::intent)));
        return new Report(
                audit,
                new Gate(configuration.gate(), memory).judge(audit, now),
                ToolInfo.cognitoAudit(version()),
                TargetPlaces.of(configuration.targets(), workplace.pom()));
    }

    private static List<Path> write(Report report, Path folder) throws MojoExecutionException {
        try {
            return Reports.write(report, Set.of(ReportFile.HTML), folder);
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "the report can not be written to `" + folder + "`: " + WriteFailure.inWords(e));
        }
    }

    private SnapshotFile kept() {
        return snapshot == null ? SnapshotFile.in(output()) : new SnapshotFile(snapshot.toPath());
    }

    private Path output() {
        return workplace.output(Optional.ofNullable(outputDirectory));
    }

    private String version() {
        return execution == null
                ? ""
                : execution.getMojoDescriptor().getPluginDescriptor().getVersion();
    }

    private Parameters parameters() {
        return Parameters.of(session, config, target)
                .part("auth0", auth0)
                .part("aws", aws)
                .part("intent", intent)
                .part("tls", tls)
                .part("rules", rules)
                .above("suppressions", suppressions)
                .above("baseline", baseline);
    }

    /** Tells whether there is a snapshot to show; the log says what to do where there is none. */
    @Override
    public boolean canGenerateReport() {
        if (skip) {
            return false;
        }
        Path file = kept().path();
        boolean there = Files.isRegularFile(file);
        if (!there) {
            getLog().warn("no page of cognito-audit: there is no snapshot `" + file
                    + "`; run `mvn cognito-audit:check` or `mvn cognito-audit:snapshot` before the site");
        }
        return there;
    }

    /** Returns the same for site plugins that know Maven Reporting 3 only. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return NAME;
    }

    /** Returns the page's name without its ending, as Maven Reporting 4 asks for it. */
    @Override
    public String getOutputPath() {
        return NAME;
    }

    @Override
    public String getName(Locale locale) {
        return NAME;
    }

    @Override
    public String getDescription(Locale locale) {
        return "The login chain from Auth0 to AWS permissions: what is broken, why, and how to mend it.";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        siteDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return siteDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
