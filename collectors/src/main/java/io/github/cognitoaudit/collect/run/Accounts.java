package io.github.cognitoaudit.collect.run;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.aws.AwsCollector;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.config.TargetConfiguration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Reads an account once for all targets that find it by the same settings: same credentials, endpoints, regions and pools.
 *
 * <p>Its calls are told as those of the first of these targets. Used by one thread.
 */
final class Accounts implements AutoCloseable {

    private final SnapshotCollector run;
    private final Executor executor;
    private final Map<AwsSettings, AwsCollector> opened = new HashMap<>();

    Accounts(SnapshotCollector run, Executor executor) {
        this.run = run;
        this.executor = executor;
    }

    /**
     * Prepares to read the account of a target, or returns what was prepared for another one; nothing is sent.
     *
     * @throws CollectionException when an endpoint, a region or a pool id of the settings is none
     */
    AwsCollector open(TargetConfiguration target) throws CollectionException {
        AwsCollector collector = opened.get(target.aws());
        if (collector == null) {
            collector =
                    AwsCollector.open(target.aws(), run.read(), run.proxy(), target.name(), run.progress(), executor);
            opened.put(target.aws(), collector);
        }
        return collector;
    }

    @Override
    public void close() {
        opened.values().forEach(AwsCollector::close);
    }
}
