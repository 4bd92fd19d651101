package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.wire.RecordedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how long one sound chain takes to collect with 50 ms on every answer, against its longest sequence of calls of which each
 * needs the one before; prints figures and asserts none of them. Runs under the profile {@code benchmarks}.
 */
final class CollectionBenchmark {

    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final int WARM_UP = 10;
    private static final int RUNS = 20;

    /** Each of these needs the answer of the one before: the roles in scope are known only from the pool's slots. */
    private static final List<String> LONGEST_SEQUENCE =
            List.of("cognito-identity:DescribeIdentityPool", "cognito-identity:GetIdentityPoolRoles", "iam:GetRole");

    @TempDir
    private Path folder;

    @Test
    void collecting_one_chain() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            road.sandbox().delay(LATENCY);
            for (int i = 0; i < WARM_UP; i++) {
                road.collect(ReadSettings.defaults());
            }
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                road.sandbox().forgetCalls();
                long began = System.nanoTime();
                road.collect(ReadSettings.defaults());
                times.add(Duration.ofNanos(System.nanoTime() - began));
            }
            Collections.sort(times);
            print(times, road.sandbox().calls());
        }
    }

    private static void print(List<Duration> times, List<RecordedCall> calls) {
        List<String> names = calls.stream().map(call -> call.operation().name()).toList();
        assertThat(names).containsAll(LONGEST_SEQUENCE);
        long sequence = LATENCY.toMillis() * LONGEST_SEQUENCE.size();
        long median = times.get(times.size() / 2).toMillis();
        System.out.printf(
                "collection benchmark: %d calls, longest sequence %s = %d ms; minimum %d ms, median %d ms, maximum %d ms;"
                        + " median / longest sequence = %.2f%n",
                calls.size(),
                LONGEST_SEQUENCE,
                sequence,
                times.get(0).toMillis(),
                median,
                times.get(times.size() - 1).toMillis(),
                (double) median / sequence);
        calls.forEach(call -> System.out.printf(
                "  %6d ms  %s%n", call.at().toMillis(), call.operation().name()));
    }
}
