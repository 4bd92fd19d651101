package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.auth0.ManagementRead;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.wire.RecordedCall;
import io.github.cognitoaudit.sandbox.wire.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how long one sound chain takes to collect with 50 ms on every answer, against its longest sequence of calls of which each
 * needs the one before; prints figures and asserts none of them. Runs under the profile {@code benchmarks}.
 */
final class CollectionBenchmark {

    private static final Duration LATENCY = Duration.ofMillis(50);
    /** So much slower answers drown what the processors do, and show how many answers follow each other. */
    private static final int SLOWER = 10;
    /** After ten runs the compiler still takes as much processor time as the runs themselves; the first run is printed too. */
    private static final int WARM_UP = 400;

    private static final int RUNS = 20;
    private static final int SLOW_RUNS = 5;

    /**
     * The calls of a declared pool: which roles it hands out is known only from the pool. No other sequence is longer: the token
     * comes before the calls of the Management API, the discovery document before the keys, the list of providers before each of
     * them, and the description of the pool before its tags. The audiences of the providers are declared clients here, so that
     * none is looked up.
     */
    private static final List<String> DECLARED = List.of("cognito-identity:GetIdentityPoolRoles", "iam:GetRole");

    /** The calls where nothing is declared: only a pool that knows an OIDC provider is asked for its roles. */
    private static final List<String> EVERYTHING = List.of(
            "cognito-identity:ListIdentityPools",
            "cognito-identity:DescribeIdentityPool",
            "cognito-identity:GetIdentityPoolRoles",
            "iam:GetRole");

    @TempDir
    private Path folder;

    /** What one run took. */
    private record Run(Duration took, Timeline timeline, List<RecordedCall> calls) {}

    @Test
    void collecting_one_declared_chain() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            measure("one declared chain", road, DECLARED);
        }
    }

    @Test
    void collecting_one_chain_of_which_nothing_is_declared() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            measure("one chain, nothing declared", road.namingNothing(), EVERYTHING);
        }
    }

    private static void measure(String what, Road road, List<String> sequence) throws Exception {
        road.sandbox().delay(LATENCY);
        Duration first = run(road).took();
        for (int i = 1; i < WARM_UP; i++) {
            run(road);
        }
        List<Run> runs = new ArrayList<>();
        Duration busy = processorTime();
        for (int i = 0; i < RUNS; i++) {
            runs.add(run(road));
        }
        Duration each = processorTime().minus(busy).dividedBy(RUNS);
        runs.sort(Comparator.comparing(Run::took));
        print(what, first, each, runs, sequence);
        printSlope(road, runs.get(runs.size() / 2).took());
    }

    private static Run run(Road road) throws Exception {
        road.sandbox().forgetCalls();
        Timeline timeline = new Timeline();
        long began = System.nanoTime();
        road.collect(ReadSettings.defaults(), timeline);
        return new Run(
                Duration.ofNanos(System.nanoTime() - began),
                timeline,
                road.sandbox().calls());
    }

    private static void print(String what, Duration first, Duration each, List<Run> runs, List<String> sequence) {
        Run middle = runs.get(runs.size() / 2);
        assertThat(middle.calls().stream().map(call -> call.operation().name())).containsAll(sequence);
        long forced = LATENCY.toMillis() * sequence.size();
        System.out.printf(
                "collection benchmark, %s: longest dependent sequence %s = %d ms; first run %d ms; then of %d runs minimum"
                        + " %d ms, median %d ms, maximum %d ms; median / longest sequence = %.2f%n",
                what,
                sequence,
                forced,
                first.toMillis(),
                runs.size(),
                runs.get(0).took().toMillis(),
                middle.took().toMillis(),
                runs.get(runs.size() - 1).took().toMillis(),
                (double) middle.took().toNanos() / Duration.ofMillis(forced).toNanos());
        System.out.printf(
                "  %d ms of processor time for each run on %d processors, the sandbox that answers included%n",
                each.toMillis(), Runtime.getRuntime().availableProcessors());
        printCounts(middle.calls());
        System.out.printf(
                "  most calls that followed each other in the median run: %s; that run from start to end:%n",
                middle.timeline().longestSequence().stream()
                        .map(Timeline.Span::call)
                        .toList());
        middle.timeline()
                .spans()
                .forEach(span -> System.out.printf(
                        "  %6.1f to %6.1f ms  %s%n", millis(span.from()), millis(span.to()), span.call()));
    }

    /** Prints how many times the latency of one answer is in the time of a run, which a busy machine does not change. */
    private static void printSlope(Road road, Duration median) throws Exception {
        road.sandbox().delay(LATENCY.multipliedBy(SLOWER));
        List<Duration> slow = new ArrayList<>();
        for (int i = 0; i < SLOW_RUNS; i++) {
            slow.add(run(road).took());
        }
        slow.sort(Comparator.naturalOrder());
        Duration slowMedian = slow.get(SLOW_RUNS / 2);
        System.out.printf(
                "  with %d ms on every answer the median of %d runs is %d ms: a run waits for %.2f answers one after the other%n",
                LATENCY.toMillis() * SLOWER,
                SLOW_RUNS,
                slowMedian.toMillis(),
                millis(slowMedian.minus(median)) / millis(LATENCY.multipliedBy(SLOWER - 1L)));
    }

    private static void printCounts(List<RecordedCall> calls) {
        long management = calls.stream()
                .filter(CollectionBenchmark::isMandatoryOfManagement)
                .count();
        long auth0 =
                calls.stream().filter(call -> call.service() == Service.AUTH0).count();
        long issuer =
                calls.stream().filter(call -> call.service() == Service.ISSUER).count();
        long aws = calls.size() - auth0 - issuer;
        System.out.printf(
                "  %d calls: %d of AWS and %d of the Management API that are mandatory (budget 15 together); token and optional"
                        + " reads of Auth0 %d, issuer %d and its TLS chain (budget 10)%n",
                calls.size(), aws, management, auth0 - management, issuer);
    }

    private static boolean isMandatoryOfManagement(RecordedCall call) {
        return Arrays.stream(ManagementRead.values())
                .anyMatch(read -> read.isMandatory()
                        && read.call().equals(call.operation().name()));
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
