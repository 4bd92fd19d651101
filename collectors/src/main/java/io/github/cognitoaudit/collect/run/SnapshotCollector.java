package io.github.cognitoaudit.collect.run;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.http.TrustedAuthorities;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads all targets of a configuration and freezes them.
 *
 * @param environment where credentials come from
 * @param proxy the proxy on the way out; empty for none
 * @param read how patiently to read
 * @param progress who hears of every call
 */
public record SnapshotCollector(
        Environment environment, Optional<HttpProxy> proxy, ReadSettings read, Progress progress) {

    /**
     * Collects every target; calls run side by side on one bounded pool.
     *
     * @param takenAt the time that the snapshot carries, UTC
     * @throws CollectionException when a target can not be collected at all, such as for missing credentials; a call that fails is a
     *     gap in the snapshot instead
     */
    public Snapshot collect(Configuration configuration, Instant takenAt) throws CollectionException {
        ExecutorService pool = Executors.newFixedThreadPool(read.parallelism(), SnapshotCollector::worker);
        List<TargetCollection> collections = new ArrayList<>();
        Accounts accounts = new Accounts(this, pool);
        try {
            CompletableFuture<TrustedAuthorities> authorities =
                    TrustedAuthorities.loading(configuration.tls(), environment, pool);
            for (TargetConfiguration target : configuration.targets()) {
                collections.add(TargetCollection.open(target, authorities, accounts, this, pool));
            }
            List<CompletableFuture<TargetSnapshot>> running =
                    collections.stream().map(TargetCollection::collect).toList();
            await(authorities);
            List<TargetSnapshot> targets = new ArrayList<>();
            for (CompletableFuture<TargetSnapshot> target : running) {
                targets.add(await(target));
            }
            return new Snapshot(takenAt, targets);
        } finally {
            collections.forEach(TargetCollection::close);
            accounts.close();
            pool.shutdownNow();
        }
    }

    private static <T> T await(CompletableFuture<T> result) throws CollectionException {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CollectionException("collecting was interrupted");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /** Finds what ended the collecting inside the wrappings of the futures. */
    private static CollectionException unwrapped(Throwable failure) {
        if (failure instanceof CollectionException known) {
            return known;
        }
        Throwable cause = failure.getCause();
        if (cause != null && (failure instanceof ExecutionException || failure instanceof CompletionException)) {
            return unwrapped(cause);
        }
        throw new IllegalStateException("a collector ended with an error; please report this", failure);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "cognito-audit-collector");
        thread.setDaemon(true);
        return thread;
    }
}
