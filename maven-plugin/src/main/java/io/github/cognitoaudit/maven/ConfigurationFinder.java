package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.ConfigurationReader;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.config.document.ConfigurationException;
import io.github.cognitoaudit.config.document.NearestWord;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** Finds the configuration of a run: the file asked for, the parameters that describe a target, or the file in its usual place. */
final class ConfigurationFinder {

    private static final String USUAL_NAME = "cognito-audit.yaml";

    private final Workplace workplace;
    private final Set<String> ruleIds;

    ConfigurationFinder(Workplace workplace, Set<String> ruleIds) {
        this.workplace = workplace;
        this.ruleIds = Set.copyOf(ruleIds);
    }

    /**
     * Reads the configuration, cut down to the target asked for.
     *
     * @throws MojoExecutionException when there is none, more than one, or anything in it is wrong
     */
    Configuration find(Parameters parameters) throws MojoExecutionException {
        ParameterElements elements =
                new ParameterElements(parameters, workplace.pomName().orElse("command line"));
        Optional<Path> file = parameters.file().map(File::toPath).or(this::usualFile);
        try {
            if (elements.describeTarget()) {
                requireNo(file);
                return reader().read(
                                elements.configuration(parameters.target().orElseGet(this::name)),
                                workplace.folder(),
                                elements.above());
            }
            Path found = file.orElseThrow(() -> new MojoExecutionException("there is no configuration: expected `"
                    + USUAL_NAME + "` in `" + workplace.root()
                    + "`, -Dcognito-audit.config=FILE, or <auth0> and <aws> in the plugin's <configuration>"));
            return only(parameters.target(), reader().read(shown(found), elements.above()));
        } catch (ConfigurationException e) {
            String message = String.valueOf(e.getMessage());
            throw new MojoExecutionException(
                    e.errors().size() == 1
                            ? message
                            : "the configuration has " + e.errors().size() + " errors\n" + message);
        }
    }

    private static void requireNo(Optional<Path> file) throws MojoExecutionException {
        if (file.isPresent()) {
            throw new MojoExecutionException("the parameters describe a target and there is `" + file.get()
                    + "` too; keep one of them, since settings of both would be hard to tell apart");
        }
    }

    private ConfigurationReader reader() {
        return new ConfigurationReader(ruleIds);
    }

    /** Messages name the file as a person in the folder would. */
    private Path shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path working = Path.of("").toAbsolutePath();
        return absolute.startsWith(working) ? working.relativize(absolute) : absolute;
    }

    private Optional<Path> usualFile() {
        return Stream.of(workplace.root(), Path.of("").toAbsolutePath())
                .map(folder -> folder.resolve(USUAL_NAME))
                .filter(Files::exists)
                .findFirst();
    }

    private String name() {
        return workplace.pom().isPresent() ? workplace.artifactId() : "default";
    }

    private static Configuration only(Optional<String> name, Configuration all) throws MojoExecutionException {
        if (name.isEmpty()) {
            return all;
        }
        List<String> names =
                all.targets().stream().map(TargetConfiguration::name).toList();
        if (!names.contains(name.get())) {
            throw new MojoExecutionException("there is no target `" + name.get() + "`; "
                    + NearestWord.to(name.get(), names).stream()
                            .findFirst()
                            .map(nearest -> "did you mean `" + nearest + "`?")
                            .orElse("expected one of `" + String.join("`, `", names) + "`"));
        }
        return new Configuration(
                all.targets().stream()
                        .filter(target -> target.name().equals(name.get()))
                        .toList(),
                all.tls(),
                all.rules(),
                all.gate(),
                all.memory(),
                all.forecastDays(),
                all.history(),
                all.reports());
    }
}
