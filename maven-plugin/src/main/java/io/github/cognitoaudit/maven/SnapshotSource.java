package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.run.SnapshotCollector;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.maven.settings.ProxyChoice;
import io.github.cognitoaudit.maven.settings.ServerCredentials;
import io.github.cognitoaudit.snapshot.Scope;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Gets the snapshot of a run: from a file, or from the world. */
final class SnapshotSource {

    private final MavenSession session;
    private final SettingsDecrypter decrypter;
    private final Log log;

    SnapshotSource(MavenSession session, SettingsDecrypter decrypter, Log log) {
        this.session = session;
        this.decrypter = decrypter;
        this.log = log;
    }

    /**
     * Reads a snapshot; it must hold the targets of the configuration, so that a missing one does not look clean.
     *
     * @throws MojoExecutionException when the file holds no such snapshot
     */
    Snapshot read(SnapshotFile file, Configuration configuration) throws MojoExecutionException {
        Snapshot snapshot = file.read();
        List<String> held =
                snapshot.targets().stream().map(TargetSnapshot::name).toList();
        List<String> wanted =
                configuration.targets().stream().map(TargetConfiguration::name).toList();
        for (String name : wanted) {
            if (!held.contains(name)) {
                throw new MojoExecutionException("the snapshot `" + file.path() + "` has no target `" + name
                        + "`; it has `" + String.join("`, `", held) + "`");
            }
        }
        for (TargetConfiguration target : configuration.targets()) {
            Optional<TargetSnapshot> taken = snapshot.target(target.name());
            if (taken.isPresent()) {
                requireSameScope(file, target, taken.get().scope());
            }
        }
        held.stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> log.info("target `" + name + "` of the snapshot is left out; the configuration"
                        + " does not name it, or another target was asked for"));
        return snapshot.ofTargets(wanted);
    }

    /** Whoever was added to the configuration since is not in the snapshot, and must not look clean. */
    private static void requireSameScope(SnapshotFile file, TargetConfiguration target, Scope taken)
            throws MojoExecutionException {
        requireSame(file, target, "auth0.domain", target.auth0().domain(), taken.auth0Domain());
        requireSame(file, target, "auth0.issuer", target.auth0().issuerInUse(), taken.issuer());
        requireSame(file, target, "auth0.clients", target.auth0().clients(), taken.clients());
        requireSame(file, target, "aws.identityPools", target.aws().identityPools(), taken.identityPools());
        List<String> wanted = target.aws().regions().orElse(taken.regions());
        if (!taken.regions().containsAll(wanted)) {
            requireSame(file, target, "aws.region", wanted, taken.regions());
        }
    }

    private static void requireSame(
            SnapshotFile file, TargetConfiguration target, String key, Object configured, Object taken)
            throws MojoExecutionException {
        if (!configured.equals(taken)) {
            throw new MojoExecutionException("the snapshot `" + file.path() + "` was taken with another `" + key
                    + "` of target `" + target.name() + "`: expected " + said(configured) + ", found " + said(taken)
                    + "; take a new snapshot");
        }
    }

    private static String said(Object value) {
        Object shown = value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
        return shown.equals(Optional.empty()) ? "none" : "`" + shown + "`";
    }

    /**
     * Collects a snapshot.
     *
     * @param serverId the server of {@code settings.xml} with the Auth0 credentials; empty for those of the environment
     * @throws MojoExecutionException when Maven is offline, or the targets can not be collected at all
     */
    Snapshot collect(Configuration configuration, Optional<String> serverId) throws MojoExecutionException {
        if (session.isOffline()) {
            throw new MojoExecutionException("maven is offline: give a snapshot with -Dcognito-audit.snapshot=FILE,"
                    + " or run without -o (--offline)");
        }
        Environment environment = new ServerCredentials(session.getSettings(), decrypter)
                .environment(System.getenv(), serverId, configuration);
        Optional<HttpProxy> proxy = new ProxyChoice(session.getSettings(), decrypter).proxy();
        ProgressLines progress = new ProgressLines(log::info, System::nanoTime);
        try {
            Snapshot snapshot = new SnapshotCollector(environment, proxy, ReadSettings.defaults(), progress)
                    .collect(configuration, Instant.now());
            progress.finish();
            return snapshot;
        } catch (CollectionException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()));
        }
    }
}
