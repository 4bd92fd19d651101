package io.github.cognitoaudit.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Knows the folders of a Maven run, with a project and without one.
 *
 * @param root the folder of the project that Maven was started on, or the working folder when there is none; absolute
 * @param pom the POM of the project that the goal runs in; empty when there is no project
 * @param artifactId the artifact id of that project
 * @param buildFolder the build folder of the project that Maven was started on
 */
record Workplace(Path root, Optional<Path> pom, String artifactId, Path buildFolder) {

    /** Takes the folders from a session; the project has no file where Maven made one up. */
    static Workplace of(MavenSession session, MavenProject project) {
        Path root = normal(Path.of(session.getExecutionRootDirectory()));
        return new Workplace(
                root,
                Optional.ofNullable(project.getFile()).map(file -> normal(file.toPath())),
                project.getArtifactId(),
                buildFolder(session, root));
    }

    /** Returns the POM as messages name it. */
    Optional<String> pomName() {
        return pom.map(file -> root.relativize(file).toString());
    }

    /** Returns the folder that relative paths of the POM's parameters begin at. */
    Path folder() {
        return pom.flatMap(file -> Optional.ofNullable(file.getParent())).orElse(root);
    }

    /** Returns where the reports go: the folder asked for, or {@code cognito-audit} in the build folder. */
    Path output(Optional<File> wanted) {
        return wanted.map(File::toPath).orElseGet(() -> buildFolder.resolve("cognito-audit"));
    }

    /** Without a project Maven leaves {@code project.build.directory} unresolved (dependencies.md 10.2), so it is made up here. */
    private static Path buildFolder(MavenSession session, Path root) {
        return Optional.ofNullable(session.getProjects()).stream()
                .flatMap(Collection::stream)
                .filter(candidate -> candidate.getFile() != null)
                .filter(candidate -> normal(candidate.getBasedir().toPath()).equals(root))
                .findFirst()
                .map(candidate -> Path.of(candidate.getBuild().getDirectory()))
                .orElseGet(() -> root.resolve("target"));
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
