package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills runs at seeded moments, a hundred times, and looks at what they leave: each file is that of one estate or of the other, byte by
 * byte. Not part of the build: {@code mvn verify -Pkill -pl maven-plugin -am}.
 */
final class KilledRunTrial {

    private static final long SEED = Long.getLong("kills.seed", 20_261_129L);
    private static final int KILLS = Integer.getInteger("kills", 100);
    private static final int LONGEST_MILLIS = 1_500;
    private static final String STAGING = ".cognito-audit-";

    @TempDir
    private Path temporary;

    @Test
    void a_run_killed_at_any_moment_leaves_every_file_whole() throws Exception {
        Map<String, Set<String>> whole = whole();
        Random random = new Random(SEED);
        Path folder = temporary.resolve("killed");
        Map<String, Integer> found = new TreeMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process run = start(folder);
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            run.destroyForcibly().waitFor();
            found.merge(assertWhole(folder, whole, "seed " + SEED + ", kill " + kill), 1, Integer::sum);
        }
        System.out.printf("kills: seed %d, %d, left behind: %s%n", SEED, KILLS, found);
        assertThat(found).as("kills in the midst of writing").containsKey("staged files");
    }

    @Test
    void two_runs_at_once_on_one_folder_both_end_well_and_leave_every_file_whole() throws Exception {
        Path folder = temporary.resolve("shared");
        List<Process> runs = new ArrayList<>(List.of(start(folder, "40"), start(folder, "40")));

        for (Process run : runs) {
            assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(run.exitValue()).as(text(run)).isZero();
        }
        Map<String, Set<String>> whole = whole();
        assertWhole(folder, whole, "two at once");
        assertThat(files(folder)).containsOnlyKeys(whole.keySet());
    }

    /** Returns for each file the texts that a run which is left alone gives it. */
    private Map<String, Set<String>> whole() throws Exception {
        Map<String, Set<String>> whole = new HashMap<>();
        for (String estate : RunOfWrites.ESTATES) {
            Path folder = temporary.resolve("whole-" + estate);
            RunOfWrites.of(estate).into(folder);
            files(folder)
                    .forEach((name, text) -> whole.computeIfAbsent(name, missing -> new HashSet<>())
                            .add(text));
        }
        assertThat(whole)
                .containsKeys("snapshot.json", "baseline.json", "findings.json", "html/index.html", "drift.json");
        assertThat(whole.get("snapshot.json")).hasSize(2);
        assertThat(whole.keySet().stream().filter(name -> name.startsWith("history/snapshot-")))
                .hasSize(2);
        return whole;
    }

    /** Tells what is left besides whole files. */
    private static String assertWhole(Path folder, Map<String, Set<String>> whole, String when) throws IOException {
        Map<String, String> files = files(folder);
        files.forEach((name, text) -> assertThat(whole.getOrDefault(name, Set.of()))
                .as("%s: `%s` of %d characters is whole", when, name, text.length())
                .contains(text));
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> staged = all.filter(KilledRunTrial::isStaged).toList();
            for (Path one : staged) {
                delete(one);
            }
            return staged.isEmpty() ? "nothing" : "staged files";
        }
    }

    private static boolean isStaged(Path path) {
        return String.valueOf(path.getFileName()).startsWith(STAGING);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.contains(STAGING)) {
                    files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /** Starts a run in a process of its own and waits until it begins to write. */
    private static Process start(Path folder, String... rounds) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RunOfWrites.class.getName(),
                folder.toString()));
        command.addAll(List.of(rounds));
        Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
        String line = run.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(line).as("the first line of the run").isEqualTo(RunOfWrites.READY);
        return run;
    }

    private static String text(Process run) {
        return String.join("\n", run.inputReader(StandardCharsets.UTF_8).lines().toList());
    }
}
