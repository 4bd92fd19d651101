package io.github.cognitoaudit.collect.aws;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.collect.aws.call.AwsGaps;
import io.github.cognitoaudit.collect.aws.call.AwsRegions;
import io.github.cognitoaudit.collect.aws.call.Page;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.aws.PrincipalTagMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.IdentityPoolShortDescription;
import software.amazon.awssdk.services.cognitoidentity.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentity.model.ListIdentityPoolsResponse;
import software.amazon.awssdk.services.cognitoidentity.model.ResourceNotFoundException;

/** Reads Cognito identity pools: the declared ones, or all of the regions in scope. */
final class PoolReader {

    /** The most that Cognito lists on a page (facts.md 3.1). */
    private static final int PAGE = 60;

    private final AwsClients clients;
    private final AwsCalls calls;
    private final CompletableFuture<Observed<String>> accountId;

    /** Creates a reader; the account id tells a region that is switched off from credentials that nobody knows. */
    PoolReader(AwsClients clients, AwsCalls calls, CompletableFuture<Observed<String>> accountId) {
        this.clients = clients;
        this.calls = calls;
        this.accountId = accountId;
    }

    /** Reads the declared pools; the future of the pools ends with a {@link CollectionException} when one does not exist. */
    PoolsRead declared(List<String> poolIds) {
        return PoolsRead.declared(
                poolIds.stream().distinct().map(this::declared).toList());
    }

    /** Reads all pools of the regions; what is handed out is read only of those that know an OIDC provider. */
    PoolsRead all(List<Region> regions) {
        return PoolsRead.listed(AwsCalls.all(regions.stream().map(this::all).toList()));
    }

    private CompletableFuture<PoolsRead.OfRegion> all(Region region) {
        return calls.inBackground(() -> Page.readAll(
                        calls,
                        ReadOperation.LIST_IDENTITY_POOLS,
                        region.id(),
                        next -> page(clients.cognito(region)
                                .listIdentityPools(
                                        request -> request.maxResults(PAGE).nextToken(next.orElse(null))))))
                .thenCombine(
                        accountId,
                        (pools, account) -> new Listing<>(
                                pools.items(),
                                pools.gaps().stream()
                                        .map(gap -> judged(gap, account))
                                        .toList()))
                .thenApply(pools -> new PoolsRead.OfRegion(
                        region.id(), pools.flatMap(pool -> Listing.of(List.of(listed(region, pool))))));
    }

    private static Page<IdentityPoolShortDescription> page(ListIdentityPoolsResponse answer) {
        answer.identityPools().forEach(pool -> AwsRegions.requirePoolId(pool.identityPoolId()));
        return new Page<>(
                answer.identityPools(), Optional.ofNullable(answer.nextToken()).filter(token -> !token.isBlank()));
    }

    private PoolsRead.One declared(String poolId) {
        CompletableFuture<Observed<PoolRoles>> roles = roles(poolId);
        return new PoolsRead.One(
                roles,
                described(poolId)
                        .thenCombine(accountId, (found, account) -> existing(poolId, found, account))
                        .thenCompose(description -> whole(poolId, description, roles)));
    }

    private PoolsRead.One listed(Region region, IdentityPoolShortDescription pool) {
        String poolId = pool.identityPoolId();
        ReadOperation describe = ReadOperation.DESCRIBE_IDENTITY_POOL;
        CompletableFuture<Observed<PoolDescription>> described = described(poolId)
                .thenApply(found -> found.flatMap(description -> description
                        .map(Observed::known)
                        .orElseGet(() -> Observed.unknown(AwsGaps.malformed(
                                describe, poolId, "listed in `" + region.id() + "`, and then there was none")))));
        CompletableFuture<Observed<PoolRoles>> roles = described.thenCompose(description ->
                description.fold(PoolDescription::knowsOidcProvider, gap -> true) ? roles(poolId) : notAsked());
        return new PoolsRead.One(roles, described.thenCompose(description -> whole(poolId, description, roles)));
    }

    private CompletableFuture<IdentityPool> whole(
            String poolId, Observed<PoolDescription> description, CompletableFuture<Observed<PoolRoles>> roles) {
        Observed<List<String>> providers = description.map(PoolDescription::oidcProviderArns);
        return AwsCalls.each(Listing.from(providers.map(PoolReader::tagMapNames)), name -> tagMap(poolId, name))
                .thenApply(maps -> maps.flatMap(map -> Listing.from(map)))
                .thenCombine(
                        roles,
                        (maps, handedOut) -> new IdentityPool(
                                poolId,
                                AwsRegions.ofPool(poolId).id(),
                                description.flatMap(PoolDescription::name),
                                description.flatMap(PoolDescription::guestsAllowed),
                                description.map(PoolDescription::classicFlowAllowed),
                                providers,
                                description.map(PoolDescription::otherLogins),
                                handedOut,
                                maps));
    }

    private CompletableFuture<Observed<Optional<PoolDescription>>> described(String poolId) {
        return read(ReadOperation.DESCRIBE_IDENTITY_POOL, poolId, () -> {
            try {
                return Optional.of(PoolDescription.of(
                        poolId, client(poolId).describeIdentityPool(request -> request.identityPoolId(poolId))));
            } catch (ResourceNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    private CompletableFuture<Observed<PoolRoles>> roles(String poolId) {
        return read(
                ReadOperation.GET_IDENTITY_POOL_ROLES,
                poolId,
                () -> PoolAnswers.roles(
                        poolId, client(poolId).getIdentityPoolRoles(request -> request.identityPoolId(poolId))));
    }

    private static CompletableFuture<Observed<PoolRoles>> notAsked() {
        return CompletableFuture.completedFuture(Observed.unknown(Gap.notAsked(
                ReadOperation.GET_IDENTITY_POOL_ROLES.action(), "not asked: the pool references no OIDC provider")));
    }

    /**
     * Returns the names under which the attached providers may have a principal-tag map: the ARN, which counts, and the bare URL,
     * which does not and is set by mistake (facts.md 3.1; section 9, story 5). AWS lists no maps, so each must be asked for by name.
     */
    private static List<String> tagMapNames(List<String> providerArns) {
        return providerArns.stream()
                .flatMap(arn -> {
                    String url = arn.substring(arn.indexOf('/') + 1);
                    return Stream.of(arn, url, url.replaceFirst("/$", ""));
                })
                .distinct()
                .toList();
    }

    /**
     * Reads a principal-tag map; {@code ResourceNotFoundException} says that there is none (facts.md 3.1). So does
     * {@code InvalidParameterException} of a bare URL: under a name that Cognito does not take, no map can be.
     */
    private CompletableFuture<Observed<List<PrincipalTagMap>>> tagMap(String poolId, String providerName) {
        return read(ReadOperation.GET_PRINCIPAL_TAG_ATTRIBUTE_MAP, poolId + " " + providerName, () -> {
            try {
                return List.of(PoolAnswers.tagMap(
                        providerName,
                        client(poolId)
                                .getPrincipalTagAttributeMap(request ->
                                        request.identityPoolId(poolId).identityProviderName(providerName))));
            } catch (ResourceNotFoundException e) {
                return List.of();
            } catch (InvalidParameterException e) {
                if (providerName.startsWith("arn:")) {
                    throw e;
                }
                return List.of();
            }
        });
    }

    private CognitoIdentityClient client(String poolId) {
        return clients.cognito(AwsRegions.ofPool(poolId));
    }

    private <T> CompletableFuture<Observed<T>> read(ReadOperation operation, String subject, Supplier<T> answer) {
        return calls.read(operation, subject, answer)
                .thenCombine(
                        accountId,
                        (read, account) -> read.fold(Observed::known, gap -> Observed.unknown(judged(gap, account))));
    }

    private static Gap judged(Gap gap, Observed<String> account) {
        return account.fold(id -> gap, unknown -> AwsGaps.withBadCredentials(gap));
    }

    private static Observed<PoolDescription> existing(
            String poolId, Observed<Optional<PoolDescription>> found, Observed<String> account) {
        return found.map(description -> description.orElseThrow(() ->
                new CompletionException(new CollectionException("no identity pool `" + poolId + "` in region `"
                        + AwsRegions.ofPool(poolId).id() + "`"
                        + account.fold(id -> " of the account `" + id + "`", gap -> "")
                        + ": check `aws.identityPools`, and whose credentials these are"))));
    }
}
