package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.config.MemoryFiles;
import io.github.cognitoaudit.config.SuppressionsReader;
import io.github.cognitoaudit.config.document.ConfigurationException;
import io.github.cognitoaudit.gate.Baseline;
import io.github.cognitoaudit.gate.GateMemory;
import io.github.cognitoaudit.gate.Suppression;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Reads what a team decided before about findings.
 *
 * @param files the files that hold it
 * @param ruleIds the ids of the rules that there are
 * @param today the day, UTC
 */
record EarlierDecisions(MemoryFiles files, Set<String> ruleIds, LocalDate today) {

    /**
     * Reads both files.
     *
     * @param wholeConfiguration whether all targets of the configuration are audited
     * @throws MojoExecutionException when a file is missing, or anything in it is wrong; then nothing is suppressed or accepted
     */
    GateMemory read(boolean wholeConfiguration) throws MojoExecutionException {
        return new GateMemory(suppressions(), baseline(), wholeConfiguration);
    }

    /** Reads the suppressions; none where the configuration names no file. */
    List<Suppression> suppressions() throws MojoExecutionException {
        if (files.suppressions().isEmpty()) {
            return List.of();
        }
        try {
            return new SuppressionsReader(ruleIds, today)
                    .read(files.suppressions().get());
        } catch (ConfigurationException e) {
            throw new MojoExecutionException(
                    (e.errors().size() == 1 ? "" : e.errors().size() + " errors\n") + e.getMessage());
        }
    }

    private Optional<Baseline> baseline() throws MojoExecutionException {
        if (files.baseline().isEmpty()) {
            return Optional.empty();
        }
        Path path = files.baseline().get();
        Optional<Baseline> baseline = new BaselineFile(path).read();
        if (baseline.isEmpty()) {
            throw new MojoExecutionException("there is no baseline `" + path
                    + "`; write one with `mvn cognito-audit:baseline`, or take `baseline` out of the configuration");
        }
        return baseline;
    }
}
