package io.github.cognitoaudit.collect;

import java.time.Duration;

/**
 * Says how patiently the collectors read.
 *
 * @param connectTimeout how long a connection may take
 * @param answerTimeout how long an answer may take
 * @param deadline how long one target may take, retries included
 * @param retries how often a call is repeated after 429, 5xx or a broken connection; at least two in a real run
 * @param backoff the first pause before a repetition; it doubles, unless the server says how long to wait
 * @param parallelism how many calls run side by side
 */
public record ReadSettings(
        Duration connectTimeout,
        Duration answerTimeout,
        Duration deadline,
        int retries,
        Duration backoff,
        int parallelism) {

    /**
     * Returns what a real run reads with: 5 s, 20 s, 5 min, 3 repetitions from 200 ms on, 16 calls side by side, since one chain has
     * up to twelve calls that do not wait for each other.
     */
    public static ReadSettings defaults() {
        return new ReadSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(5), 3, Duration.ofMillis(200), 16);
    }
}
