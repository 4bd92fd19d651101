package io.github.cognitoaudit.maven;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a goal was told about the configuration.
 *
 * @param file the configuration file asked for
 * @param target the target asked for
 * @param parts the parts of a single target that stand in the POM, by name, as Maven holds them
 * @param above settings that take the place of the file's, by path, such as {@code gate.failOn}
 * @param user the properties of the command line
 */
record Parameters(
        Optional<File> file,
        Optional<String> target,
        Map<String, PlexusConfiguration> parts,
        Map<String, String> above,
        Properties user) {

    /** The names of the parts of a single target. */
    static final List<String> PARTS = List.of("auth0", "aws", "intent", "tls", "rules");

    /** How every property of the command line begins. */
    static final String PREFIX = "cognito-audit.";

    /** Copies the maps. */
    Parameters {
        parts = Map.copyOf(parts);
        above = Map.copyOf(above);
    }

    /** Starts with what every goal has; a parameter that was not given is null in Maven. */
    static Parameters of(MavenSession session, @Nullable File file, @Nullable String target) {
        return new Parameters(
                Optional.ofNullable(file),
                Optional.ofNullable(target),
                Map.of(),
                Map.of(),
                session.getUserProperties());
    }

    /** Adds a part of a single target, if it was given. */
    Parameters part(String name, @Nullable PlexusConfiguration part) {
        return part == null ? this : new Parameters(file, target, with(parts, name, part), above, user);
    }

    /** Adds a setting that takes the place of the file's, if it was given. */
    Parameters above(String path, @Nullable String text) {
        return text == null ? this : new Parameters(file, target, parts, with(above, path, text), user);
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
