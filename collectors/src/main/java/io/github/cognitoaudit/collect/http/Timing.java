package io.github.cognitoaudit.collect.http;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;

/** Tells the time and waits; tests bring their own. */
public interface Timing {

    /** Returns the timing of this machine. */
    static Timing system() {
        return new Timing() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) throws InterruptedIOException {
                try {
                    Thread.sleep(duration.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted while waiting");
                }
            }
        };
    }

    /** Returns the time of day, to be compared with the times that servers name. */
    Instant now();

    /** Returns a clock that never jumps, for measuring how long something took. */
    long nanoTime();

    /**
     * Waits.
     *
     * @throws InterruptedIOException when the thread is interrupted
     */
    void pause(Duration duration) throws InterruptedIOException;
}
