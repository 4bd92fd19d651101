package io.github.cognitoaudit.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Compares a policy that is contained with a wider one, for each number of statements on either side. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthBenchmark {

    /** How many statements the left side has. */
    @Param({"1", "4", "16", "64"})
    public int left = 1;

    /** How many statements the right side has. */
    @Param({"1", "4", "16", "64"})
    public int right = 1;

    private Supplier<String> question = () -> "";

    /** Reads the policies. */
    @Setup(Level.Trial)
    public void read() {
        question = PolicyQuestion.containment(LargeRoles.contained(left, right));
    }

    /** Asks whether the narrow side is contained in the wide one. */
    @Benchmark
    public String contain() {
        return question.get();
    }
}
