package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.reports.content.FilePlace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where in which file of the project each target is configured. */
final class TargetPlaces {
    private TargetPlaces() {}

    /**
     * Returns the places by target; a target that only the command line describes has none.
     *
     * @param pom the POM of the project, where targets without lines stand
     */
    static Map<String, FilePlace> of(List<TargetConfiguration> targets, Optional<Path> pom) {
        Map<String, FilePlace> places = new HashMap<>();
        for (TargetConfiguration target : targets) {
            if (target.place().line() > 0) {
                places.put(
                        target.name(),
                        place(Path.of(target.place().source()), target.place().line()));
            } else {
                pom.ifPresent(file -> places.put(target.name(), place(file, 1)));
            }
        }
        return places;
    }

    /** Names the file as a person in the working folder would, which is the root of the sources on build servers. */
    private static FilePlace place(Path file, int line) {
        Path absolute = file.toAbsolutePath().normalize();
        Path working = Path.of("").toAbsolutePath();
        Path shown = absolute.startsWith(working) ? working.relativize(absolute) : absolute;
        return new FilePlace(shown.toString().replace('\\', '/'), line);
    }
}
