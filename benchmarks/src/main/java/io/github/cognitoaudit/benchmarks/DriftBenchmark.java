package io.github.cognitoaudit.benchmarks;

import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.drift.DriftException;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotException;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reads two snapshots of many roles from their files and compares them, with 512 MB at most. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DriftBenchmark {

    /** What the virtual machine may take. */
    static final String HEAP = "-Xmx512m";

    private static final Audit NOTHING =
            new Audit("0".repeat(64), Instant.EPOCH, List.of(), List.of(), List.of(), List.of());

    /** How many roles each snapshot has. */
    @Param({"1250", "2500", "5000", "10000"})
    public int roles = 1250;

    private Path folder = Path.of("");

    /** Writes both snapshots. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("drift-benchmark");
        Files.writeString(folder.resolve("before.json"), SnapshotJson.write(LargeEstates.before(roles)));
        Files.writeString(folder.resolve("after.json"), SnapshotJson.write(LargeEstates.after(roles)));
    }

    /** Removes them. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        Files.delete(folder.resolve("before.json"));
        Files.delete(folder.resolve("after.json"));
        Files.delete(folder);
    }

    /** Reads and compares. */
    @Benchmark
    public int drift() throws IOException, SnapshotException, DriftException {
        Drift drift = Drift.between(read("before.json"), read("after.json"), NOTHING, NOTHING);
        if (drift.changes().size() != expected(roles) || !drift.uncompared().isEmpty()) {
            throw new IllegalStateException("expected " + expected(roles) + " changes, found "
                    + drift.changes().size() + " and " + drift.uncompared().size() + " that could not be compared");
        }
        return drift.changes().size();
    }

    private Snapshot read(String name) throws IOException, SnapshotException {
        return SnapshotJson.read(Files.readString(folder.resolve(name)), name);
    }

    /** Of ten roles one may do more, one is written otherwise, one trusts another pool and no more its own, and one went and came. */
    static int expected(int roles) {
        return roles / 10 * 6;
    }
}
