package io.github.cognitoaudit.history;

import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets several runs keep snapshots in one folder at once. */
final class ManyWritersTest {

    private static final int EACH = 60;

    @TempDir
    private Path place;

    @Test
    void threads_that_add_at_once_lose_nothing() throws Exception {
        HistoryFolder folder = new HistoryFolder(place.resolve("history"));
        ExecutorService writers = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int number = writer;
            Callable<?> adding = () -> {
                start.await();
                addAll(folder, "client-" + number);
                return number;
            };
            running.add(writers.submit(adding));
        }
        start.countDown();
        for (Future<?> one : running) {
            one.get();
        }
        writers.shutdown();

        assertThat(kept(folder)).isEqualTo(expected("client-0", "client-1", "client-2", "client-3"));
        assertHasNoOtherFile(folder);
    }

    @Test
    void runs_that_keep_read_and_prune_at_once_leave_the_newest() throws Exception {
        HistoryFolder folder = new HistoryFolder(place.resolve("history"));
        HistorySettings fiveStay = new HistorySettings(Optional.empty(), Optional.of(5), Optional.empty());
        ExecutorService runs = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int second = 0; second < EACH; second++) {
            Snapshot now = snapshot("client", second);
            Callable<?> run = () -> run(folder, now).prune(fiveStay);
            running.add(runs.submit(run));
        }
        for (Future<?> one : running) {
            one.get();
        }
        runs.shutdown();
        run(folder, snapshot("client", EACH)).prune(fiveStay);

        assertThat(kept(folder))
                .isEqualTo(IntStream.rangeClosed(EACH - 4, EACH)
                        .mapToObj(second -> SnapshotJson.write(snapshot("client", second)))
                        .collect(Collectors.toSet()));
        assertHasNoOtherFile(folder);
    }

    private static History run(HistoryFolder folder, Snapshot now) throws HistoryException {
        folder.add(now);
        return HistoryReader.read(folder, ManyWritersTest::audit, now, audit(now));
    }

    private static Audit audit(Snapshot snapshot) {
        return Auditor.of(List.of(), Map.of()).audit(snapshot, Map.of());
    }

    @Test
    void processes_that_add_at_once_lose_nothing() throws Exception {
        HistoryFolder folder = new HistoryFolder(place.resolve("history"));
        List<Process> writers = new ArrayList<>();
        for (String client : List.of("client-0", "client-1")) {
            writers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ManyWritersTest.class.getName(),
                            folder.path().toString(),
                            client)
                    .inheritIO()
                    .start());
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }

        assertThat(kept(folder)).isEqualTo(expected("client-0", "client-1"));
        assertHasNoOtherFile(folder);
    }

    /** Adds snapshots as a process of its own: the folder, and the client that tells these from those of others. */
    public static void main(String[] arguments) throws HistoryException {
        addAll(new HistoryFolder(Path.of(arguments[0])), arguments[1]);
    }

    private static void addAll(HistoryFolder folder, String client) throws HistoryException {
        for (int second = 0; second < EACH; second++) {
            folder.add(snapshot(client, second));
            // The same one again, as of a run that was started twice.
            folder.add(snapshot("shared", second));
        }
    }

    private static Snapshot snapshot(String client, int second) {
        return world().takenAt(Instant.parse("2026-11-22T09:30:00Z").plus(Duration.ofSeconds(second)))
                .declaresClients(client)
                .snapshot();
    }

    private static Set<String> expected(String... clients) {
        Set<String> texts = new HashSet<>();
        Stream.concat(Stream.of(clients), Stream.of("shared"))
                .forEach(client -> IntStream.range(0, EACH)
                        .forEach(second -> texts.add(SnapshotJson.write(snapshot(client, second)))));
        return texts;
    }

    private static Set<String> kept(HistoryFolder folder) throws Exception {
        Set<String> texts = new HashSet<>();
        for (Path file : folder.files()) {
            assertThat(texts.add(Files.readString(file)))
                    .as("%s is there once", file)
                    .isTrue();
        }
        return texts;
    }

    private static void assertHasNoOtherFile(HistoryFolder folder) throws Exception {
        try (Stream<Path> files = Files.list(folder.path())) {
            assertThat(files).hasSize(folder.files().size());
        }
    }
}
