package io.github.cognitoaudit.collect.aws;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.collect.aws.role.RoleReader;
import io.github.cognitoaudit.collect.aws.role.RolesRead;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.OidcProvider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import software.amazon.awssdk.regions.Region;

/** Reads one AWS account as far as the chain needs it. */
public final class AwsCollector implements AutoCloseable {

    private final AwsSettings settings;
    private final AwsClients clients;
    private final AwsCalls calls;
    private Optional<AccountRead> begun = Optional.empty();

    private AwsCollector(AwsSettings settings, AwsClients clients, AwsCalls calls) {
        this.settings = settings;
        this.clients = clients;
        this.calls = calls;
    }

    /**
     * Prepares to read; nothing is sent.
     *
     * @param settings where the account is and with whose credentials it is read
     * @param read how patiently
     * @param proxy the proxy on the way out; when empty, what the SDK finds in the environment
     * @param target the target's name, for the progress
     * @param progress hears of every call
     * @param executor runs the calls; no task of it ever waits for another
     * @throws CollectionException when an endpoint, a region or a pool id of the settings is none
     */
    public static AwsCollector open(
            AwsSettings settings,
            ReadSettings read,
            Optional<HttpProxy> proxy,
            String target,
            Progress progress,
            Executor executor)
            throws CollectionException {
        AwsClients clients = AwsClients.of(settings, read, proxy);
        return new AwsCollector(settings, clients, new AwsCalls(clients, target, progress, executor));
    }

    /** Returns the names of the regions whose pools are asked for, sorted. */
    public List<String> regions() {
        return clients.regions().pools().stream().map(Region::id).toList();
    }

    /**
     * Reads the account, once however often it is asked for; a call that fails leaves a gap in it.
     *
     * <p>The futures end with a {@link CollectionException} (in a {@link CompletionException}) only when there are no
     * credentials, and that of the whole account also when a declared pool does not exist.
     */
    public synchronized AccountRead collect() {
        if (begun.isEmpty()) {
            begun = Optional.of(begin());
        }
        return begun.get();
    }

    private AccountRead begin() {
        CompletableFuture<AwsClients> ready = calls.inBackground(() -> {
            try {
                clients.begin();
                return clients;
            } catch (CollectionException e) {
                throw new CompletionException(e);
            }
        });
        CompletableFuture<Listing<OidcProvider>> providers =
                ready.thenCompose(begun -> new ProviderReader(clients, calls).read());
        return new AccountRead(providers, ready.thenCompose(begun -> account(providers)));
    }

    @Override
    public void close() {
        clients.close();
    }

    private CompletableFuture<Account> account(CompletableFuture<Listing<OidcProvider>> providers) {
        CompletableFuture<Observed<String>> accountId = calls.read(
                ReadOperation.GET_CALLER_IDENTITY,
                "",
                () -> AwsCalls.required(
                        "Account", clients.sts().getCallerIdentity().account()));
        PoolReader poolReader = new PoolReader(clients, calls, accountId);
        PoolsRead pools = settings.identityPools()
                .map(poolReader::declared)
                .orElseGet(() -> poolReader.all(clients.regions().pools()));
        CompletableFuture<RolesRead> roles =
                new RoleReader(clients, calls, settings.reads()).read(pools.roleArns(), accountId);
        return CompletableFuture.allOf(accountId, pools.pools(), pools.listedRegions(), providers, roles)
                .thenApply(done -> new Account(
                        accountId.join(),
                        clients.regions().partition(),
                        providers.join(),
                        pools.pools().join(),
                        pools.listedRegions().join(),
                        settings.regions().isEmpty() && settings.identityPools().isEmpty(),
                        roles.join().roles(),
                        roles.join().absent(),
                        roles.join().everyRole()));
    }
}
