package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.collect.Progress;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says how far collecting is, in plain lines, at most one a second whatever the number of targets. */
final class ProgressLines implements Progress {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private final Map<String, Integer> begun = new TreeMap<>();
    private final Map<String, Integer> answered = new TreeMap<>();
    private long lastLine;

    /**
     * Creates the lines.
     *
     * @param log where they go
     * @param nanoTime a clock as {@link System#nanoTime()}
     */
    ProgressLines(Consumer<String> log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.lastLine = nanoTime.getAsLong();
    }

    @Override
    public synchronized void began(String target, String call) {
        begun.merge(target, 1, Integer::sum);
    }

    @Override
    public synchronized void ended(String target, String call) {
        answered.merge(target, 1, Integer::sum);
        long now = nanoTime.getAsLong();
        if (now - lastLine >= PAUSE) {
            lastLine = now;
            log.accept(
                    target + ": " + answered.get(target) + " of " + begun.getOrDefault(target, 0) + " calls answered");
        }
    }

    /** Says the count of every target, at the end. */
    synchronized void finish() {
        answered.forEach((target, calls) -> log.accept(target + ": " + calls + " calls answered"));
    }
}
