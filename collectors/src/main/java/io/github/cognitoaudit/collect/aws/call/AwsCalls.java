package io.github.cognitoaudit.collect.aws.call;

import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the calls: each is announced, and each ends as a fact or as a gap, never as an exception. */
public final class AwsCalls {

    private final String target;
    private final Progress progress;
    private final Executor executor;
    private final AwsCallTime time;

    /**
     * Makes calls with these clients, in the time that they have.
     *
     * @param clients what the calls are made with
     * @param target the target's name, for the progress
     * @param progress hears of every call
     * @param executor runs the calls
     */
    public AwsCalls(AwsClients clients, String target, Progress progress, Executor executor) {
        this.target = target;
        this.progress = progress;
        this.executor = executor;
        this.time = clients.time();
    }

    /** Makes a call beside the others. The answer may throw {@link MalformedAnswerException}, besides what the SDK throws. */
    public <T> CompletableFuture<Observed<T>> read(ReadOperation operation, String subject, Supplier<T> answer) {
        return inBackground(() -> now(operation, subject, answer));
    }

    /** Runs several calls that follow each other beside the others; the work must not wait for other work. */
    public <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, executor);
    }

    /** Begins the work after a pause, without holding a thread meanwhile. */
    public <T> CompletableFuture<T> after(Duration pause, Supplier<CompletableFuture<T>> work) {
        return CompletableFuture.supplyAsync(
                        () -> pause,
                        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, executor))
                .thenCompose(passed -> work.get());
    }

    /** Does the work for each item, side by side, and keeps the order and the gaps. */
    public static <T, R> CompletableFuture<Listing<R>> each(Listing<T> items, Function<T, CompletableFuture<R>> work) {
        return all(items.items().stream().map(work).toList()).thenApply(done -> new Listing<>(done, items.gaps()));
    }

    /** Waits for all of them without holding a thread, and keeps the order. */
    public static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> begun) {
        return CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                .thenApply(done -> begun.stream().map(CompletableFuture::join).toList());
    }

    /**
     * Returns a member of an answer.
     *
     * @throws MalformedAnswerException when it was left out
     */
    public static <T> T required(String member, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new MalformedAnswerException("expected `" + member + "` in the answer, found none");
        }
        return value;
    }

    /** Makes a call here and now. */
    public <T> Observed<T> now(ReadOperation operation, String subject, Supplier<T> answer) {
        if (time.isOver()) {
            return Observed.unknown(AwsGaps.late(operation, subject));
        }
        progress.began(target, operation.action());
        try {
            return Observed.known(answer.get());
        } catch (RuntimeException e) {
            return Observed.unknown(AwsGaps.of(operation, subject, e));
        } finally {
            progress.ended(target, operation.action());
        }
    }
}
