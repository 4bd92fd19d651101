package io.github.cognitoaudit.verification;

import io.github.cognitoaudit.collect.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Writes down when each call of a collection began and ended, as the collectors tell it. */
final class Timeline implements Progress {

    private final long start = System.nanoTime();
    private final Map<Thread, Duration> begun = new ConcurrentHashMap<>();
    private final List<Span> spans = new ArrayList<>();

    /**
     * One call.
     *
     * @param call its name
     * @param from when it began, from the start of the collection on
     * @param to when it had its answer
     */
    record Span(String call, Duration from, Duration to) {

        /** Tells whether this is a request with an answer, and not only a look at a certificate. */
        private boolean isAnswered() {
            return !call.startsWith("TLS ");
        }
    }

    @Override
    public void began(String target, String call) {
        begun.put(Thread.currentThread(), now());
    }

    @Override
    public void ended(String target, String call) {
        Duration to = now();
        Duration from =
                Optional.ofNullable(begun.remove(Thread.currentThread())).orElseThrow();
        synchronized (spans) {
            spans.add(new Span(call, from, to));
        }
    }

    /** Returns the calls in the order in which they began. */
    List<Span> spans() {
        synchronized (spans) {
            return spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        }
    }

    /** Returns the most calls of which each began after the one before had its answer: no dependent sequence is longer. */
    List<Span> longestSequence() {
        List<Span> sequence = new ArrayList<>();
        Duration free = Duration.ZERO;
        for (Span span : spans().stream()
                .filter(Span::isAnswered)
                .sorted(Comparator.comparing(Span::to))
                .toList()) {
            if (span.from().compareTo(free) >= 0) {
                sequence.add(span);
                free = span.to();
            }
        }
        return sequence;
    }

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
