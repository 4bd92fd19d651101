package io.github.cognitoaudit.maven;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * Runs real Maven on a copy of a project of {@code src/it}, with the plugin of this build.
 *
 * <p>Everything comes from the user's own local repository, over {@code file:}; nothing is asked of a network.
 *
 * @param folder the copy
 * @param environment variables besides those of this process
 * @param properties what stands behind {@code -D}
 */
record ProjectUnderTest(Path folder, Map<String, String> environment, Properties properties) {

    private static final Path PROJECTS = Path.of("src/it").toAbsolutePath();
    private static final Path COPIES = Path.of("target/it").toAbsolutePath();

    /** Copies a project; one that {@code src/it} does not have starts as an empty folder. */
    static ProjectUnderTest copy(String name) throws IOException {
        Path copy = COPIES.resolve(name);
        delete(copy);
        Files.createDirectories(copy);
        Path original = PROJECTS.resolve(name);
        if (Files.exists(original)) {
            try (Stream<Path> files = Files.walk(original)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(original.relativize(file));
                    Files.createDirectories(target.resolveSibling(""));
                    Files.copy(file, target);
                }
            }
        }
        Files.writeString(copy.resolve("settings.xml"), settings(""));
        Properties properties = new Properties();
        properties.setProperty("cognito-audit.version", version());
        return new ProjectUnderTest(copy, Map.of(), properties);
    }

    /** Returns the version of the plugin in this build. */
    static String version() {
        return System.getProperty("it.version", "");
    }

    /** Adds variables. */
    ProjectUnderTest with(Map<String, String> variables) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.putAll(variables);
        return new ProjectUnderTest(folder, more, properties);
    }

    /** Adds a property. */
    ProjectUnderTest with(String property, String value) {
        Properties more = new Properties();
        more.putAll(properties);
        more.setProperty(property, value);
        return new ProjectUnderTest(folder, environment, more);
    }

    /** Adds a server to the settings. */
    ProjectUnderTest withServer(String id, String user, String password) throws IOException {
        Files.writeString(
                folder.resolve("settings.xml"),
                settings("<servers><server><id>%s</id><username>%s</username><password>%s</password></server></servers>"
                        .formatted(id, user, password)));
        return this;
    }

    /** Runs Maven with these arguments. */
    MavenRun run(String... arguments) throws MavenInvocationException {
        List<String> lines = new ArrayList<>();
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(folder.toFile());
        request.setUserSettingsFile(folder.resolve("settings.xml").toFile());
        request.setLocalRepositoryDirectory(
                Path.of(System.getProperty("it.localRepository", "")).toFile());
        request.setBatchMode(true);
        request.setNoTransferProgress(true);
        request.setMavenOpts("-XX:TieredStopAtLevel=1 -Xshare:auto");
        request.setProperties(properties);
        environment.forEach(request::addShellEnvironment);
        request.addArgs(List.of(arguments));
        request.setOutputHandler(lines::add);
        request.setErrorHandler(lines::add);
        InvocationResult result = new DefaultInvoker()
                .setMavenHome(Path.of(System.getProperty("maven.home", "")).toFile())
                .execute(request);
        return new MavenRun(result.getExitCode(), lines);
    }

    private static String settings(String servers) {
        return """
                <settings>
                  %s
                  <mirrors>
                    <mirror>
                      <id>outer-build</id>
                      <mirrorOf>*</mirrorOf>
                      <url>%s</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(
                servers, Path.of(System.getProperty("it.remoteRepository", "")).toUri());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
