package io.github.cognitoaudit.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints what they measured. */
public final class Measurements {

    private static final long QUESTION_MILLIS = 800;
    private static final long GROWTH_MILLIS = 500;
    private static final int HOSTILE_FORKS = 5;
    private static final long REPORT_MILLIS = 1500;

    private Measurements() {}

    /**
     * Measures, and prints one table for each benchmark.
     *
     * @param arguments a pattern of the names of the benchmarks, {@code .*} for all; and what multiplies the time of each
     *     iteration, such as {@code 0.1} for a glance
     */
    @SuppressWarnings("SystemOut") // The table is what it is run for.
    public static void main(String[] arguments) throws RunnerException {
        String only = arguments.length > 0 ? arguments[0] : ".*";
        double pace = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
        if (QuestionBenchmark.class.getName().matches(".*" + only + ".*")) {
            System.out.print(Tables.ofQuestions(run(QuestionBenchmark.class, (long) (QUESTION_MILLIS * pace), 2)));
        }
        if (GrowthBenchmark.class.getName().matches(".*" + only + ".*")) {
            System.out.print(Tables.ofGrowth(run(GrowthBenchmark.class, (long) (GROWTH_MILLIS * pace), 2)));
        }
        if (HostileBenchmark.class.getName().matches(".*" + only + ".*")) {
            System.out.print(Tables.ofHostileDocuments(inColdProcesses(Math.max(1, (int) (HOSTILE_FORKS * pace)))));
        }
        if (DriftBenchmark.class.getName().matches(".*" + only + ".*")) {
            System.out.print(Tables.ofDrift(once(DriftBenchmark.class, DriftBenchmark.HEAP)));
        }
        if (ReportBenchmark.class.getName().matches(".*" + only + ".*")) {
            System.out.print(Tables.ofReports(run(ReportBenchmark.class, (long) (REPORT_MILLIS * pace), 2)));
        }
    }

    /** Validates each hostile document once in each of so many processes, which have 64 MiB of heap. */
    private static Collection<RunResult> inColdProcesses(int forks) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(only(HostileBenchmark.class))
                        .forks(forks)
                        .jvmArgsAppend("-Xmx64m")
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    /** Runs each case once to warm up and twice to measure, however long that takes. */
    private static Collection<RunResult> once(Class<?> benchmark, String heap) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(only(benchmark))
                        .forks(1)
                        .jvmArgsAppend(heap)
                        .warmupIterations(1)
                        .measurementIterations(2)
                        .timeout(TimeValue.minutes(20))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static String only(Class<?> benchmark) {
        return "^" + benchmark.getName().replace(".", "\\.") + "\\.";
    }

    private static Collection<RunResult> run(Class<?> benchmark, long millis, int iterations) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(Math.max(1, millis));
        return new Runner(new OptionsBuilder()
                        .include(only(benchmark))
                        .forks(1)
                        .warmupIterations(2)
                        .warmupTime(time)
                        .measurementIterations(iterations)
                        .measurementTime(time)
                        .timeout(TimeValue.minutes(5))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }
}
