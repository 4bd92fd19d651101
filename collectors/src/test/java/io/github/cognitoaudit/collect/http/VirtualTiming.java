package io.github.cognitoaudit.collect.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A clock that stands still but for the pauses, which it keeps. */
final class VirtualTiming implements Timing {

    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Instant now() {
        return START.plus(passed());
    }

    @Override
    public long nanoTime() {
        return passed().toNanos();
    }

    @Override
    public void pause(Duration duration) {
        pauses.add(duration);
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    private Duration passed() {
        return pauses().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
