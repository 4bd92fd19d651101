package io.github.cognitoaudit.collect.run;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.auth0.Auth0Collector;
import io.github.cognitoaudit.collect.aws.AccountRead;
import io.github.cognitoaudit.collect.aws.AwsCollector;
import io.github.cognitoaudit.collect.http.TrustedAuthorities;
import io.github.cognitoaudit.collect.issuer.IssuerCollector;
import io.github.cognitoaudit.config.TargetConfiguration;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.snapshot.Scope;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Reads the two sides and the issuer of one target side by side. */
final class TargetCollection implements AutoCloseable {

    private final TargetConfiguration target;
    private final Auth0Collector auth0;
    private final AwsCollector aws;
    private final IssuerCollector issuer;

    private TargetCollection(
            TargetConfiguration target, Auth0Collector auth0, AwsCollector aws, IssuerCollector issuer) {
        this.target = target;
        this.auth0 = auth0;
        this.aws = aws;
        this.issuer = issuer;
    }

    static TargetCollection open(
            TargetConfiguration target,
            CompletableFuture<TrustedAuthorities> authorities,
            Accounts accounts,
            SnapshotCollector run,
            Executor executor)
            throws CollectionException {
        IssuerCollector issuer = IssuerCollector.of(
                target.auth0(), authorities, run.read(), run.proxy(), target.name(), run.progress(), executor);
        Auth0Collector auth0 = Auth0Collector.open(
                target.auth0(),
                authorities,
                run.environment(),
                run.read(),
                run.proxy(),
                target.name(),
                run.progress(),
                executor);
        return new TargetCollection(target, auth0, accounts.open(target), issuer);
    }

    CompletableFuture<TargetSnapshot> collect() {
        // The issuer first, since a TLS handshake goes before its first call.
        CompletableFuture<IssuerSite> site = issuer.collect();
        AccountRead read = aws.collect();
        return auth0.collect(read.providers().thenApply(this::audiences))
                .thenCombine(read.account(), Sides::new)
                .thenCombine(
                        site,
                        (sides, published) ->
                                new TargetSnapshot(target.name(), scope(), sides.tenant(), published, sides.account()));
    }

    @Override
    public void close() {
        auth0.close();
    }

    /** The audiences of every provider that is meant for the issuer: whoever they name gets in. */
    private Set<String> audiences(Listing<OidcProvider> providers) {
        String issuerHost = target.auth0().issuerInUse().toLowerCase(Locale.ROOT);
        return providers.items().stream()
                .filter(provider -> provider.url().fold(url -> host(url).equals(issuerHost), gap -> false))
                .map(OidcProvider::clientIds)
                .flatMap(ids -> Listing.from(ids).items().stream())
                .collect(Collectors.toSet());
    }

    private static String host(String url) {
        int path = url.indexOf('/');
        return (path < 0 ? url : url.substring(0, path)).toLowerCase(Locale.ROOT);
    }

    private Scope scope() {
        return new Scope(
                target.auth0().domain(),
                target.auth0().issuerInUse(),
                target.auth0().clients(),
                target.aws().identityPools(),
                aws.regions());
    }

    private record Sides(Tenant tenant, Account account) {}
}
