package io.github.cognitoaudit.collect.http;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/** Bounds the time that all calls of a collector take together; it starts to run with the first question. */
final class Deadline {

    private final Duration allowed;
    private final Timing timing;
    private final AtomicReference<OptionalLong> start = new AtomicReference<>(OptionalLong.empty());

    Deadline(Duration allowed, Timing timing) {
        this.allowed = allowed;
        this.timing = timing;
    }

    /** Returns the time that is left; negative when the deadline has passed. */
    Duration remaining() {
        long now = timing.nanoTime();
        long began = start.updateAndGet(known -> known.isPresent() ? known : OptionalLong.of(now))
                .getAsLong();
        return allowed.minusNanos(now - began);
    }

    boolean hasPassed() {
        Duration left = remaining();
        return left.isNegative() || left.isZero();
    }
}
