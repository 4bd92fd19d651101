package io.github.cognitoaudit.collect.http;

import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.http.UnreadAnswerException.Kind;
import io.github.cognitoaudit.model.GapReason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads each answer whole and within bounds, and repeats a call after 408, 429, 5xx and a broken connection.
 *
 * <p>How long it waits: {@code Retry-After}, else {@code X-RateLimit-Reset}, else a pause that doubles, never beyond the
 * deadline. After an answer with {@code X-RateLimit-Remaining: 0} the next call waits for the reset (facts.md 6.7). Retries are
 * counted for each call, unlike in auth0-java 3.2.0, which counts them for each client (dependencies.md 1.2).
 */
final class PatientInterceptor implements Interceptor {

    private static final long CHUNK = 8192;

    private final ReadSettings settings;
    private final long maxBytes;
    private final Timing timing;
    private final Deadline deadline;
    private final AtomicLong resumeAtMillis = new AtomicLong();

    PatientInterceptor(ReadSettings settings, long maxBytes, Timing timing, Deadline deadline) {
        this.settings = settings;
        this.maxBytes = maxBytes;
        this.timing = timing;
        this.deadline = deadline;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        for (int repetition = 0; ; repetition++) {
            if (deadline.hasPassed()) {
                throw new UnreadAnswerException(
                        GapReason.TIMED_OUT,
                        "the deadline of " + settings.deadline().toSeconds() + " s for this target has passed",
                        Kind.LASTING);
            }
            awaitReset();
            Attempt attempt = attempt(chain);
            Optional<Duration> pause = repetition < settings.retries() ? pause(attempt, repetition) : Optional.empty();
            if (pause.isEmpty()) {
                return attempt.result();
            }
            timing.pause(pause.get());
        }
    }

    private void awaitReset() throws IOException {
        Duration wait = Duration.ofMillis(resumeAtMillis.get() - timing.now().toEpochMilli());
        if (!wait.isNegative() && !wait.isZero() && wait.compareTo(deadline.remaining()) < 0) {
            timing.pause(wait);
        }
    }

    private Attempt attempt(Chain chain) throws IOException {
        Request request = chain.request();
        Response response;
        try {
            response = chain.proceed(request);
        } catch (IOException e) {
            return Attempt.failed(BrokenConnection.beforeAnswer(request.url(), e));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // OkHttp is Kotlin and lets an undeclared InterruptedException out of a connection attempt.
            Thread.currentThread().interrupt();
            return Attempt.failed(
                    BrokenConnection.beforeAnswer(request.url(), new InterruptedIOException("interrupted")));
        }
        try (response) {
            Optional<Duration> reset = RateLimit.untilReset(response, timing.now());
            if (RateLimit.isUsedUp(response)) {
                reset.ifPresent(wait ->
                        resumeAtMillis.accumulateAndGet(timing.now().plus(wait).toEpochMilli(), Math::max));
            }
            return Attempt.answered(whole(response));
        } catch (IOException e) {
            return Attempt.failed(BrokenConnection.withinAnswer(request.url(), e));
        }
    }

    private Response whole(Response response) throws IOException {
        ResponseBody body = response.body();
        BufferedSource source = body.source();
        Buffer read = new Buffer();
        long began = timing.nanoTime();
        while (source.read(read, CHUNK) >= 0) {
            if (read.size() > maxBytes) {
                throw UnreadAnswerException.malformed("the answer of `"
                        + response.request().url().host() + "` is larger than " + maxBytes + " bytes");
            }
            if (timing.nanoTime() - began > settings.answerTimeout().toNanos()) {
                throw new InterruptedIOException("the answer takes too long");
            }
        }
        MediaType type = body.contentType();
        return response.newBuilder()
                .body(ResponseBody.create(read.readByteArray(), type))
                .build();
    }

    private Optional<Duration> pause(Attempt attempt, int repetition) {
        if (!attempt.mayPass()) {
            return Optional.empty();
        }
        Duration backoff = settings.backoff().multipliedBy(1L << Math.min(repetition, 20));
        Duration asked = attempt.response()
                .flatMap(response -> RateLimit.asksToWait(response, timing.now()))
                .filter(wait -> wait.compareTo(backoff) > 0)
                .orElse(backoff);
        return Optional.of(asked).filter(wait -> wait.compareTo(deadline.remaining()) < 0);
    }

    /** What one try of a call gave: an answer, or the report of its failure. */
    private record Attempt(Optional<Response> response, Optional<UnreadAnswerException> failure) {

        static Attempt answered(Response response) {
            return new Attempt(Optional.of(response), Optional.empty());
        }

        static Attempt failed(UnreadAnswerException failure) {
            return new Attempt(Optional.empty(), Optional.of(failure));
        }

        boolean mayPass() {
            return failure.map(UnreadAnswerException::mayPass)
                    .or(() -> response.map(answer -> isPassing(answer.code())))
                    .orElse(false);
        }

        private static boolean isPassing(int status) {
            return status == 408 || status == 429 || status >= 500;
        }

        Response result() throws UnreadAnswerException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return response.orElseThrow();
        }
    }
}
